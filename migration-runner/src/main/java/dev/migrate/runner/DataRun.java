package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.history.History.Position;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs data statements and writes the script's new position in one transaction: all of them are in the database afterwards and
 * the history says so, or none is.
 */
final class DataRun {
    private final Session session;
    private final Database database;
    private final Options options;
    private final Progress progress;

    DataRun(Session session, Database database, Options options, Progress progress) {
        this.session = session;
        this.database = database;
        this.options = options;
        this.progress = progress;
    }

    void run(DataStatements data, Journal journal) throws SQLException {
        // a statement before them that no check decides is no longer in doubt while they run
        journal.reached(data.before());
        for (int retry = 0; !tryOnce(data, journal, retry); retry++) {
            Retries.pause(retry);
        }
    }

    /** @return false where nothing of it is in the database, and it must be tried again */
    private boolean tryOnce(DataStatements data, Journal journal, int retry) throws SQLException {
        Connection connection = session.connection();
        ScriptStatement current = null;
        boolean committing = false;
        try {
            connection.setAutoCommit(false);
            for (ScriptStatement statement : data.statements()) {
                current = statement;
                data.script().execute(session, statement, progress);
            }
            current = null;
            Position reached = record(data, journal);
            committing = true;
            connection.commit();
            connection.setAutoCommit(true);
            journal.stands(reached);
            return true;
        } catch (SQLException refused) {
            boolean undone = session.undo(refused);
            if (session.hasEnded(refused)) {
                throw ended(data, current, refused, committing);
            }
            if (!undone || !new Retries(session, options).mayPass(refused, retry)) {
                throw stopped(data, current, refused, undone ? journal : null);
            }
            ScriptStatement waiting = current == null ? data.statements().get(0) : current;
            progress.retries(data.script().planned(), waiting, retry + 1, options.lockRetries());
            return false;
        } catch (RuntimeException failure) {
            session.undo(failure);
            throw failure;
        }
    }

    private static Position record(DataStatements data, Journal journal) throws SQLException {
        Position reached = journal.done(data.end());
        if (data.completeTheScript()) {
            journal.whole();
        } else {
            journal.write(reached);
        }
        return reached;
    }

    /** @param journal null where the session can't be told what is in the database, which its end decides */
    private MigrationFailure stopped(
            DataStatements data, ScriptStatement current, SQLException refused, Journal journal) {
        int next = data.before() + 1;
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(new Remedy(
                "correct the data, or the script from statement " + next + " on, and run again, which goes on there",
                data.script().command()));
        if (next > 1 && current != null && current.number() == next) {
            remedies.add(StatementRun.passing(data.script(), current));
        }
        StatementFailure failure =
                data.script().failure(session, database, current, code(data), data.rolledBack(), refused, remedies);
        if (journal != null) {
            journal.stopped(data.before(), failure.statement().message(), failure);
        }
        return failure;
    }

    private MigrationFailure ended(
            DataStatements data, ScriptStatement current, SQLException refused, boolean committing) {
        String state = committing
                ? "The connection broke during the commit. " + data.undecided()
                : "The connection broke. " + data.rolledBack();
        return data.script()
                .failure(
                        session,
                        database,
                        current,
                        committing ? ExitCode.IN_DOUBT : code(data),
                        state,
                        refused,
                        List.of(new Remedy(
                                "run again, which goes on where the history says",
                                data.script().command())));
    }

    private static ExitCode code(DataStatements data) {
        return data.before() > 0 ? ExitCode.IN_DOUBT : ExitCode.ROLLED_BACK;
    }
}
