package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.failure.StatementFailure.FailedStatement;
import dev.migrate.runner.history.History;
import dev.migrate.runner.history.HistoryDialect.Refusal;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.script.MigrationFile;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One script on its way through the database.
 *
 * @param planned what is shown of it
 * @param file the revision's files
 * @param script the whole script in the direction
 * @param row the revision's history row as it was read; null where there is none
 * @param appliedBy who runs it
 */
record ScriptRun(
        PlannedRevision planned, MigrationFile file, MigrationScript script, HistoryRow row, String appliedBy) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\s]+}");

    boolean resumes() {
        return row != null && row.status().inProgress();
    }

    History.Entry entry() {
        return new History.Entry(
                file.id(), file.description(), file.checksum(), file.parents(), appliedBy, ToolVersion.current());
    }

    /** Runs one statement and tells how long it took. */
    void execute(Session session, ScriptStatement statement, Progress progress) throws SQLException {
        progress.statementBegins(planned, statement);
        long begun = System.nanoTime();
        try (Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            session.execute(jdbc, statement.sql());
        }
        session.ran(statement);
        progress.statementEnds(planned, statement, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Writes what the direction means once all statements have run. */
    void record(Session session, Duration duration, boolean rowExists) throws SQLException {
        if (planned.direction() == Direction.APPLY) {
            session.history().applied(entry(), rowExists, duration.toMillis(), null);
        } else {
            session.history().rolledBack(file.id(), null);
        }
    }

    /** The command that runs it again. */
    Command command() {
        return Command.of(planned.direction().text());
    }

    /**
     * The failure that says what the database refused.
     *
     * @param statement null for the commit at the script's end
     * @param state what the database looks like now
     */
    StatementFailure failure(
            Session session,
            Database database,
            ScriptStatement statement,
            ExitCode code,
            String state,
            SQLException refused,
            List<Remedy> remedies) {
        SQLException clean = database.clean(refused);
        List<Remedy> all = new ArrayList<>();
        String advice = session.dialect().advice(refused);
        if (advice != null) {
            all.add(Remedy.of(advice));
        }
        if (statement != null && PLACEHOLDER.matcher(statement.sql()).find()) {
            all.add(Remedy.of("write the value: placeholders such as ${name} are not replaced"));
        }
        all.addAll(remedies);
        if (session.dialect().refusal(refused) == Refusal.EXISTS) {
            all.add(new Remedy("if the database had it before, see which revisions it has", Command.of("status")));
        }
        String sql = statement == null ? "commit" : Secrets.maskSql(statement.sql());
        FailedStatement failed = new FailedStatement(
                file.id(),
                script.file(),
                statement == null ? 1 : statement.line(),
                statement == null ? 0 : statement.number(),
                sql,
                message(clean),
                clean.getSQLState());
        return new StatementFailure(code, failed, state, clean, all);
    }

    private static String message(SQLException clean) {
        return Secrets.maskSql(String.valueOf(clean.getMessage()));
    }
}
