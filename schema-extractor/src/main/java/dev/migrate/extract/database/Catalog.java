package dev.migrate.extract.database;

import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the catalog of one kind of database. */
interface Catalog {

    /**
     * Reads schemas.
     *
     * @param namespaces the catalog's names of the schemas, the default one among them
     */
    Contents read(List<String> namespaces) throws SQLException;

    /** The catalog's name of the connection's default schema, or {@code null} where there are no schemas. */
    String defaultNamespace() throws SQLException;

    /** The catalog's names of all schemas that belong to people. */
    List<String> namespaces() throws SQLException;

    /** How names are spelled. */
    Naming naming() throws SQLException;

    /**
     * What a catalog holds, collected.
     *
     * @param others what belongs to the tables and no schema can say, each in words: {@code trigger 'audit' of 'customer'}
     */
    record Contents(
            List<TableParts> tables,
            List<Sequence> sequences,
            List<EnumType> enumTypes,
            List<View> views,
            List<String> others) {
        Contents(Map<?, TableParts> tables) {
            this(
                    List.copyOf(tables.values()),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        Schema schema(List<Identifier> namespaces, String database, String version) {
            return Schema.of(
                            new TreeSet<>(namespaces),
                            tables.stream().map(TableParts::table).toList(),
                            sequences,
                            enumTypes,
                            new SchemaSource(null, new TreeMap<>(Map.of(database, version))))
                    .withViews(views);
        }
    }
}
