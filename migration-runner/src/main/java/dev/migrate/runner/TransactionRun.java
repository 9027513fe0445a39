package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.history.History;
import dev.migrate.runner.script.Assertion.Moment;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Runs a script and writes its history row in one transaction: all of it is in the database afterwards, or nothing. */
final class TransactionRun {
    private final Session session;
    private final Database database;
    private final Options options;
    private final Progress progress;

    TransactionRun(Session session, Database database, Options options, Progress progress) {
        this.session = session;
        this.database = database;
        this.options = options;
        this.progress = progress;
    }

    void run(ScriptRun script) throws SQLException {
        for (int retry = 0; !tryOnce(script, retry); retry++) {
            Retries.pause(retry);
        }
    }

    /** @return false where nothing of it is in the database, and it must be tried again */
    private boolean tryOnce(ScriptRun script, int retry) throws SQLException {
        session.start(options);
        if (!script.script().header().foreignKeys()) {
            session.dialect().suspendForeignKeys(session.connection());
        }
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        ScriptStatement current = null;
        long begun = System.nanoTime();
        try {
            require(script, Moment.BEFORE);
            for (ScriptStatement statement : script.script().statements()) {
                current = statement;
                script.execute(session, statement, progress);
            }
            current = null;
            refuseBrokenReference(script);
            require(script, Moment.AFTER);
            commit(script, Duration.ofNanos(System.nanoTime() - begun));
            connection.setAutoCommit(true);
            return true;
        } catch (History.Unprepared again) {
            session.undo(again);
            return false;
        } catch (SQLException refused) {
            boolean over = current == null || !new Retries(session, options).mayPass(refused, retry);
            StatementFailure failure = over ? failure(script, current, refused) : null;
            session.undo(failure == null ? refused : failure);
            if (failure != null) {
                throw failure;
            }
            progress.retries(script.planned(), current, retry + 1, options.lockRetries());
            return false;
        } catch (RuntimeException stopped) {
            session.undo(stopped);
            throw stopped;
        }
    }

    private void commit(ScriptRun script, Duration duration) throws SQLException {
        if (script.planned().direction() == Direction.APPLY && script.row() == null) {
            session.commitApplied(script.entry(), duration.toMillis(), options);
        } else {
            script.record(session, duration, script.row() != null);
            session.connection().commit();
        }
    }

    private StatementFailure failure(ScriptRun script, ScriptStatement statement, SQLException refused) {
        boolean unknown = statement == null && session.dialect().isConnectionLost(refused);
        if (unknown) {
            return script.failure(
                    session,
                    database,
                    null,
                    ExitCode.IN_DOUBT,
                    "The connection broke during the commit: the revision is applied whole or not at all, and the history"
                            + " table says which.",
                    refused,
                    List.of(new Remedy("see which", Command.of("status"))));
        }
        return script.failure(
                session,
                database,
                statement,
                ExitCode.ROLLED_BACK,
                rolledBack(script),
                refused,
                List.of(new Remedy("correct the script and run again", script.command())));
    }

    private void require(ScriptRun script, Moment moment) {
        new Assertions(session, database).require(script, moment, ExitCode.ROLLED_BACK, rolledBack(script));
    }

    private static String rolledBack(ScriptRun script) {
        return "The transaction is rolled back: nothing of revision '"
                + script.file().id() + "' is in the database; revisions before it stay as they are.";
    }

    /** What was not enforced while the script ran is checked before it is committed. */
    private void refuseBrokenReference(ScriptRun script) throws SQLException {
        String broken = script.script().header().foreignKeys()
                ? null
                : session.dialect().brokenReference(session.connection());
        if (broken != null) {
            throw new MigrationFailure(
                            ExitCode.ROLLED_BACK,
                            script.script().file() + ": after the script " + broken + "; it is rolled back: nothing of"
                                    + " revision '" + script.file().id() + "' is in the database",
                            List.of(new Remedy("correct the script or the data and run again", script.command())))
                    .field("revision", script.file().id())
                    .field("file", script.script().file());
        }
    }
}
