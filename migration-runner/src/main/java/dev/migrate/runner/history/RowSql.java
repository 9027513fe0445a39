package dev.migrate.runner.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statements that write a row of the history table, from the values of its columns. */
final class RowSql {
    /** The present, by the database's clock. */
    static final Object NOW = new Object();

    private final HistoryDialect dialect;
    private final HistoryTables tables;

    RowSql(HistoryDialect dialect, HistoryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    private List<String> places(Map<String, Object> values) {
        List<String> places = new ArrayList<>(values.size());
        for (Object value : values.values()) {
            places.add(placeOf(value));
        }
        return places;
    }

    String insertFrom(Map<String, Object> values) {
        return insertFrom(values, places(values));
    }

    /** An insert that can stand behind a {@code with}. */
    private String insertFrom(Map<String, Object> values, List<String> places) {
        return "insert into " + tables.history() + " (" + String.join(", ", values.keySet()) + ") select "
                + String.join(", ", places);
    }

    String update(String revision, Map<String, Object> values) {
        List<String> assignments = new ArrayList<>();
        values.forEach((column, value) -> assignments.add(column + " = " + placeOf(value)));
        return "update " + tables.history() + " set " + String.join(", ", assignments) + " where migration_number = '"
                + revision.replace("'", "''") + "'";
    }

    private String placeOf(Object value) {
        if (value instanceof Expression expression) {
            return expression.sql();
        }
        return value == NOW ? dialect.now() : value == null ? "null" : "?";
    }

    static void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        int place = 1;
        for (Object value : values.values()) {
            if (isBound(value)) {
                statement.setObject(place++, value);
            }
        }
    }

    private static boolean isBound(Object value) {
        return value != null && value != NOW && !(value instanceof Expression);
    }

    /** A {@code prepare} of an insert, which takes {@link #literals} in the place of what is bound. */
    String preparation(String name, String before, Map<String, Object> values) {
        List<String> types = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Object value : values.values()) {
            if (isBound(value)) {
                types.add(value instanceof Number ? "bigint" : "text");
                places.add("$" + types.size());
            } else {
                places.add(placeOf(value));
            }
        }
        return "prepare " + name + " (" + String.join(", ", types) + ") as " + before + insertFrom(values, places);
    }

    String literals(Map<String, Object> values) {
        List<String> literals = new ArrayList<>();
        for (Object value : values.values()) {
            if (isBound(value)) {
                literals.add(value instanceof Number ? value.toString() : dialect.literal(value.toString()));
            }
        }
        return String.join(", ", literals);
    }

    /** A value that the database works out. */
    record Expression(String sql) {}
}
