package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every type that Hibernate maps becomes every other one, with rows: each value survives and comes back, or a hazard says that
 * it may not, or the change is refused with the line that helps.
 */
class CastMatrixTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");
    private static final Identifier COLUMN = Identifier.of("c");
    private static final EnumType STATUS =
            new EnumType(QualifiedName.of("status"), List.of("A", "LONG ENOUGH TO BE CUT", "B"));

    private static final List<String> TEXTS = List.of(
            "''",
            "'x'",
            "' 12 '",
            "'12'",
            "'12.50'",
            "'true'",
            "'2024-02-29'",
            "'A'",
            "'[1]'",
            "'ß€'",
            "'123e4567-e89b-12d3-a456-426614174000'",
            "'aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd'");
    private static final List<String> INTEGERS = List.of("0", "1", "-32768", "32767");

    /** Values by type, as literals. */
    private static Map<String, List<String>> common() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("smallint", INTEGERS);
        types.put("integer", List.of("0", "1", "2147483647", "-16777217"));
        types.put("bigint", List.of("0", "1", "9007199254740993", "9223372036854775807"));
        types.put("numeric(38,2)", List.of("0", "1", "-0.50", "123456789012345678901.25"));
        types.put("numeric(10,0)", List.of("0", "9999999999"));
        types.put("numeric(21,9)", List.of("0", "0.000000001", "123456789012.5"));
        types.put("float(24)", List.of("0", "1.5", "16777216"));
        types.put("float(53)", List.of("0", "0.1", "9007199254740991", "1e300"));
        types.put("boolean", List.of("true", "false"));
        types.put("varchar(255)", TEXTS);
        types.put("varchar(20)", List.of("''", "'x '", "'12'", "'-7'"));
        types.put("char(3)", List.of("'abc'", "'1'"));
        types.put("uuid", List.of("'123e4567-e89b-12d3-a456-426614174000'"));
        types.put("date", List.of("date '2024-02-29'", "date '0001-01-01'", "date '9999-12-31'"));
        types.put("time(6)", List.of("time '00:00:00'", "time '23:59:59.999999'"));
        types.put("time(0)", List.of("time '23:59:59'"));
        types.put("timestamp(6)", List.of("timestamp '2024-02-29 23:59:59.999999'", "timestamp '1970-01-01 00:00:00'"));
        types.put("timestamp(0)", List.of("timestamp '2024-02-29 23:59:59'"));
        types.put(
                "timestamp(6) with time zone", List.of("timestamp with time zone '2024-06-30 23:59:59.999999+02:00'"));
        types.put("integer array", List.of("array[1,2]"));
        types.put("bigint array", List.of("array[1,9007199254740993]"));
        types.put("varchar(255) array", List.of("array['a','b,c']", "array['1']"));
        return types;
    }

    @Test
    void onH2() throws SQLException {
        Map<String, List<String>> types = common();
        types.put("tinyint", List.of("0", "-128", "127"));
        types.put("clob", TEXTS);
        types.put("varbinary(255)", List.of("x''", "x'00ff'", "x'123e4567e89b12d3a456426614174000'"));
        types.put("binary(16)", List.of("x'123e4567e89b12d3a456426614174000'"));
        types.put("binary(20)", List.of("x'123e4567e89b12d3a456426614174000123e4567'"));
        types.put("blob", List.of("x'00ff'"));
        types.put("time(6) with time zone", List.of("time with time zone '23:59:59.999999+02:00'"));
        types.put("json", List.of("json '{\"a\":1}'", "json '[1,2]'", "json '\"x\"'", "json '1'"));
        types.put("enum ('A','B')", List.of("'A'", "'B'"));
        types.put("enum ('B','A','C')", List.of("'A'", "'B'", "'C'"));
        types.put("interval second(18,9)", List.of("interval '1.5' second"));
        assertThat(new Matrix(Server.H2, types).wrong()).isEmpty();
    }

    @Test
    void onPostgreSql() throws SQLException {
        Map<String, List<String>> types = common();
        types.put("text", TEXTS);
        types.put("bytea", List.of("'\\x'", "'\\x00ff'", "'\\x123e4567e89b12d3a456426614174000'"));
        types.put("time(6) with time zone", List.of("time with time zone '23:59:59.999999+02:00'"));
        types.put("json", List.of("'{\"a\":  1}'", "'[1,2]'", "'\"x\"'"));
        types.put("jsonb", List.of("'{\"a\": 1}'", "'[1,2]'", "'1'"));
        types.put("xml", List.of("'<a/>'"));
        types.put("inet", List.of("'10.0.0.1'", "'10.0.0.0/8'"));
        types.put("oid", List.of("0", "4294967295"));
        types.put("interval second(6)", List.of("interval '1.5' second", "interval '90000' second"));
        types.put("status", List.of("'A'", "'LONG ENOUGH TO BE CUT'"));
        types.put("status array", List.of("array['LONG ENOUGH TO BE CUT']::status[]"));
        assertThat(new Matrix(Server.POSTGRESQL, types).wrong()).isEmpty();
    }

    /** All pairs of types on one server. */
    private record Matrix(Server server, Map<String, List<String>> types) {

        List<String> wrong() throws SQLException {
            List<String> wrong = new ArrayList<>();
            try (Connection connection = server.connect(server.newDatabase())) {
                Schema empty = schema(List.of());
                Changes create = new Changes(List.of(new Change.CreateEnumType(STATUS)));
                for (Statement statement : Dialects.of(server.database()).render(Schema.empty(), create, empty)) {
                    execute(connection, statement.sql());
                }
                for (String from : types.keySet()) {
                    for (String to : types.keySet()) {
                        if (!from.equals(to)) {
                            pair(connection, from, to, wrong);
                        }
                    }
                }
            }
            return wrong;
        }

        private void pair(Connection connection, String from, String to, List<String> wrong) throws SQLException {
            Change change = new Change.AlterColumn(TABLE, column(from), column(to), null);
            Plan plan;
            try {
                plan = new Planner(Dialects.of(server.database()))
                        .plan(schema(List.of(Table.of(TABLE, List.of(column(from))))), new Changes(List.of(change)));
            } catch (UnsupportedChange refused) {
                if (refused.remedy().isBlank()) {
                    wrong.add(from + " → " + to + " is refused without a remedy");
                }
                return;
            }
            for (String value : types.get(from)) {
                String problem = problem(connection, from, value, plan);
                if (problem != null) {
                    wrong.add(from + " → " + to + " of " + value + ": " + problem);
                }
            }
        }

        /** What is wrong with one value's way there and back, or {@code null}. */
        private String problem(Connection connection, String from, String value, Plan plan) throws SQLException {
            execute(connection, "create table t (c " + from + ")");
            try {
                execute(connection, "insert into t values (" + value + ")");
                String before = read(connection);
                String failure = run(connection, plan.up());
                if (failure != null) {
                    return failure.isEmpty() ? null : "forward " + failure;
                }
                boolean loses = !plan.losses().isEmpty();
                failure = run(connection, plan.down());
                if (failure != null) {
                    return failure.isEmpty() || loses ? null : "back " + failure;
                }
                String after = read(connection);
                return loses || before.equals(after) ? null : "it comes back as " + after + ", it was " + before;
            } finally {
                execute(connection, "drop table t");
            }
        }

        /** {@code null} for no failure, empty for one that is stated. */
        private static String run(Connection connection, List<Statement> statements) {
            for (Statement statement : statements) {
                try {
                    execute(connection, statement.sql());
                } catch (SQLException e) {
                    return statement.hazards().containsKey(Hazard.MAY_FAIL_ON_DATA)
                            ? ""
                            : "fails: " + e.getMessage().lines().findFirst().orElse("");
                }
            }
            return null;
        }

        private Column column(String type) {
            return Column.of(COLUMN, Map.of(server.database(), type));
        }

        private static Schema schema(List<Table> tables) {
            return Schema.of(List.of(), tables, List.of(), List.of(STATUS), SchemaSource.unknown());
        }

        private String read(Connection connection) throws SQLException {
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select c from t")) {
                row.next();
                return row.getString(1);
            }
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
