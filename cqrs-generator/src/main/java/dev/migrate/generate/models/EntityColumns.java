package dev.migrate.generate.models;

import dev.migrate.generate.models.Origin.Join;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which columns hold the rows of an entity class: those of its own table, of its secondary tables, of its superclasses. */
final class EntityColumns {

    private final Schema schema;
    private final Map<QualifiedName, List<Table>> secondary = new TreeMap<>();
    private final Map<String, EntityClass> classes;

    /** @param classes all classes of hierarchies by qualified name */
    EntityColumns(Schema schema, Map<String, EntityClass> classes) {
        this.schema = schema;
        this.classes = classes;
        for (Table table : schema.tables().values()) {
            if (table.partOf() != null && table.partOf().isSecondary()) {
                secondary
                        .computeIfAbsent(table.partOf().table(), owner -> new ArrayList<>())
                        .add(table);
            }
        }
    }

    /** The columns of {@code type}'s rows, the key's first, superclasses' before its own. */
    List<ComponentPath> of(EntityClass type) {
        List<ComponentPath> key = new ArrayList<>();
        List<ComponentPath> others = new ArrayList<>();
        List<EntityClass> chain = chain(type);
        Table first = chain.get(0).table();
        Set<QualifiedName> seen = new HashSet<>();
        for (EntityClass part : chain) {
            if (seen.add(part.table().name())) {
                boolean root = part.table() == first;
                add(type, chain, part.table(), root ? null : byKey(part.table(), first), key, others);
                for (Table further : secondary.getOrDefault(part.table().name(), List.of())) {
                    add(type, chain, further, byKey(further, first), key, others);
                }
            }
        }
        key.addAll(others);
        return key;
    }

    /** The table that holds the column, the class's own or a secondary one of it. */
    Table tableOf(EntityClass type, Column column) {
        return secondary.getOrDefault(type.table().name(), List.of()).stream()
                .filter(table -> table.columns().stream().anyMatch(other -> other == column))
                .findFirst()
                .orElse(type.table());
    }

    /** The class and its superclasses that have columns of its rows, the root first. */
    List<EntityClass> chain(EntityClass type) {
        List<EntityClass> chain = new ArrayList<>(List.of(type));
        EntityClass at = type;
        while (at.strategy() != null && at.strategy() != Strategy.TABLE_PER_CLASS && at.superclass() != null) {
            at = classes.get(at.superclass());
            chain.add(0, at);
        }
        return chain;
    }

    private void add(
            EntityClass type,
            List<EntityClass> chain,
            Table table,
            Join join,
            List<ComponentPath> key,
            List<ComponentPath> others) {
        Set<String> declaring =
                new HashSet<>(chain.stream().map(EntityClass::simpleName).toList());
        for (Column column : table.columns()) {
            boolean isKey = table.isPrimaryKey(column.name());
            boolean own = type.strategy() == null || isOf(column, declaring) && !isDiscriminator(table, column);
            // one query reads the rows of every database
            boolean everywhere = column.databases().isEmpty();
            if (own && everywhere && (join == null || !isKey)) {
                ColumnFacts facts = new ColumnFacts(table, column, type.strategy() != null);
                ComponentPath path = ComponentPath.of(schema, facts);
                (isKey ? key : others).add(join == null ? path : path.from(origin(table, column, join)));
            }
        }
    }

    private static boolean isOf(Column column, Set<String> declaring) {
        String by = column.attribute() == null ? null : column.attribute().declaredBy();
        return by == null || declaring.contains(by);
    }

    /** The type of the model says what the discriminator does. */
    private static boolean isDiscriminator(Table table, Column column) {
        return column.name().equals(discriminatorColumn(table));
    }

    /** The column that says which class a row of the hierarchy is of, or {@code null}. */
    static Identifier discriminatorColumn(Table table) {
        return table.entity() == null || table.entity().hierarchy() == null
                ? null
                : table.entity().hierarchy().discriminatorColumn();
    }

    private static Origin origin(Table table, Column column, Join join) {
        Attribute attribute = column.attribute();
        String path = attribute == null ? null : attribute.path();
        return new Origin(
                path == null ? null : Queries.ALIAS + "." + path,
                Origin.sql(alias(table), column),
                List.of(join),
                false);
    }

    /** An outer join: a secondary table may have no row, one of a subclass has none of the others' rows. */
    static Join byKey(Table table, Table first) {
        return byKey(table, first, Queries.ALIAS);
    }

    /** The same for the row that the queries call {@code row}. */
    static Join byKey(Table table, Table first, String row) {
        return Join.byKey(true, table.name(), alias(row, table), key(table), row, key(first));
    }

    /** The columns of the id, by which other rows refer to the table's. */
    static List<Identifier> key(Table table) {
        return Optional.ofNullable(table.primaryKey())
                .map(PrimaryKey::columns)
                .map(columns -> columns.stream()
                        .filter(name -> table.column(name)
                                .filter(column -> ColumnFacts.isId(table, column))
                                .isPresent())
                        .toList())
                .orElseThrow(() -> new ModelException(
                        table.name(), "it has no primary key by which its rows can be joined with those of others"));
    }

    /** What the queries call a further table of the row. */
    static String alias(Table table) {
        return alias(Queries.ALIAS, table);
    }

    /** The same for the row that the queries call {@code row}. */
    static String alias(String row, Table table) {
        return row + "_" + table.name().name().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]", "_");
    }
}
