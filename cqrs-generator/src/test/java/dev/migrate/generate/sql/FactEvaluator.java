package dev.migrate.generate.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a real database whether a check's fact holds, independently of the runner. */
final class FactEvaluator {

    private static final String ID = "((?:\"(?:[^\"]|\"\")*\"|[^\\s.\"]+)(?:\\.(?:\"(?:[^\"]|\"\")*\"|[^\\s.\"]+))*)";
    private static final Pattern SIMPLE =
            Pattern.compile("(table|column|sequence|type|schema) " + ID + " (exists|absent|nullable|not-null)");
    private static final Pattern ON_TABLE =
            Pattern.compile("(index|constraint) " + ID + " on " + ID + " (exists|absent)");

    private final Connection connection;
    private final Server server;

    FactEvaluator(Connection connection, Server server) {
        this.connection = connection;
        this.server = server;
    }

    boolean holds(Fact fact) throws SQLException {
        String text = fact.text();
        if (text.startsWith("sql ")) {
            return query(text.substring(4));
        }
        if (server == Server.SQLITE) {
            return onSqlite(text);
        }
        if (server.isOfMySqlFamily()) {
            return new FamilyFacts(connection).holds(text);
        }
        Matcher on = ON_TABLE.matcher(text);
        if (on.matches()) {
            List<String> object = name(on.group(2));
            List<String> table = name(on.group(3));
            boolean there = on.group(1).equals("index") ? index(object, table) : constraint(object, table);
            return there == on.group(4).equals("exists");
        }
        Matcher simple = SIMPLE.matcher(text);
        if (!simple.matches()) {
            throw new IllegalArgumentException("no fact of the contract: " + text);
        }
        List<String> name = name(simple.group(2));
        String state = simple.group(3);
        return switch (simple.group(1)) {
            case "column" -> column(name, state);
            case "table" -> exists("tables where table_type = 'BASE TABLE' and ", "table", name) == is(state);
            case "sequence" ->
                (server == Server.POSTGRESQL
                                ? query("select exists (select 1 from pg_class c join pg_namespace n on n.oid ="
                                        + " c.relnamespace where relkind = 'S' and relname = "
                                        + literal(name.get(name.size() - 1)) + " and nspname = " + schema(name, 1)
                                        + ")")
                                : exists("sequences where ", "sequence", name))
                        == is(state);
            case "schema" ->
                query("select exists (select 1 from information_schema.schemata where schema_name = "
                                + literal(name.get(0)) + ")")
                        == is(state);
            default ->
                query(
                                "select exists (select 1 from pg_type t join pg_namespace n on n.oid = t.typnamespace where typname = "
                                        + literal(name.get(name.size() - 1)) + " and nspname = " + schema(name, 1)
                                        + ")")
                        == is(state);
        };
    }

    private boolean onSqlite(String text) throws SQLException {
        Matcher on = ON_TABLE.matcher(text);
        if (on.matches()) {
            String object = literal(name(on.group(2)).get(0));
            String table = literal(name(on.group(3)).get(0));
            boolean there = on.group(1).equals("index")
                    ? query("select exists (select 1 from sqlite_master where type = 'index' and lower(name) = "
                            + object + " and lower(tbl_name) = " + table + ")")
                    : query("select exists (select 1 from sqlite_master where type = 'table' and lower(name) = " + table
                            + " and replace(lower(sql), '\"', '') like '%constraint ' || " + object + " || ' %')");
            return there == on.group(4).equals("exists");
        }
        Matcher simple = SIMPLE.matcher(text);
        if (!simple.matches() || !simple.group(1).matches("table|column")) {
            throw new IllegalArgumentException("no fact of SQLite: " + text);
        }
        List<String> name = name(simple.group(2));
        String state = simple.group(3);
        if (simple.group(1).equals("table")) {
            return query("select exists (select 1 from sqlite_master where type = 'table' and lower(name) = "
                            + literal(name.get(0)) + ")")
                    == is(state);
        }
        String column = "(select 1 from pragma_table_xinfo(" + literal(name.get(0)) + ") where lower(name) = "
                + literal(name.get(1));
        return switch (state) {
            case "exists" -> query("select exists " + column + ")");
            case "absent" -> query("select not exists " + column + ")");
            case "nullable" -> query("select exists " + column + " and not \"notnull\")");
            default -> query("select exists " + column + " and \"notnull\")");
        };
    }

    private static boolean is(String state) {
        return state.equals("exists");
    }

    private boolean exists(String from, String kind, List<String> name) throws SQLException {
        return query("select exists (select 1 from information_schema." + from + kind + "_schema = " + schema(name, 1)
                + " and " + kind + "_name = " + literal(name.get(name.size() - 1)) + ")");
    }

    private boolean column(List<String> name, String state) throws SQLException {
        String where = " from information_schema.columns where table_schema = " + schema(name, 2) + " and table_name = "
                + literal(name.get(name.size() - 2)) + " and column_name = " + literal(name.get(name.size() - 1));
        boolean there = query("select exists (select 1" + where + ")");
        return switch (state) {
            case "exists" -> there;
            case "absent" -> !there;
            case "nullable" -> there && query("select is_nullable = 'YES'" + where);
            default -> there && query("select is_nullable = 'NO'" + where);
        };
    }

    private boolean constraint(List<String> object, List<String> table) throws SQLException {
        if (server == Server.POSTGRESQL) {
            return query("select exists (select 1 from pg_constraint c join pg_class t on t.oid = c.conrelid join"
                    + " pg_namespace n on n.oid = t.relnamespace where conname = " + literal(object.get(0))
                    + " and relname = " + literal(table.get(table.size() - 1)) + " and nspname = " + schema(table, 1)
                    + ")");
        }
        return query("select exists (select 1 from information_schema.table_constraints where constraint_name = "
                + literal(object.get(0)) + " and table_name = " + literal(table.get(table.size() - 1))
                + " and table_schema = " + schema(table, 1) + ")");
    }

    private boolean index(List<String> object, List<String> table) throws SQLException {
        if (server == Server.POSTGRESQL) {
            return query("select exists (select 1 from pg_indexes where indexname = " + literal(object.get(0))
                    + " and tablename = " + literal(table.get(table.size() - 1)) + " and schemaname = "
                    + schema(table, 1) + ")");
        }
        return query(
                "select exists (select 1 from information_schema.indexes where index_name = " + literal(object.get(0))
                        + " and table_name = " + literal(table.get(table.size() - 1)) + " and table_schema = "
                        + schema(table, 1) + ")");
    }

    /** @param own how many of the last parts are not the schema */
    private String schema(List<String> name, int own) {
        return name.size() > own ? literal(name.get(0)) : server == Server.POSTGRESQL ? "'public'" : "'PUBLIC'";
    }

    private List<String> name(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^.\"]+)").matcher(text);
        while (matcher.find()) {
            boolean quoted = matcher.group(1) != null;
            String part = quoted ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2);
            boolean exact = quoted && server != Server.SQLITE;
            parts.add(
                    exact ? part : server == Server.H2 ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT));
        }
        return parts;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private boolean query(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("a fact's query yields one row, found none: " + sql);
            }
            return rows.getBoolean(1);
        }
    }
}
