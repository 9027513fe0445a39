package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.History;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.Pause;
import dev.migrate.runner.history.RowStatus;
import dev.migrate.runner.script.Assertion.Moment;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Runs a script where each statement commits by itself: the intent is written before each one, which also marks the ones before
 * it as done. An interrupted run is resumed; a statement that may or may not have run is decided by its checks, or by a person.
 */
final class StatementRun {
    private static final int ANSWER_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Session session;
    private final Database database;
    private final Options options;
    private final Progress progress;

    StatementRun(Session session, Database database, Options options, Progress progress) {
        this.session = session;
        this.database = database;
        this.options = options;
        this.progress = progress;
    }

    void run(ScriptRun script) throws SQLException {
        session.start(options);
        int done = script.resumes() ? resume(script) : 0;
        if (!script.resumes()) {
            assertions().require(script, Moment.BEFORE, ExitCode.ROLLED_BACK, untouched(script));
        }
        List<String> checksums = script.script().checksumsOfFirst();
        boolean intended = false;
        long begun = System.nanoTime();
        for (ScriptStatement statement : script.script().statements()) {
            if (statement.number() > done) {
                intend(script, statement, checksums.get(statement.number()), !intended);
                intended = true;
                step(script, statement);
            }
        }
        requireAfter(script, intended || script.row() != null);
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        if (intended && script.planned().direction() == Direction.APPLY) {
            session.history().finished(script.file().id(), duration.toMillis());
        } else {
            script.record(session, duration, script.row() != null);
        }
    }

    private Assertions assertions() {
        return new Assertions(session, database);
    }

    /** All statements have run: one that fails here leaves the revision unfinished, and a later run asks again. */
    private void requireAfter(ScriptRun script, boolean rowExists) throws SQLException {
        int done = script.script().statements().size();
        try {
            ExitCode code = done > 0 ? ExitCode.IN_DOUBT : ExitCode.ROLLED_BACK;
            assertions().require(script, Moment.AFTER, code, done > 0 ? partly(script, done) : untouched(script));
        } catch (MigrationFailure failure) {
            if (rowExists && done > 0) {
                record(script, done, failure.problem(), failure);
            }
            throw failure;
        }
    }

    private void intend(ScriptRun script, ScriptStatement statement, String ran, boolean first) throws SQLException {
        History.Position position = new History.Position(status(script), statement.number(), ran);
        if (first) {
            session.history().starting(script.entry(), script.row() != null, position);
        } else {
            session.history().proceeding(script.file().id(), position);
        }
    }

    private void step(ScriptRun script, ScriptStatement statement) throws SQLException {
        for (int retry = 0; ; retry++) {
            try {
                if (retry > 0 || script.row() != null) {
                    clearLeftovers(script, statement);
                }
                if (statement.batched()) {
                    new BatchRun(session, progress).run(script, statement);
                } else {
                    script.execute(session, statement, progress);
                }
                return;
            } catch (SQLException refused) {
                if (retry >= options.lockRetries() || !ScriptRun.isLockTimeout(session, refused)) {
                    throw stopped(script, statement, refused);
                }
                progress.retries(script.planned(), statement, retry + 1, options.lockRetries());
                Pause.of(PAUSE.multipliedBy(retry + 1L));
            }
        }
    }

    private void clearLeftovers(ScriptRun script, ScriptStatement statement) throws SQLException {
        for (String sql : session.catalog().leftovers(statement.checks())) {
            progress.clears(script.planned(), statement, sql);
            try (Statement jdbc = session.connection().createStatement()) {
                jdbc.execute(sql);
            }
        }
    }

    private static RowStatus status(ScriptRun script) {
        return script.planned().direction() == Direction.APPLY ? RowStatus.APPLYING : RowStatus.ROLLING_BACK;
    }

    private MigrationFailure stopped(ScriptRun script, ScriptStatement statement, SQLException refused) {
        int done = statement.number() - 1;
        boolean lost = session.dialect().isConnectionLost(refused) || hasEnded(session.connection());
        String state = lost ? inDoubt(script, statement) : done == 0 ? untouched(script) : partly(script, done);
        Remedy again = new Remedy(
                lost
                        ? "run again: the statement's checks decide where they can"
                        : "correct the script from this statement on" + " and run again: it resumes here",
                Command.of(script.planned().direction().text()));
        MigrationFailure failure = script.failure(
                session,
                database,
                statement,
                lost || done > 0 ? ExitCode.IN_DOUBT : ExitCode.ROLLED_BACK,
                state,
                refused,
                lost || done == 0 ? List.of(again) : List.of(again, passing(script, statement)));
        if (!lost) {
            record(
                    script,
                    done,
                    Secrets.maskSql(String.valueOf(database.clean(refused).getMessage())),
                    failure);
        }
        return failure;
    }

    private static Remedy passing(ScriptRun script, ScriptStatement statement) {
        return new Remedy(
                "or, where what it does is there already, go on behind it",
                Command.of(script.planned().direction().text())
                        .with("resolve", script.file().id() + ":" + statement.number() + "=done"));
    }

    /** MySQL tells of a statement that was interrupted before it tells that its session was ended. */
    private static boolean hasEnded(Connection connection) {
        try {
            return !connection.isValid(ANSWER_SECONDS);
        } catch (SQLException ended) {
            return true;
        }
    }

    private void record(ScriptRun script, int done, String error, MigrationFailure failure) {
        try {
            if (done > 0) {
                session.history()
                        .stopped(script.file().id(), done, script.script().checksumOfFirst(done), error);
            } else {
                boolean applying = script.planned().direction() == Direction.APPLY;
                session.history().refused(script.file().id(), applying ? RowStatus.FAILED : RowStatus.APPLIED, error);
            }
        } catch (SQLException | RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private static String inDoubt(ScriptRun script, ScriptStatement statement) {
        return "The connection broke: statement " + statement.number() + " of revision '"
                + script.file().id() + "' may or may not have run; the ones before it have.";
    }

    private static String untouched(ScriptRun script) {
        return "Nothing of the script has run: revision '" + script.file().id() + "' stands where it stood.";
    }

    private static String partly(ScriptRun script, int done) {
        return "Its first " + done + " statement(s) have run and stay: this database can't undo them. The position is"
                + " recorded in the history of revision '" + script.file().id() + "'.";
    }

    /** @return how many statements are done */
    private int resume(ScriptRun run) throws SQLException {
        HistoryRow row = run.row();
        MigrationScript script = run.script();
        boolean shorter = script.statements().size() < row.ran();
        if (shorter || !script.checksumOfFirst(row.ran()).equals(row.ranChecksum())) {
            throw edited(run);
        }
        if (row.statementStarted() == 0) {
            return answered(run, row.statementsDone() + 1) ? row.statementsDone() + 1 : row.statementsDone();
        }
        ScriptStatement statement = script.statements().get(row.statementStarted() - 1);
        return decided(run, statement) ? row.statementStarted() : row.statementsDone();
    }

    /** Whether a person says that a statement that failed has run all the same, by hand perhaps. */
    private boolean answered(ScriptRun run, int number) {
        Resolution answer = new Answers(options.resolutions()).of(run.file().id(), number);
        if (answer == null || !answer.done()) {
            return false;
        }
        progress.resolved(run.planned(), run.script().statements().get(number - 1), true, "as was answered");
        return true;
    }

    /** Whether the statement in doubt ran: as a person says, else as its checks tell. */
    private boolean decided(ScriptRun run, ScriptStatement statement) throws SQLException {
        Resolution answer = new Answers(options.resolutions()).of(run.file().id(), statement.number());
        if (answer != null) {
            progress.resolved(run.planned(), statement, answer.done(), "as was answered");
            return answer.done();
        }
        if (statement.batched()) {
            progress.resolved(run.planned(), statement, false, "it goes on with the rows that are left");
            return false;
        }
        if (statement.checks().isEmpty()) {
            throw undecidable(run, statement);
        }
        boolean done = checked(run, statement);
        progress.resolved(run.planned(), statement, done, "its checks say so");
        return done;
    }

    private boolean checked(ScriptRun run, ScriptStatement statement) {
        try {
            return session.catalog().allHold(statement.checks());
        } catch (SQLException refused) {
            MigrationFailure failure = undecidable(run, statement);
            failure.initCause(database.clean(refused));
            throw failure;
        }
    }

    private static MigrationFailure undecidable(ScriptRun run, ScriptStatement statement) {
        String id = run.file().id();
        String command = run.planned().direction().text();
        String position = id + ":" + statement.number();
        return new MigrationFailure(
                        ExitCode.IN_DOUBT,
                        run.script().file() + ":" + statement.line() + ": statement " + statement.number()
                                + " of revision '"
                                + id
                                + "' may or may not have run before an earlier run was interrupted, and no check of it"
                                + " can tell\n    "
                                + Secrets.maskSql(statement.sql()).replace("\n", "\n    ")
                                + "\nThe statements before it have run; nothing was done now.",
                        List.of(
                                new Remedy(
                                        "look into the database; if it ran, go on behind it",
                                        Command.of(command).with("resolve", position + "=done")),
                                new Remedy(
                                        "if it did not, run it again",
                                        Command.of(command).with("resolve", position + "=redo"))))
                .field("revision", id)
                .field("file", run.script().file())
                .field("line", statement.line())
                .field("statement", statement.number())
                .field("sql", Secrets.maskSql(statement.sql()));
    }

    private static MigrationFailure edited(ScriptRun run) {
        HistoryRow row = run.row();
        return new MigrationFailure(
                        ExitCode.CHECKSUM,
                        run.script().file() + ": the first " + row.ran() + " statement(s) of revision '"
                                + row.revision() + "' have run, and were edited since; nothing was done",
                        List.of(
                                Remedy.of("restore these statements as they were; what follows them may be edited"),
                                new Remedy(
                                        "or complete the revision by hand in the database, and record it",
                                        Validation.record(row, true))))
                .field("revision", row.revision())
                .field("file", run.script().file())
                .field("statements", row.ran());
    }
}
