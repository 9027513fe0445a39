package dev.migrate.schema.json;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.util.List;
import java.util.Objects;

/** What people write into the JSON of extracted tables, and extraction knows nothing of. */
public final class Kept {

    private Kept() {}

    /**
     * The extracted schema with people's own words on its tables: descriptions, the names of catalogues, and which models they
     * want.
     *
     * @param committed the schema as it stands in the project
     */
    public static Schema in(Schema extracted, Schema committed) {
        List<Table> tables = extracted.tables().values().stream()
                .map(table ->
                        committed.table(table.name()).map(old -> in(table, old)).orElse(table))
                .toList();
        return extracted.withTables(tables);
    }

    private static Table in(Table table, Table old) {
        return table.toBuilder()
                .columns(table.columns().stream()
                        .map(column -> old.column(column.name())
                                .map(before -> in(column, before))
                                .orElse(column))
                        .toList())
                .metadata(in(table.metadata(), old, Objects.equals(table.entity(), old.entity())))
                .access(old.access())
                .build();
    }

    private static Column in(Column column, Column old) {
        return column.access() == old.access()
                ? column
                : column.toBuilder().access(old.access()).build();
    }

    /** @param sameClass whether names that follow from the class's stand for that class still */
    private static TableMetadata in(TableMetadata metadata, Table old, boolean sameClass) {
        TableMetadata before = old.metadata();
        if (metadata == null || before == null) {
            return metadata;
        }
        // A description that repeats the table's comment came from there.
        boolean own = before.description() != null && !before.description().equals(old.comment());
        return new TableMetadata(
                sameClass ? first(before.objectModelName(), metadata.objectModelName()) : metadata.objectModelName(),
                sameClass ? first(before.objectModelCode(), metadata.objectModelCode()) : metadata.objectModelCode(),
                own ? before.description() : metadata.description(),
                metadata.module());
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }
}
