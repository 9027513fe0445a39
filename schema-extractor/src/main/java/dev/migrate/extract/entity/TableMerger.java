package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.Table.Counter;
import dev.migrate.schema.model.Table.Row;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One table out of its variants for each target database. */
final class TableMerger {

    private final List<String> databases;
    private final List<Table> variants;
    private final List<Finding> findings;
    private final Table first;

    TableMerger(List<String> databases, List<Table> variants, List<Finding> findings) {
        this.databases = databases;
        this.variants = variants;
        this.findings = findings;
        this.first = variants.get(0);
    }

    Table merge() {
        agree("primary key", table -> withMainColumns(table.primaryKey()));
        agree("indexes", Table::indexes);
        agree("rows", table -> table.rows().stream().map(Row::values).toList());
        agree("comment", Table::comment);
        agree("options", Table::options);
        return findings.isEmpty()
                ? first.toBuilder()
                        .columns(columns())
                        .primaryKey(primaryKey())
                        .idSequence(variants.stream()
                                .map(Table::idSequence)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))
                        .rows(rows())
                        .uniqueKeys(uniqueKeys())
                        .foreignKeys(foreignKeys())
                        .checks(checks())
                        .build()
                : first;
    }

    private void agree(String part, Function<Table, Object> value) {
        agree("", part, variants.stream().map(value).toList());
    }

    private void agree(String column, String part, List<?> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!Objects.equals(values.get(0), values.get(i))) {
                findings.add(new Finding(
                        first.entity() == null ? null : first.entity().qualifiedName(),
                        null,
                        "the " + part + " of '" + first.name() + column + "' differ between databases: "
                                + databases.get(0) + " has '" + values.get(0) + "', " + databases.get(i) + " has '"
                                + values.get(i) + "'",
                        "Map it so that both agree, or target one database"));
            }
        }
    }

    /** What is the same everywhere about a primary key. */
    private PrimaryKey withMainColumns(PrimaryKey key) {
        return key == null || first.primaryKey() == null
                ? key
                : new PrimaryKey(key.name(), first.primaryKey().columns());
    }

    /** The main database's, with the columns that others have in their place. */
    private PrimaryKey primaryKey() {
        PrimaryKey key = first.primaryKey();
        SortedMap<String, List<Identifier>> otherwise = new TreeMap<>();
        for (int i = 0; key != null && i < variants.size(); i++) {
            List<Identifier> there = variants.get(i).primaryKey().columns();
            if (!there.equals(key.columns())) {
                otherwise.put(databases.get(i), there);
            }
        }
        return key == null ? null : new PrimaryKey(key.name(), key.columns(), otherwise);
    }

    /** What a row counts may lie in a table that is called otherwise in another database: each takes the ids that it has. */
    private List<Row> rows() {
        List<Row> merged = new ArrayList<>();
        for (int i = 0; i < first.rows().size(); i++) {
            int row = i;
            List<Counter> counters = variants.stream()
                    .map(table -> table.rows().get(row).counter())
                    .filter(Objects::nonNull)
                    .toList();
            merged.add(new Row(
                    first.rows().get(i).values(),
                    counters.isEmpty()
                            ? null
                            : new Counter(
                                    counters.get(0).column(),
                                    counters.get(0).increment(),
                                    counters.stream()
                                            .flatMap(counter -> counter.ids().stream())
                                            .distinct()
                                            .toList())));
        }
        return merged;
    }

    /** Without the names that Hibernate makes up: they may be cut to another length for another database. */
    private List<UniqueKey> uniqueKeys() {
        List<UniqueKey> merged = new ArrayList<>();
        each(
                Table::uniqueKeys,
                key -> Arrays.asList(key.explicitName(), key.columns(), key.options()),
                (key, having) -> merged.add(named(key).withDatabases(having)));
        return merged;
    }

    /** With the first name that any of the databases has. */
    private UniqueKey named(UniqueKey key) {
        return key.name() != null
                ? key
                : variants.stream()
                        .flatMap(table -> table.uniqueKeys().stream())
                        .filter(other -> other.generatedName()
                                && other.name() != null
                                && other.columns().equals(key.columns()))
                        .findFirst()
                        .orElse(key);
    }

    private List<ForeignKey> foreignKeys() {
        List<ForeignKey> merged = new ArrayList<>();
        each(
                Table::foreignKeys,
                key -> Arrays.asList(
                        key.explicitName(),
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        key.onDelete(),
                        key.definition()),
                (key, having) -> merged.add(key.withDatabases(having)));
        return merged;
    }

    private <T> void each(
            Function<Table, List<T>> part, Function<T, Object> identity, BiConsumer<T, SortedSet<String>> merged) {
        PerDatabaseNames.merge(databases, variants.stream().map(part).toList(), identity)
                .values()
                .forEach(found ->
                        merged.accept(found.object(), PerDatabaseNames.unlessAll(databases, found.databases())));
    }

    /** In the main database's order; a column that it hasn't stands behind the one that it follows elsewhere. */
    private List<Column> columns() {
        List<Identifier> order = new ArrayList<>();
        for (Table variant : variants) {
            int end = 0;
            for (Column column : variant.columns()) {
                int known = order.indexOf(column.name());
                if (known < 0) {
                    order.add(end, column.name());
                }
                end = known < 0 ? end + 1 : known + 1;
            }
        }
        return order.stream().map(this::column).toList();
    }

    private Column column(Identifier name) {
        Map<String, Column> byDatabase = new LinkedHashMap<>();
        for (int i = 0; i < variants.size(); i++) {
            String database = databases.get(i);
            variants.get(i).column(name).ifPresent(column -> byDatabase.put(database, column));
        }
        List<Column> columns = List.copyOf(byDatabase.values());
        agree("." + name, "options", columns.stream().map(Column::options).toList());
        Column column = columns.get(0);
        SortedMap<String, String> types = new TreeMap<>();
        SortedMap<String, Column.Variant> otherwise = new TreeMap<>();
        List<String> identity = new ArrayList<>();
        byDatabase.forEach((database, there) -> {
            types.putAll(there.databaseTypes());
            if (there.identity()) {
                identity.add(database);
            }
            if (!Column.Variant.of(there).equals(Column.Variant.of(column))) {
                otherwise.put(database, Column.Variant.of(there));
            }
        });
        return column.toBuilder()
                .databaseTypes(types)
                .variants(otherwise)
                .databases(PerDatabaseNames.unlessAll(databases, List.copyOf(byDatabase.keySet())))
                .identity(!identity.isEmpty())
                .identityDatabases(PerDatabaseNames.unlessAll(databases, identity))
                .attribute(attribute(columns.stream().map(Column::attribute).toList()))
                .build();
    }

    /** The main database's view of the attribute, with the sizes that only another database's type has. */
    private static Attribute attribute(List<Attribute> attributes) {
        Attribute attribute = attributes.get(0);
        return attribute == null
                ? null
                : new Attribute(
                        attribute.path(),
                        attribute.type(),
                        firstOf(attributes, Attribute::length),
                        firstOf(attributes, Attribute::precision),
                        firstOf(attributes, Attribute::scale),
                        attribute.generated(),
                        attribute.version(),
                        attribute.insertable(),
                        attribute.updatable(),
                        attribute.enumeration(),
                        attribute.declaredBy());
    }

    private static Integer firstOf(List<Attribute> attributes, Function<Attribute, Integer> size) {
        Optional<Integer> found =
                attributes.stream().map(size).filter(Objects::nonNull).findFirst();
        return found.orElse(null);
    }

    private List<Check> checks() {
        List<Check> merged = new ArrayList<>();
        each(Table::checks, check -> check, (check, having) -> merged.add(check.withDatabases(having)));
        return merged;
    }
}
