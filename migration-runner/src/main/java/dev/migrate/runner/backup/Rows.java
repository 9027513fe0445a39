package dev.migrate.runner.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Short questions to a database. */
final class Rows {
    private Rows() {}

    /** The first column of each row; nulls are left out. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    /** Null where there is none. */
    static String text(Connection connection, String sql) throws SQLException {
        List<String> texts = texts(connection, sql);
        return texts.isEmpty() ? null : texts.get(0);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
