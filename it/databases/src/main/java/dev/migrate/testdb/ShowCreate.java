package dev.migrate.testdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema of a MariaDB or MySQL database as the server's own SHOW CREATE statements give it. */
final class ShowCreate {
    // one query per kind, in the order of the dump: each object's kind as SHOW CREATE names it, and the object's name
    private static final List<String> OBJECTS = List.of(
            "select case table_type when 'SEQUENCE' then 'SEQUENCE' when 'VIEW' then 'VIEW' else 'TABLE' end, table_name"
                    + " from information_schema.tables where table_schema = database()",
            "select 'TRIGGER', trigger_name from information_schema.triggers where trigger_schema = database()",
            "select routine_type, routine_name from information_schema.routines where routine_schema = database()",
            "select 'EVENT', event_name from information_schema.events where event_schema = database()");
    private static final Pattern DEFINER = Pattern.compile(" DEFINER=`[^`]*`@`[^`]*`");
    private static final Pattern COUNTER = Pattern.compile("^(\\) ENGINE=\\w+) AUTO_INCREMENT=\\d+");
    private static final Pattern KEY = Pattern.compile(
            "  (PRIMARY KEY|UNIQUE KEY|KEY|FULLTEXT KEY|SPATIAL KEY|CONSTRAINT|PERIOD FOR) .*", Pattern.DOTALL);

    private ShowCreate() {}

    /**
     * The connection's database: its objects by kind and name, each as one statement, without definers and
     * auto-increment counters. A table's columns keep their order, its keys and constraints are sorted.
     */
    static String dump(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : OBJECTS) {
                for (String object : objects(statement, query)) {
                    statements.add(create(statement, object));
                }
            }
        }
        return statements.isEmpty() ? "" : String.join(";\n", statements) + ";\n";
    }

    private static List<String> objects(Statement statement, String query) throws SQLException {
        List<String> objects = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                objects.add(rows.getString(1) + " `" + rows.getString(2).replace("`", "``") + "`");
            }
        }
        // the database's order would depend on its collation
        objects.sort(null);
        return objects;
    }

    private static String create(Statement statement, String object) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show create " + object)) {
            rows.next();
            String text = rows.getString(textColumn(rows.getMetaData())).strip();
            return object.startsWith("TABLE")
                    ? table(text)
                    : DEFINER.matcher(text).replaceFirst("");
        }
    }

    // its place differs from kind to kind
    private static int textColumn(ResultSetMetaData columns) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String label = columns.getColumnLabel(column);
            if (label.startsWith("Create ") || label.equals("SQL Original Statement")) {
                return column;
            }
        }
        throw new SQLException("the server's answer to SHOW CREATE has no statement");
    }

    /** Sorts a CREATE TABLE statement's keys and constraints, and drops its counter. */
    static String table(String statement) {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        String[] lines = statement.split("\n");
        int line = 1;
        for (; line < lines.length && !lines[line].startsWith(")"); line++) {
            String item = lines[line].replaceFirst(",$", "");
            (KEY.matcher(item).matches() ? keys : columns).add(item);
        }
        keys.sort(null);
        columns.addAll(keys);
        StringBuilder table = new StringBuilder(lines[0]).append('\n').append(String.join(",\n", columns));
        for (; line < lines.length; line++) {
            Matcher counter = COUNTER.matcher(lines[line]);
            table.append('\n').append(counter.replaceFirst("$1"));
        }
        return table.toString();
    }
}
