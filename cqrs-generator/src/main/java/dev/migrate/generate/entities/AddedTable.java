package dev.migrate.generate.entities;

import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.json.SchemaJson;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One table from a file of its own, on its way into a schema. */
public final class AddedTable {

    private final Table table;

    private AddedTable(Table table) {
        this.table = table;
    }

    /**
     * Reads a table's file.
     *
     * @param domain the domain that it goes to, or {@code null} for the one that the file names
     * @throws dev.migrate.schema.json.BrokenJson with line and column, if it is no table
     * @throws IllegalArgumentException if the file can't be read, or nobody names a domain
     */
    public static AddedTable read(Path file, String domain) {
        Table table = SchemaJson.read(text(file), file);
        TableMetadata m = table.metadata();
        String module = domain != null ? domain : m == null ? null : m.module();
        if (module == null || module.isBlank()) {
            throw new IllegalArgumentException(
                    "'" + file
                            + "' names no domain: found no \"module\" in its \"_metadata\"; name one: -Dmigrate.domain=<domain>");
        }
        TableMetadata inDomain = m == null
                ? new TableMetadata(null, null, null, module)
                : new TableMetadata(m.objectModelName(), m.objectModelCode(), m.description(), module);
        // an attribute's path is what extraction found: none is found yet
        return new AddedTable(table.toBuilder()
                .metadata(inDomain)
                .columns(table.columns().stream().map(AddedTable::unmapped).toList())
                .build());
    }

    private static Column unmapped(Column column) {
        return column.attribute() == null
                ? column
                : column.toBuilder().databaseTypes(Map.of()).build();
    }

    public Table table() {
        return table;
    }

    /**
     * The schema with the table.
     *
     * @param entities the schema of the entities that exist
     * @throws IllegalArgumentException if the table or its class is there already
     */
    public Schema addedTo(Schema json, Schema entities) {
        refuseTable(json, "its schema JSON is '%s'");
        refuseTable(entities, "an entity maps it");
        refuseClass(json);
        refuseClass(entities);
        List<Table> tables = new ArrayList<>(json.tables().values());
        tables.add(table);
        return json.withTables(tables);
    }

    private void refuseTable(Schema schema, String where) {
        Optional<Table> same = schema.tables().values().stream()
                .filter(other -> other.name().name().sameInDatabase(table.name().name())
                        && Objects.equals(other.name().namespace(), table.name().namespace()))
                .findFirst();
        if (same.isPresent()) {
            throw new IllegalArgumentException("table '" + table.name() + "' is there already: "
                    + String.format(
                            where, SchemaDirectory.file(same.get()).toString().replace('\\', '/'))
                    + "; edit that one, or give the new table another \"table_name\"");
        }
    }

    private void refuseClass(Schema schema) {
        if (table.entity() == null) {
            return;
        }
        schema.tables().values().stream()
                .filter(other -> other.entity() != null
                        && other.entity().className().equals(table.entity().className())
                        && (table.entity().packageName().isEmpty()
                                || other.entity()
                                        .qualifiedName()
                                        .equals(table.entity().qualifiedName())))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "class '" + table.entity().className() + "' of table '"
                                    + table.name() + "' is there already: it is the entity of table '" + other.name()
                                    + "'; give the new table another \"class_name\", or another \"package_name\"");
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "the table's file '" + file + "' can't be read: " + failure + "; name an existing one:"
                            + " -Dmigrate.schema=<file>",
                    failure);
        }
    }
}
