package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.script.Assertion.Moment;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Runs a script that no transaction holds as a whole. Data statements share a transaction with the script's new position, where
 * all tables roll back; before any other statement, which commits by itself, the intent is written, and with it that the ones
 * before are done. An interrupted run is resumed there.
 */
final class StatementRun {
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
        int done = 0;
        if (script.resumes()) {
            done = new Resumption(session, database, options, progress).done(script);
        } else {
            assertions().require(script, Moment.BEFORE, ExitCode.ROLLED_BACK, untouched(script));
        }
        Journal journal = new Journal(session, script);
        boolean recorded = false;
        while (done < script.script().statements().size()) {
            if (script.script().statements().get(done).data() && session.rollsBackRows()) {
                DataStatements data = DataStatements.behind(script, done);
                new DataRun(session, database, options, progress).run(data, journal);
                done = data.end();
                recorded = data.completeTheScript();
            } else {
                done = single(script, journal, done);
            }
        }
        if (!recorded) {
            requireAfter(script, journal);
            journal.whole();
        }
    }

    /** @return how many statements of the script are done then */
    private int single(ScriptRun script, Journal journal, int done) throws SQLException {
        ScriptStatement statement = script.script().statements().get(done);
        journal.intend(statement.number());
        step(script, journal, statement);
        return statement.number();
    }

    private Assertions assertions() {
        return new Assertions(session, database);
    }

    /** All statements have run: one that fails here leaves the revision unfinished, and a later run asks again. */
    private void requireAfter(ScriptRun script, Journal journal) {
        int done = script.script().statements().size();
        try {
            ExitCode code = done > 0 ? ExitCode.IN_DOUBT : ExitCode.ROLLED_BACK;
            assertions().require(script, Moment.AFTER, code, done > 0 ? partly(script, done) : untouched(script));
        } catch (MigrationFailure failure) {
            if (done > 0) {
                journal.stopped(done, failure.problem(), failure);
            }
            throw failure;
        }
    }

    private void step(ScriptRun script, Journal journal, ScriptStatement statement) throws SQLException {
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
                if (!new Retries(session, options).mayPass(refused, retry)) {
                    throw stopped(script, journal, statement, refused);
                }
                progress.retries(script.planned(), statement, retry + 1, options.lockRetries());
                Retries.pause(retry);
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

    private MigrationFailure stopped(
            ScriptRun script, Journal journal, ScriptStatement statement, SQLException refused) {
        int done = statement.number() - 1;
        boolean lost = session.hasEnded(refused);
        String state = lost ? inDoubt(script, statement) : done == 0 ? untouched(script) : partly(script, done);
        Remedy again = new Remedy(
                lost
                        ? "run again: the statement's checks decide where they can"
                        : "correct the script from this statement on and run again: it resumes here",
                script.command());
        StatementFailure failure = script.failure(
                session,
                database,
                statement,
                lost || done > 0 ? ExitCode.IN_DOUBT : ExitCode.ROLLED_BACK,
                state,
                refused,
                lost || done == 0 ? List.of(again) : List.of(again, passing(script, statement)));
        if (!lost) {
            journal.stopped(done, failure.statement().message(), failure);
        }
        return failure;
    }

    static Remedy passing(ScriptRun script, ScriptStatement statement) {
        return new Remedy(
                "or, where what it does is there already, go on behind it",
                script.command().with("resolve", script.file().id() + ":" + statement.number() + "=done"));
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
}
