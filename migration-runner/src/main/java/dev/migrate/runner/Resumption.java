package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import dev.migrate.runner.script.SessionVariable;
import java.sql.SQLException;
import java.util.List;

/** Finds out where an interrupted run left a script; what may or may not have run is decided by its checks, or by a person. */
final class Resumption {
    private final Session session;
    private final Database database;
    private final Options options;
    private final Progress progress;

    Resumption(Session session, Database database, Options options, Progress progress) {
        this.session = session;
        this.database = database;
        this.options = options;
        this.progress = progress;
    }

    /** @return how many statements are done */
    int done(ScriptRun run) {
        int done = recorded(run);
        SessionVariable lost = SessionVariable.lost(
                run.script().statements(), done, session.dialect().syntax());
        if (lost != null) {
            throw withoutVariable(run, done, lost);
        }
        return done;
    }

    private int recorded(ScriptRun run) {
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
    private boolean decided(ScriptRun run, ScriptStatement statement) {
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
                                        run.command().with("resolve", position + "=done")),
                                new Remedy(
                                        "if it did not, run it again",
                                        run.command().with("resolve", position + "=redo"))))
                .field("revision", id)
                .field("file", run.script().file())
                .field("line", statement.line())
                .field("statement", statement.number())
                .field("sql", Secrets.maskSql(statement.sql()));
    }

    /** It would be null, and the statement do something else than was meant. */
    private static MigrationFailure withoutVariable(ScriptRun run, int done, SessionVariable lost) {
        String id = run.file().id();
        return new MigrationFailure(
                        ExitCode.IN_DOUBT,
                        run.script().file() + ":" + lost.use().line() + ": statement "
                                + lost.use().number() + " of revision '" + id + "' uses the variable '@" + lost.name()
                                + "', which one of the first " + done
                                + " statement(s) has set: these have run, in a session that has ended; nothing was done now",
                        List.of(new Remedy(
                                "write 'set @" + lost.name() + " = …' before that statement, and run again",
                                run.command())))
                .field("revision", id)
                .field("file", run.script().file())
                .field("line", lost.use().line())
                .field("statement", lost.use().number());
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
