package dev.migrate.it.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database of its own for one test.
 *
 * @param dumper the statements of the database's own dump
 */
record Database(String url, String user, String password, DataSource source, Supplier<List<String>> dumper) {

    private static final Pattern OWN_TABLES = Pattern.compile("(?i)\\bmigration_(history|lock)");

    /** The database as the runner takes it. */
    dev.migrate.runner.database.Database connectable() {
        return dev.migrate.runner.database.Database.of(url, user, password, Database.class.getClassLoader());
    }

    /** The dump without the runner's own tables. */
    List<String> dump() {
        return dumper.get().stream()
                .filter(statement -> !OWN_TABLES.matcher(statement).find())
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    void execute(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows' columns joined by a bar. */
    List<String> query(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
