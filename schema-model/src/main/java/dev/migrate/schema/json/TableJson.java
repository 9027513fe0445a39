package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** A table's file. */
@JsonPropertyOrder({
    "$schema",
    "table_name",
    "schema",
    "class_name",
    "package_name",
    "inheritance",
    "part_of",
    "comment",
    "options",
    "id_sequence",
    "columns",
    "primary_key",
    "unique_keys",
    "indexes",
    "foreign_keys",
    "checks",
    "rows",
    "databases",
    "read_only",
    "write_only",
    "_metadata"
})
record TableJson(
        @JsonProperty("$schema") String jsonSchema,
        String tableName,
        String schema,
        String className,
        String packageName,
        EntityJson.InheritanceJson inheritance,
        EntityJson.PartOfJson partOf,
        String comment,
        String options,
        String idSequence,
        List<ColumnJson> columns,
        KeysJson.PrimaryKeyJson primaryKey,
        List<KeysJson.UniqueKeyJson> uniqueKeys,
        List<KeysJson.IndexJson> indexes,
        List<KeysJson.ForeignKeyJson> foreignKeys,
        List<KeysJson.CheckJson> checks,
        List<RowJson> rows,
        SortedSet<String> databases,
        Boolean readOnly,
        Boolean writeOnly,
        @JsonProperty("_metadata") MetadataJson metadata) {

    @JsonPropertyOrder({"object_model_name", "object_model_code", "description", "module"})
    record MetadataJson(String objectModelName, String objectModelCode, String description, String module) {}

    static TableJson of(Table table) {
        TableMetadata m = table.metadata();
        return new TableJson(
                null,
                table.name().name().toString(),
                table.name().namespace() == null
                        ? null
                        : table.name().namespace().toString(),
                table.entity() == null ? null : table.entity().className(),
                table.entity() == null || table.entity().packageName().isEmpty()
                        ? null
                        : table.entity().packageName(),
                table.entity() == null
                        ? null
                        : EntityJson.InheritanceJson.of(table.entity().hierarchy()),
                EntityJson.PartOfJson.of(table.partOf()),
                table.comment(),
                table.options(),
                table.idSequence() == null ? null : table.idSequence().toString(),
                table.columns().stream()
                        .map(column -> ColumnJson.of(
                                column,
                                table.isPrimaryKey(column.name()),
                                table.entity() != null && table.isPrimaryKey(column.name())))
                        .toList(),
                sayable(table) ? null : KeysJson.PrimaryKeyJson.of(table.primaryKey()),
                map(table.uniqueKeys(), KeysJson.UniqueKeyJson::of),
                map(table.indexes(), KeysJson.IndexJson::of),
                map(table.foreignKeys(), KeysJson.ForeignKeyJson::of),
                map(table.checks(), KeysJson.CheckJson::of),
                map(table.rows(), RowJson::of),
                table.databases(),
                AccessJson.readOnly(table.access()),
                AccessJson.writeOnly(table.access()),
                m == null
                        ? null
                        : new MetadataJson(m.objectModelName(), m.objectModelCode(), m.description(), m.module()));
    }

    /** Whether the columns' own {@code primary_key} flags say all about the key: no name, the columns' order, everywhere. */
    private static boolean sayable(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null
                || key.name() == null
                        && key.variants().isEmpty()
                        && key.columns().equals(flagged(table));
    }

    private static List<Identifier> flagged(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .filter(table::isPrimaryKey)
                .toList();
    }

    Table toTable() {
        Identifier name = Identifier.of(Required.text("table_name", tableName));
        List<Column> all = Required.list("columns", columns).stream()
                .map(column -> column.toColumn(className != null))
                .toList();
        Set<Identifier> names = new HashSet<>();
        for (Column column : all) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column '" + column.name() + "' is there twice, expected once");
            }
        }
        Table table = new Table.Builder(new QualifiedName(schema == null ? null : Identifier.of(schema), name))
                .columns(all)
                .primaryKey(key())
                .uniqueKeys(map(uniqueKeys, KeysJson.UniqueKeyJson::toKey))
                .indexes(map(indexes, KeysJson.IndexJson::toIndex))
                .foreignKeys(map(foreignKeys, KeysJson.ForeignKeyJson::toKey))
                .checks(map(checks, KeysJson.CheckJson::toCheck))
                .rows(map(rows, RowJson::toRow))
                .databases(KeysJson.orNone(databases))
                .comment(comment)
                .options(options)
                .entity(entity())
                .partOf(partOf == null ? null : partOf.toPartOf())
                .idSequence(idSequence == null ? null : QualifiedName.of(idSequence))
                .metadata(
                        metadata == null
                                ? null
                                : new TableMetadata(
                                        metadata.objectModelName(),
                                        metadata.objectModelCode(),
                                        metadata.description(),
                                        metadata.module()))
                .access(AccessJson.of(readOnly, writeOnly))
                .build();
        requireColumns(table, names);
        return table;
    }

    private Entity entity() {
        if (className == null) {
            return null;
        }
        String inPackage = packageName == null ? "" : packageName;
        return new Entity(className, inPackage, inheritance == null ? null : inheritance.toHierarchy());
    }

    private PrimaryKey key() {
        List<Identifier> flagged = columns.stream()
                .filter(column -> Boolean.TRUE.equals(column.primaryKey()))
                .map(column -> Identifier.of(column.name()))
                .toList();
        if (primaryKey == null) {
            return flagged.isEmpty() ? null : new PrimaryKey(null, flagged);
        }
        PrimaryKey key = primaryKey.toKey();
        if (!new HashSet<>(key.columns()).equals(new HashSet<>(flagged))) {
            throw new IllegalArgumentException("\"primary_key\" lists " + key.columns()
                    + ", but the columns with \"primary_key\": true are " + flagged + ", expected the same");
        }
        return key;
    }

    private static void requireColumns(Table table, Set<Identifier> names) {
        if (table.primaryKey() != null) {
            table.primaryKey().variants().values().forEach(there -> require("primary key", there, names));
        }
        table.uniqueKeys().forEach(key -> require("unique key", key.columns(), names));
        table.foreignKeys().forEach(key -> require("foreign key", key.columns(), names));
        table.rows().forEach(row -> require("row", List.copyOf(row.values().keySet()), names));
        table.indexes()
                .forEach(index -> index.parts().stream()
                        .filter(part -> part.column() != null)
                        .forEach(part -> require("index '" + index.name() + "'", List.of(part.column()), names)));
    }

    private static void require(String what, List<Identifier> wanted, Set<Identifier> names) {
        for (Identifier name : wanted) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(what + " names column '" + name + "', expected one of "
                        + names.stream().sorted().toList());
            }
        }
    }

    private static <A, B> List<B> map(List<A> list, Function<A, B> function) {
        return list == null ? List.of() : list.stream().map(function).toList();
    }
}
