package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs a plan on a real database: forward, back, forward again, with every check asked before and after its statement. */
final class RoundTrip {

    private final Server server;
    private final Schema before;
    private final Changes changes;

    RoundTrip(Server server, Schema before, Changes changes) {
        this.server = server;
        this.before = server.targeted(before);
        this.changes = changes;
    }

    /** Whether there is a way without loss from the old types to the new ones, or from the new ones to the old. */
    boolean isSupported() {
        try {
            return plan() != null;
        } catch (UnsupportedChange refused) {
            return false;
        }
    }

    /** On empty tables nothing may fail, and both directions end where a fresh creation would. */
    void structure() throws SQLException {
        Plan plan = plan();
        String url = create(before);
        List<String> start = server.dump(url);
        List<String> goal = server.dump(create(changes.applyTo(before)));
        try (Connection connection = server.connect(url)) {
            run(connection, plan.up());
            same(server.dump(url), goal, plan.up());
            run(connection, plan.down());
            same(server.dump(url), start, plan.down());
            run(connection, plan.up());
            same(server.dump(url), goal, plan.up());
        }
    }

    private static void same(List<String> found, List<String> expected, List<Statement> statements) {
        if (!found.equals(expected)) {
            List<String> missing = new ArrayList<>(expected);
            found.forEach(missing::remove);
            List<String> extra = new ArrayList<>(found);
            expected.forEach(extra::remove);
            throw new AssertionError("a fresh creation has\n" + String.join("\n", missing) + "\nthe migration has\n"
                    + String.join("\n", extra) + "\nafter" + text(statements));
        }
    }

    /** Rows survive both directions unless a statement says otherwise, and only what may fail on them does. */
    void rows() throws SQLException {
        Plan plan = plan();
        String url = create(before);
        try (Connection connection = server.connect(url)) {
            Rows rows = new Rows(connection, server, before.in(server.database()));
            rows.insert();
            Map<String, List<String>> content = rows.read();
            if (!runOnRows(connection, plan.up())) {
                return;
            }
            GivenOutIds ids = new GivenOutIds(connection, server);
            ids.areNew(changes.in(server.database(), before), changes.applyTo(before));
            if (!runOnRows(connection, plan.down())) {
                return;
            }
            ids.areNew(changes.inverse().in(server.database(), changes.applyTo(before)), before);
            Map<String, List<String>> after = rows.read();
            Set<String> touched = touched(plan);
            content.keySet().removeAll(touched);
            after.keySet().removeAll(touched);
            assertThat(after)
                    .as(text(plan.up()) + "\n-- back\n" + text(plan.down()))
                    .isEqualTo(content);
        }
    }

    /**
     * The tables that a statement says to lose something of; which rows had NULL before they were filled, nobody knows, and what has counted
     * on does not count back.
     */
    private Set<String> touched(Plan plan) {
        List<String> stated = new ArrayList<>(plan.losses());
        Stream.concat(plan.up().stream(), plan.down().stream())
                .map(Statement::step)
                .filter(step -> step.contains("fill column") || step.startsWith("go on after"))
                .forEach(stated::add);
        Set<String> touched = new TreeSet<>();
        for (QualifiedName table : before.tables().keySet()) {
            String now = namesAfterRenames().get(table).toString();
            if (stated.stream().anyMatch(text -> text.contains(now))) {
                touched.add(table.toString());
            }
        }
        return touched;
    }

    /** Each table's name once all renames are done, by its name before. */
    private Map<QualifiedName, QualifiedName> namesAfterRenames() {
        Map<QualifiedName, QualifiedName> names = new TreeMap<>();
        before.tables().keySet().forEach(name -> names.put(name, name));
        for (Change change : changes) {
            if (change instanceof Change.RenameTable rename) {
                names.replaceAll((old, now) -> now.equals(rename.from()) ? now.sibling(rename.to()) : now);
            }
        }
        return names;
    }

    private Plan plan() {
        return new Planner(Dialects.of(server.database())).plan(before, changes);
    }

    private String create(Schema schema) throws SQLException {
        String url = server.newDatabase();
        Changes all = SchemaDiff.between(Schema.empty(), schema);
        try (Connection connection = server.connect(url)) {
            run(connection, Dialects.of(server.database()).render(Schema.empty(), all));
        }
        return url;
    }

    private void run(Connection connection, List<Statement> statements) throws SQLException {
        FactEvaluator evaluator = new FactEvaluator(connection, server);
        server.enforceForeignKeys(connection, statements.stream().noneMatch(Statement::foreignKeysOff));
        for (Statement statement : statements) {
            boolean already = holds(evaluator, statement);
            execute(connection, statement);
            assertThat(holds(evaluator, statement))
                    .as("checks after " + statement)
                    .isTrue();
            if (!statement.checks().isEmpty() && !speaksOfRows(statement)) {
                assertThat(already).as("checks before " + statement).isFalse();
            }
        }
    }

    /** A table without rows fulfils such a check from the start. */
    private static boolean speaksOfRows(Statement statement) {
        return statement.step().startsWith("fill column")
                || statement.step().startsWith("go on after")
                || statement.step().startsWith("let sequence")
                || statement.step().startsWith("let rows");
    }

    private boolean holds(FactEvaluator evaluator, Statement statement) throws SQLException {
        for (Fact fact : statement.checks()) {
            try {
                if (!evaluator.holds(fact)) {
                    return false;
                }
            } catch (SQLException e) {
                throw new SQLException("cannot ask " + fact, e);
            }
        }
        return true;
    }

    private void execute(Connection connection, Statement statement) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement.sql());
        } catch (SQLException e) {
            throw new SQLException("cannot " + statement.step() + ": " + statement.sql(), e);
        }
    }

    /** Whether all statements ran; one that may fail on data is allowed to. */
    private boolean runOnRows(Connection connection, List<Statement> statements) throws SQLException {
        server.enforceForeignKeys(connection, statements.stream().noneMatch(Statement::foreignKeysOff));
        connection.setAutoCommit(false);
        for (Statement statement : statements) {
            try {
                execute(connection, statement);
            } catch (SQLException e) {
                if (statement.hazards().containsKey(Hazard.MAY_FAIL_ON_DATA)) {
                    connection.rollback();
                    return false;
                }
                throw e;
            }
        }
        if (server.hasOrphans(connection)) {
            assertThat(statements)
                    .anyMatch(statement -> statement
                            .hazards()
                            .getOrDefault(Hazard.MAY_FAIL_ON_DATA, "")
                            .contains(Reasons.ORPHANS));
            connection.rollback();
            return false;
        }
        connection.setAutoCommit(true);
        return true;
    }

    private static String text(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(
                statement -> text.append('\n').append(statement.sql()).append(';'));
        return text.toString();
    }
}
