package dev.migrate.testdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A PostgreSQL schema as SQL, read from the server's catalog: complete enough to compare two schemas. */
final class CatalogDump {
    private static final String QUERIES = "postgresql-catalog.sql";

    private CatalogDump() {}

    static String of(PostgreSql server, String jdbcUrl) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = server.connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            // with an empty search path the server spells every name with its schema
            statement.execute("set search_path = ''");
            for (String query : queries()) {
                rows(statement, query).forEach(row -> dump.append(row).append('\n'));
            }
        } catch (SQLException e) {
            throw new TestDatabaseException(
                    "PostgreSQL " + server.version(), "cannot read the catalog of \"" + jdbcUrl + "\"", e);
        }
        return dump.toString();
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        // the database's order would depend on its collation
        Collections.sort(rows);
        return rows;
    }

    private static List<String> queries() {
        try (InputStream stream = CatalogDump.class.getResourceAsStream(QUERIES)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split(";\\R+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
