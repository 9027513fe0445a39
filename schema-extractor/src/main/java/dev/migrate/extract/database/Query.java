package dev.migrate.extract.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs queries on one connection. */
final class Query {

    private final Connection connection;

    Query(Connection connection) {
        this.connection = connection;
    }

    /** Takes what it needs from the current row. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Visits every row of the answer. */
    void each(String sql, RowVisitor visitor, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        }
    }

    /** The first column of every row. */
    List<String> texts(String sql, Object... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        each(sql, row -> found.add(row.getString(1)), parameters);
        return found;
    }
}
