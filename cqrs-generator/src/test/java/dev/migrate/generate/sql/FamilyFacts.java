package dev.migrate.generate.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a real MySQL or MariaDB whether a check's fact holds, independently of the runner. */
final class FamilyFacts {

    private static final String ID = "((?:`[^`]*`|[^\\s.`]+)(?:\\.(?:`[^`]*`|[^\\s.`]+))*)";
    private static final Pattern SIMPLE =
            Pattern.compile("(table|column|sequence|schema) " + ID + " (exists|absent|nullable|not-null)");
    private static final Pattern ON_TABLE =
            Pattern.compile("(index|constraint) " + ID + " on " + ID + " (exists|absent)");

    private final Connection connection;

    FamilyFacts(Connection connection) {
        this.connection = connection;
    }

    boolean holds(String fact) throws SQLException {
        Matcher on = ON_TABLE.matcher(fact);
        if (on.matches()) {
            List<String> table = name(on.group(3));
            String view = on.group(1).equals("index") ? "statistics" : "table_constraints";
            boolean there = exists(view, on.group(1) + "_name", name(on.group(2)), table);
            return there == on.group(4).equals("exists");
        }
        Matcher simple = SIMPLE.matcher(fact);
        if (!simple.matches()) {
            throw new IllegalArgumentException("no fact of the contract: " + fact);
        }
        List<String> name = name(simple.group(2));
        String state = simple.group(3);
        return switch (simple.group(1)) {
            case "table" -> exists("tables where table_type = 'BASE TABLE' and", name) == state.equals("exists");
            case "sequence" -> exists("tables where table_type = 'SEQUENCE' and", name) == state.equals("exists");
            case "schema" -> isSchema(name.get(0)) == state.equals("exists");
            default -> column(name, state);
        };
    }

    private boolean exists(String from, List<String> table) throws SQLException {
        return one(from + " table_schema = coalesce(?, database()) and table_name = ?", schema(table, 1), last(table));
    }

    private boolean exists(String view, String column, List<String> object, List<String> table) throws SQLException {
        return one(
                view + " where table_schema = coalesce(?, database()) and table_name = ? and " + column + " = ?",
                schema(table, 1),
                last(table),
                last(object));
    }

    private boolean isSchema(String name) throws SQLException {
        return one("schemata where schema_name = ?", name);
    }

    private boolean column(List<String> name, String state) throws SQLException {
        String where = "columns where table_schema = coalesce(?, database()) and table_name = ? and column_name = ?";
        String[] values = {schema(name, 2), name.get(name.size() - 2), last(name)};
        return switch (state) {
            case "exists" -> one(where, values);
            case "absent" -> !one(where, values);
            case "nullable" -> one(where + " and is_nullable = 'YES'", values);
            default -> one(where + " and is_nullable = 'NO'", values);
        };
    }

    private boolean one(String from, String... values) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select exists (select 1 from information_schema." + from + ")")) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** @param own how many of the last parts are not the database */
    private static String schema(List<String> name, int own) {
        return name.size() > own ? name.get(0) : null;
    }

    private static String last(List<String> name) {
        return name.get(name.size() - 1);
    }

    private static List<String> name(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("`([^`]*)`|([^.`]+)").matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return parts;
    }
}
