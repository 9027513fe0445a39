package dev.migrate.runner;

import dev.migrate.runner.history.Account;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.RunLock;
import java.sql.SQLException;

/** The one place where work gets a database to itself. */
final class LockedWork {
    private final Connector connector;
    private final HistoryDialect dialect;
    private final Options options;
    private final Progress progress;

    LockedWork(Connector connector, HistoryDialect dialect, Options options, Progress progress) {
        this.connector = connector;
        this.dialect = dialect;
        this.options = options;
        this.progress = progress;
    }

    /** Opens the session that the work goes through; the lock comes later. */
    Session open() throws SQLException {
        return Session.open(connector, dialect, options.schema(), options.lockWait());
    }

    /** Works under the run lock. The session is closed before the lock is freed. */
    <T> T locked(Session session, Work<T> work) throws SQLException {
        try (RunLock lock = RunLock.acquire(
                        connector,
                        dialect,
                        session.tables(),
                        session.connection(),
                        options.lockWait(),
                        progress::waiting);
                Session locked = session) {
            return work.run(locked, lock);
        }
    }

    /**
     * Works under the run lock and an epoch of its own, once the run before has ended.
     *
     * @param workspace null where it does not matter what the history says
     * @param work told the history as it is then; null without a workspace
     */
    <T> T fenced(Session session, Workspace workspace, FencedWork<T> work) throws SQLException {
        if (options.schema() != null && !session.catalog().hasSchema()) {
            progress.makesSchema(session.tables().schema());
        }
        return locked(session, (locked, lock) -> {
            String before = locked.history().takeEpoch(Account.describe());
            Ledger ledger = workspace == null
                    ? null
                    : new Ledger(workspace, locked.history().read());
            lock.awaitEnd(dialect, before, options.lockWait(), ledger == null || ledger.isInDoubt());
            return work.run(locked, ledger);
        });
    }

    interface Work<T> {
        T run(Session session, RunLock lock) throws SQLException;
    }

    interface FencedWork<T> {
        T run(Session session, Ledger ledger) throws SQLException;
    }
}
