package dev.migrate.generate.entities;

import dev.migrate.generate.entities.EntityShape.ElementTable;
import dev.migrate.generate.entities.EntityShape.JoinTable;
import dev.migrate.generate.entities.EntityShape.Reference;
import dev.migrate.generate.entities.EntityShape.Value;
import dev.migrate.generate.models.JavaNames;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Says which fields the entities of a schema have. */
final class EntityShapes {

    private final Schema schema;
    private final Set<QualifiedName> tables;
    private final JoinTables joins;

    EntityShapes(Schema schema, Set<QualifiedName> tables) {
        this.schema = schema;
        this.tables = tables;
        this.joins = new JoinTables(schema, tables);
    }

    /** The shapes by table name; parts of others have none. */
    List<EntityShape> all() {
        return tables.stream()
                .map(name -> schema.tables().get(name))
                .filter(table -> !joins.isPart(table))
                .map(this::shape)
                .toList();
    }

    private EntityShape shape(Table table) {
        if (table.primaryKey() == null) {
            throw new EntityException(
                    table.name(),
                    "it has no primary key, and an entity needs one; add \"primary_key\": true to its columns");
        }
        if (table.primaryKey().name() != null) {
            throw new EntityException(
                    table.name(),
                    "its primary key has the name '" + table.primaryKey().name()
                            + "', and JPA can't name one; remove \"name\" from \"primary_key\"");
        }
        Set<String> names = new HashSet<>();
        String id = table.primaryKey().columns().size() > 1 ? unique("id", names) : null;
        Set<Identifier> written = new HashSet<>();
        List<Reference> references = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            requireEntity(table, key);
            if (isOwnOf(table, key)) {
                written.addAll(key.columns());
                references.add(new Reference(unique(referenceName(table, key), names), key, false));
            }
        }
        List<Value> values = new ArrayList<>();
        Set<String> embedded = new HashSet<>();
        for (Column column : table.columns()) {
            if (!written.contains(column.name())) {
                String path = isEmbedded(table, column)
                        ? embedded(table, column, embedded, names)
                        : unique(valueName(table, column), names);
                values.add(new Value(path, column));
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (!isOwnOf(table, key)) {
                references.add(new Reference(unique(referenceName(table, key), names), key, true));
            }
        }
        return new EntityShape(table, id, values, references, collections(table, names), elements(table, names));
    }

    /** Whether no other field has to write one of the key's columns. */
    private static boolean isOwnOf(Table table, ForeignKey key) {
        long others = table.foreignKeys().stream()
                .filter(other -> other != key)
                .filter(other -> other.columns().stream().anyMatch(key.columns()::contains))
                .count();
        return others == 0
                && key.columns().stream()
                        .map(name -> table.column(name).orElseThrow())
                        .noneMatch(column -> table.isPrimaryKey(column.name())
                                || column.computed() != null
                                || column.defaultValue() != null
                                || column.comment() != null);
    }

    private void requireEntity(Table table, ForeignKey key) {
        Optional<Table> target = schema.table(key.target());
        if (target.isEmpty() || target.get().entity() == null) {
            throw new EntityException(
                    table.name(),
                    "its foreign key " + key.columns() + " refers to '" + key.target()
                            + "', which has no entity; add the table's JSON with a \"class_name\"");
        }
    }

    private List<JoinTable> collections(Table table, Set<String> names) {
        List<JoinTable> collections = new ArrayList<>();
        for (QualifiedName name : tables) {
            Table candidate = schema.tables().get(name);
            Optional<ForeignKey> own = joins.ownKey(candidate);
            if (own.isPresent() && own.get().target().equals(table.name())) {
                ForeignKey other = candidate.foreignKeys().stream()
                        .filter(key -> key != own.get())
                        .findFirst()
                        .orElseThrow();
                String plural = withoutOwner(table, candidate, other);
                collections.add(new JoinTable(unique(plural, names), candidate, own.get(), other));
            }
        }
        return collections;
    }

    private List<ElementTable> elements(Table table, Set<String> names) {
        List<ElementTable> elements = new ArrayList<>();
        for (QualifiedName name : tables) {
            Table candidate = schema.tables().get(name);
            Optional<ForeignKey> own = joins.ownKeyOfElements(candidate);
            if (own.isPresent() && own.get().target().equals(table.name())) {
                Column value = candidate.columns().stream()
                        .filter(column -> !own.get().columns().contains(column.name()))
                        .findFirst()
                        .orElseThrow();
                String plural = plural(JavaNames.ofColumn(value.name().text()));
                elements.add(new ElementTable(unique(plural, names), candidate, own.get(), value));
            }
        }
        return elements;
    }

    /** {@code customer_product} is the collection {@code products} of a customer. */
    private String withoutOwner(Table owner, Table join, ForeignKey other) {
        String targetName = other.target().name().text();
        boolean self = other.target().equals(owner.name());
        String name = JavaNames.ofColumn(self ? join.name().name().text() : targetName);
        return plural(name);
    }

    private static String plural(String name) {
        return name.endsWith("s") ? name : name + "s";
    }

    private static boolean isEmbedded(Table table, Column column) {
        String path = path(column);
        return path != null
                && path.indexOf('.') >= 0
                && !isCompositeKey(table, column)
                && table.foreignKeyOf(column.name()).isEmpty();
    }

    /** The path of an embedded value's part; its parts share the name of the whole, which nothing else has. */
    private static String embedded(Table table, Column column, Set<String> embedded, Set<String> names) {
        String path = path(column);
        String whole = path.substring(0, path.indexOf('.'));
        boolean legal = Arrays.stream(path.split("\\.")).allMatch(SourceVersion::isName);
        if (!legal || embedded.add(whole) && !names.add(whole)) {
            throw new EntityException(
                    table.name(),
                    "column '" + column.name() + "' is '" + path + "' of an embedded value, "
                            + (legal ? "but another column is called '" + whole + "'" : "which is no Java name")
                            + "; give it another \"attribute\"");
        }
        return path;
    }

    /** An attribute's own name where the schema knows it. */
    private static String valueName(Table table, Column column) {
        String path = path(column);
        if (path != null && isCompositeKey(table, column)) {
            return path.substring(path.lastIndexOf('.') + 1);
        }
        return path != null && path.indexOf('.') < 0
                ? path
                : JavaNames.ofColumn(column.name().text());
    }

    /** {@code customer_id} refers to {@code customer}. */
    private static String referenceName(Table table, ForeignKey key) {
        Column first = table.column(key.columns().get(0)).orElseThrow();
        String path = path(first);
        if (path != null && path.indexOf('.') > 0 && !isCompositeKey(table, first)) {
            return path.substring(0, path.indexOf('.'));
        }
        if (key.columns().size() > 1) {
            return JavaNames.ofColumn(key.target().name().text());
        }
        String column = first.name().text();
        String stem = column.replaceFirst("(?i)(?<=.)_?id$", "");
        return JavaNames.ofColumn(stem.isBlank() ? column : stem);
    }

    private static boolean isCompositeKey(Table table, Column column) {
        return table.isPrimaryKey(column.name()) && table.primaryKey().columns().size() > 1;
    }

    private static String path(Column column) {
        return column.attribute() == null ? null : column.attribute().path();
    }

    private static String unique(String wanted, Set<String> names) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
