package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.ClientScript;
import dev.migrate.runner.history.History;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.OfflineHistory;
import dev.migrate.runner.history.RowStatus;
import dev.migrate.runner.script.Assertion;
import dev.migrate.runner.script.Assertion.Moment;
import dev.migrate.runner.script.Hazard;
import dev.migrate.runner.script.MigrationFile;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import dev.migrate.runner.script.SqlName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that does what a run would do. What a run would refuse, the database refuses here: a row is written into a temporary table
 * whose constraint says what is wrong.
 */
final class OfflineScript {
    private static final Pattern LEAVES_SCHEMA = Pattern.compile("(?is)(use|set\\s+schema)\\b.*");

    private final Workspace workspace;
    private final HistoryDialect dialect;
    private final ClientScript client;
    private final Options options;
    private final Direction direction;
    private final String schema;
    private final OfflineHistory history;
    private final StringBuilder out = new StringBuilder();

    OfflineScript(Workspace workspace, HistoryDialect dialect, Options options, Direction direction) {
        this.workspace = workspace;
        this.dialect = dialect;
        this.client = dialect.client();
        this.options = options;
        this.direction = direction;
        this.schema = options.schema() == null ? null : schema(options.schema());
        this.history = new OfflineHistory(dialect, schema);
    }

    private String schema(String text) {
        SqlName.Part name = Session.schemaName(text).last();
        return dialect.folded(name);
    }

    String text(String range, List<MigrationScript> scripts) {
        comment(direction.text() + " " + range + " on " + dialect.name() + "; run it with: "
                + client.command(direction.text() + ".sql"));
        if (scripts.isEmpty()) {
            comment("nothing to " + (direction == Direction.APPLY ? "apply" : "roll back"));
            return out.toString();
        }
        client.beginning().forEach(line -> out.append(line).append('\n'));
        out.append('\n');
        statements(client.session(schema, options.lockTimeout(), options.statementTimeout()));
        statements(history.begin());
        scripts.forEach(this::revision);
        return out.toString();
    }

    private void revision(MigrationScript script) {
        refuseLeavingTheSchema(script);
        MigrationFile file = workspace.file(script.revision());
        out.append('\n');
        comment(direction.text() + " " + file.id() + " " + file.description() + " (" + script.file() + ")");
        statements(client.session(schema, options.lockTimeout(), options.statementTimeout()));
        require("the_history_is_not_where_revision_" + file.id() + "_begins", standsBefore(file.id()));
        if (dialect.transactionalDdl() && script.header().transactional()) {
            inOneTransaction(script, entry(file));
        } else {
            statementByStatement(script, entry(file));
        }
    }

    private History.Entry entry(MigrationFile file) {
        return new History.Entry(
                file.id(), file.description(), file.checksum(), file.parents(), "", ToolVersion.current());
    }

    private String standsBefore(String id) {
        if (direction == Direction.APPLY) {
            return history.areApplied(workspace.graph().revision(id).requires()) + " and "
                    + history.areAbsent(List.of(id));
        }
        List<String> later = workspace.graph().sorted(workspace.graph().withDescendants(List.of(id))).stream()
                .filter(other -> !other.equals(id))
                .toList();
        return history.areApplied(List.of(id)) + " and " + history.areAbsent(later);
    }

    private void inOneTransaction(MigrationScript script, History.Entry entry) {
        if (!script.header().foreignKeys()) {
            statements(client.foreignKeysOff());
        }
        statements(List.of(client.begin()));
        asserted(script, Moment.BEFORE);
        for (ScriptStatement statement : script.statements()) {
            statement(statement);
        }
        if (!script.header().foreignKeys()) {
            require(
                    "revision_" + script.revision() + "_leaves_broken_references",
                    "not exists (select 1 from pragma_foreign_key_check)");
        }
        asserted(script, Moment.AFTER);
        record(entry);
        statements(List.of("commit"));
    }

    private void statementByStatement(MigrationScript script, History.Entry entry) {
        asserted(script, Moment.BEFORE);
        RowStatus status = direction == Direction.APPLY ? RowStatus.APPLYING : RowStatus.ROLLING_BACK;
        List<String> checksums = script.checksumsOfFirst();
        for (ScriptStatement statement : script.statements()) {
            String ran = checksums.get(statement.number());
            statements(client.beforeHistory(schema));
            statements(history.starting(entry, History.Position.before(status, statement.number(), ran)));
            statement(statement);
        }
        if (!script.statements().isEmpty()) {
            statements(client.beforeHistory(schema));
            statements(history.done(entry, script.statements().size()));
        }
        asserted(script, Moment.AFTER);
        record(entry);
    }

    private void record(History.Entry entry) {
        statements(client.beforeHistory(schema));
        statements(direction == Direction.APPLY ? history.applied(entry) : history.rolledBack(entry));
    }

    private void statement(ScriptStatement statement) {
        comment(statement.number() + ". " + statement.step());
        for (Hazard hazard : statement.hazards()) {
            comment("hazard: " + hazard);
        }
        List<String> batch = statement.batched() ? client.batched(statement.sql()) : List.of(statement.sql());
        if (batch == null) {
            throw MigrationFailure.usage(
                    "line " + statement.line() + ": a batched statement can't be repeated by the client of "
                            + dialect.name(),
                    new Remedy("let the runner do it", Command.of(direction.text())));
        }
        statements(batch);
    }

    private void asserted(MigrationScript script, Moment moment) {
        int number = 0;
        for (Assertion assertion : script.header().assertions(moment)) {
            String name = "assertion_" + moment.text() + "_" + ++number + "_of_" + script.revision() + "_does_not_hold";
            require(name, holds(assertion));
        }
    }

    private String holds(Assertion assertion) {
        if (assertion.expected() == null) {
            return "not exists (" + assertion.sql() + ")";
        }
        return assertion.expected().equals("null")
                ? client.value(assertion.sql()) + " is null"
                : client.value(assertion.sql()) + " = " + client.literal(assertion.expected());
    }

    /**
     * Writes null where the condition is false. MySQL before 8.0.16 reads check constraints and forgets them, and a server that is
     * not strict makes 0 of null: one of the two constraints holds everywhere.
     *
     * @param name says what is wrong where the condition is false; a table, its column and its constraint are named by it
     */
    private void require(String name, String condition) {
        statements(List.of(
                "create " + client.temporary() + " table if not exists " + name + " (" + name
                        + " integer not null, constraint " + name + "_ check (" + name + " = 1))",
                "insert into " + name + " select case when " + condition + " then 1 end"));
    }

    /** Unqualified names would mean other tables from there on. */
    private void refuseLeavingTheSchema(MigrationScript script) {
        if (schema != null || client.findsItsSchema()) {
            return;
        }
        for (ScriptStatement statement : script.statements()) {
            if (LEAVES_SCHEMA.matcher(statement.sql()).matches()) {
                throw MigrationFailure.usage(
                                script.file() + ":" + statement.line() + ": '" + statement.step()
                                        + "' goes to another schema, so the history's own must be named",
                                Remedy.of("name it with --schema (-Dmigrate.databaseSchema)"))
                        .field("file", script.file())
                        .field("line", statement.line());
            }
        }
    }

    private void statements(List<String> statements) {
        statements.forEach(sql -> out.append(client.terminated(sql)).append('\n'));
    }

    private void comment(String text) {
        text.lines().forEach(line -> out.append("-- ").append(line).append('\n'));
    }
}
