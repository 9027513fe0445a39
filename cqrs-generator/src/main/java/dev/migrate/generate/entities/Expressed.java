package dev.migrate.generate.entities;

import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares given tables with what their generated entities map: the databases must see the same. */
public final class Expressed {

    private final Schema given;
    private final Schema mapped;
    private final Set<QualifiedName> tables;

    /**
     * @param given the schema as a person or a database gave it
     * @param mapped what was extracted of the entities
     * @param tables those that were generated
     */
    public Expressed(Schema given, Schema mapped, Collection<QualifiedName> tables) {
        this.given = given;
        this.mapped = mapped;
        this.tables = Set.copyOf(tables);
    }

    /** The columns whose given physical type Hibernate does not choose by itself. */
    public Map<QualifiedName, Set<Identifier>> otherTypes() {
        Map<QualifiedName, Set<Identifier>> others = new TreeMap<>();
        for (QualifiedName name : tables) {
            for (Column column : given.tables().get(name).columns()) {
                boolean other = mapped.table(name)
                        .flatMap(table -> table.column(column.name()))
                        .filter(found -> !sameTypes(column, found))
                        .isPresent();
                if (other) {
                    others.computeIfAbsent(name, table -> new HashSet<>()).add(column.name());
                }
            }
        }
        return others;
    }

    /** What the databases would see otherwise than given, each in a line; empty where the entities say it all. */
    public List<String> differences() {
        List<Table> wanted = new ArrayList<>();
        List<Table> found = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (QualifiedName name : tables) {
            Table table = given.tables().get(name);
            Optional<Table> other = mapped.table(name);
            wanted.add(other.map(is -> filled(table, is)).orElse(table));
            other.ifPresent(found::add);
            other.ifPresent(is -> sizes(table, is, lines));
        }
        lines.addAll(
                SchemaDiff.between(schema(wanted, given), schema(found, mapped)).describe());
        return lines;
    }

    /** Tables, with the given sequences that are mapped, or are not but should. */
    private Schema schema(List<Table> holding, Schema of) {
        List<Sequence> sequences = of.sequences().values().stream()
                .filter(sequence -> given.sequences().containsKey(sequence.name()))
                .toList();
        return Schema.of(
                mapped.namespaces(), holding, sequences, mapped.enumTypes().values(), mapped.source());
    }

    /** What the person left open is as it was mapped. */
    private static Table filled(Table table, Table mapped) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(mapped.column(column.name())
                    .map(found -> filled(column, found))
                    .orElse(column));
        }
        List<Check> checks = new ArrayList<>(table.checks());
        mapped.checks().stream()
                .filter(check -> check.column() != null && isByEnum(mapped, check.column()))
                .forEach(check -> {
                    checks.removeIf(own -> check.column().equals(own.column()));
                    checks.add(check);
                });
        List<Column> ordered = new ArrayList<>();
        mapped.columns()
                .forEach(column -> columns.stream()
                        .filter(own -> own.name().equals(column.name()))
                        .forEach(ordered::add));
        columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        List<ForeignKey> keys =
                table.foreignKeys().stream().map(key -> ordered(key, mapped)).toList();
        return table.toBuilder()
                .columns(ordered)
                .primaryKey(filled(table, table.primaryKey(), mapped.primaryKey()))
                .foreignKeys(keys)
                .indexes(IndexExpressions.filled(table, mapped))
                .checks(checks)
                .build();
    }

    /** Who says no more than which columns belong to the key leaves their order to Hibernate. */
    private static PrimaryKey filled(Table table, PrimaryKey key, PrimaryKey mapped) {
        if (key == null || mapped == null) {
            return key;
        }
        List<Identifier> asColumns = table.columns().stream()
                .map(Column::name)
                .filter(table::isPrimaryKey)
                .toList();
        boolean written = table.columns().stream()
                .allMatch(column -> column.databaseTypes().isEmpty());
        boolean open = written
                && key.columns().equals(asColumns)
                && Set.copyOf(key.columns()).equals(Set.copyOf(mapped.columns()));
        return open ? new PrimaryKey(key.name(), mapped.columns()) : key;
    }

    /** The order of a foreign key's pairs says nothing. */
    private static ForeignKey ordered(ForeignKey key, Table mapped) {
        Map<Identifier, Identifier> pairs = new HashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.put(key.columns().get(i), key.targetColumns().get(i));
        }
        return mapped.foreignKeys().stream()
                .filter(other -> other.target().equals(key.target())
                        && Set.copyOf(other.columns()).equals(pairs.keySet()))
                .findFirst()
                .map(other -> key.withColumns(other.columns())
                        .withTarget(
                                key.target(),
                                other.columns().stream().map(pairs::get).toList()))
                .orElse(key);
    }

    private static boolean isByEnum(Table table, Identifier column) {
        return table.column(column)
                .map(Column::attribute)
                .map(Attribute::enumeration)
                .isPresent();
    }

    private static Column filled(Column column, Column mapped) {
        TreeMap<String, String> types = new TreeMap<>(mapped.databaseTypes());
        types.replaceAll((database, type) -> {
            String own = column.databaseTypes().get(database);
            return own == null || PhysicalNames.same(own, type) ? type : own;
        });
        Attribute attribute = column.attribute();
        boolean numbered = attribute != null && attribute.generated() == Attribute.Generation.IDENTITY;
        return column.toBuilder()
                .databaseTypes(types)
                .identity(column.identity() || numbered)
                .identityDatabases(mapped.identityDatabases())
                .build();
    }

    private static boolean sameTypes(Column column, Column mapped) {
        return column.databaseTypes().entrySet().stream()
                .filter(type -> mapped.databaseTypes().containsKey(type.getKey()))
                .allMatch(type -> PhysicalNames.same(
                        type.getValue(), mapped.databaseTypes().get(type.getKey())));
    }

    /** Where no physical type says them. */
    private static void sizes(Table table, Table mapped, List<String> lines) {
        for (Column column : table.columns()) {
            Attribute wanted = column.attribute();
            Attribute found =
                    mapped.column(column.name()).map(Column::attribute).orElse(null);
            if (wanted == null || found == null || !column.databaseTypes().isEmpty()) {
                continue;
            }
            size(table, column, "length", wanted.length(), found.length(), lines);
            size(table, column, "precision", wanted.precision(), found.precision(), lines);
            size(table, column, "scale", wanted.scale(), found.scale(), lines);
        }
    }

    private static void size(
            Table table, Column column, String what, Integer wanted, Integer found, List<String> lines) {
        if (wanted != null && !Objects.equals(wanted, found) && !(found == null && isSized(column.attribute()))) {
            lines.add(what + " of " + table.name() + "." + column.name() + ": " + found + " instead of " + wanted);
        }
    }

    /** Some databases' types of texts, bytes and enums have no length. */
    private static boolean isSized(Attribute attribute) {
        return attribute.enumeration() != null || List.of("String", "byte[]").contains(attribute.type());
    }
}
