package dev.migrate.generate.sql;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A few rows in every table that takes them. */
final class Rows {

    private static final int ROWS = 3;

    private final Connection connection;
    private final Server server;
    private final Schema schema;
    private final Spelling spelling;

    Rows(Connection connection, Server server, Schema schema) {
        this.connection = connection;
        this.server = server;
        this.schema = schema;
        this.spelling = server.spelling();
    }

    /** Row n of a table has the n-th value of each column's type, so that foreign keys find their target. */
    void insert() throws SQLException {
        Set<String> done = new HashSet<>();
        for (int pass = 0; pass < schema.tables().size(); pass++) {
            for (Table table : schema.tables().values()) {
                for (int row = 1; row <= ROWS; row++) {
                    if (!done.contains(table.name() + "#" + row) && insert(table, row)) {
                        done.add(table.name() + "#" + row);
                    }
                }
            }
        }
    }

    private boolean insert(Table table, int row) throws SQLException {
        List<Column> columns =
                table.columns().stream().filter(c -> c.computed() == null).toList();
        String names = columns.stream().map(c -> spelling.name(c.name())).collect(Collectors.joining(", "));
        String values = columns.stream().map(c -> value(c, row)).collect(Collectors.joining(", "));
        String sql = columns.isEmpty()
                ? "insert into " + spelling.name(table.name())
                        + (server.isOfMySqlFamily() ? " () values ()" : " default values")
                : "insert into " + spelling.name(table.name()) + " (" + names + ") values (" + values + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            String state = e.getSQLState();
            boolean constraint = server == Server.SQLITE && e.getErrorCode() == 19
                    || server == Server.MYSQL && e.getErrorCode() == 3819;
            if (constraint || state != null && (state.startsWith("23") || state.startsWith("22"))) {
                return false;
            }
            throw new SQLException(sql, e);
        }
    }

    private String value(Column column, int row) {
        if (column.nullable() && row == ROWS) {
            return "null";
        }
        String type = column.databaseTypes().get(server.database()).toLowerCase(Locale.ROOT);
        if (server.isOfMySqlFamily()) {
            return FamilyValues.of(type, row);
        }
        if (type.endsWith(" array")) {
            String elements = row + ", " + row;
            return server == Server.H2 ? "array[" + elements + "]" : "'{" + elements + "}'";
        }
        if (type.matches("(small|big|tiny)?int.*|numeric.*|float.*|real|double.*")) {
            return Integer.toString(row);
        }
        if (type.startsWith("bool")) {
            return row % 2 == 0 ? "true" : "false";
        }
        if (type.startsWith("uuid")) {
            return "'00000000-0000-0000-0000-00000000000" + row + "'";
        }
        if (type.startsWith("timestamp")) {
            return "'2026-01-0" + row + " 10:20:30.123456" + (type.contains("with time zone") ? "+00" : "") + "'";
        }
        if (type.startsWith("date")) {
            return (server == Server.SQLITE ? "" : "date ") + "'2026-01-0" + row + "'";
        }
        if (type.startsWith("time")) {
            return (server == Server.SQLITE ? "" : "time ") + "'10:20:0" + row + "'";
        }
        if (type.startsWith("json")) {
            return server == Server.H2 ? "json '{\"a\":" + row + "}'" : "'{\"a\":" + row + "}'";
        }
        if (type.startsWith("bytea")) {
            return "'\\x0" + row + "'";
        }
        if (type.startsWith("varbinary") || type.startsWith("blob")) {
            return "x'0" + row + "'";
        }
        if (type.startsWith("enum") || !type.matches("(var)?char.*|text|clob|character.*")) {
            return "'A'";
        }
        return "'" + row + "'";
    }

    /** The rows of each table as text, sorted, each with its columns by name. */
    Map<String, List<String>> read() throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        for (Table table : schema.tables().values()) {
            List<String> rows = new ArrayList<>();
            List<Column> columns = table.columns().stream()
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
            String names = columns.isEmpty()
                    ? "1"
                    : columns.stream().map(c -> spelling.name(c.name())).collect(Collectors.joining(", "));
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("select " + names + " from " + spelling.name(table.name()))) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row.toString());
                }
            }
            rows.sort(null);
            content.put(table.name().toString(), rows);
        }
        return content;
    }
}
