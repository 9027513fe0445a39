package dev.migrate.runner.history;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps other runs out while one works: held by a connection of its own, tried and polled, never waited on in the database, and
 * freed when that connection's session ends, so that a killed run leaves nothing to unlock.
 */
public final class RunLock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String UNKNOWN = "a session that can't be told";

    private final Connection connection;

    private final HistoryTables tables;

    private RunLock(Connection connection, HistoryTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Takes the lock.
     *
     * @param worker the connection that the run works through
     * @param wait how long to try
     * @param waiting told the holder, once, where it must wait
     * @throws MigrationFailure with {@link ExitCode#LOCKED} where another run holds it all the time
     */
    public static RunLock acquire(
            Connector connector,
            HistoryDialect dialect,
            HistoryTables tables,
            Connection worker,
            Duration wait,
            Consumer<String> waiting)
            throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        Connection connection = connector.connect("migrate lock " + Account.describe(), wait);
        try {
            dialect.requireOwnSessions(connection, worker);
            boolean told = false;
            while (!dialect.tryLock(connection, tables)) {
                String holder = holder(dialect, connection, tables);
                if (System.nanoTime() >= deadline) {
                    throw locked(holder, wait);
                }
                if (!told) {
                    waiting.accept(holder);
                    told = true;
                }
                Pause.of(POLL);
            }
            return new RunLock(connection, tables);
        } catch (SQLException | RuntimeException failure) {
            closeAfter(connection, failure);
            throw failure;
        }
    }

    /**
     * Waits until the session of the run before has ended: a killed client's server may still be running its last statement.
     *
     * @param session its name, or null where there was none
     * @param inDoubt whether that statement may be one that no transaction holds; else the fence keeps that session from
     *     committing anything, and so it is not waited for any longer
     */
    public void awaitEnd(HistoryDialect dialect, String session, Duration wait, boolean inDoubt) throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (session != null && dialect.sessionLives(connection, tables, session)) {
            if (System.nanoTime() >= deadline && !inDoubt) {
                return;
            }
            if (System.nanoTime() >= deadline) {
                throw locked("session " + session + " of an earlier run, whose last statement still runs", wait);
            }
            Pause.of(POLL);
        }
    }

    private static String holder(HistoryDialect dialect, Connection connection, HistoryTables tables)
            throws SQLException {
        String holder = dialect.lockHolder(connection, tables);
        return holder == null ? UNKNOWN : holder;
    }

    private static MigrationFailure locked(String holder, Duration wait) {
        return new MigrationFailure(
                        ExitCode.LOCKED,
                        "another run holds the lock: " + holder + "; waited " + wait.toSeconds()
                                + " s, nothing was done",
                        List.of(
                                Remedy.of("wait until it has finished and run the command again, or give a longer"
                                        + " --lock-wait"),
                                Remedy.of("if that session hangs, end it: the lock is freed with it")))
                .field("holder", holder);
    }

    private static void closeAfter(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    /** A connection that can't be closed is broken: its session, and so the lock, is gone as well. */
    @Override
    public void close() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException broken) {
            // closing is what frees the lock
        } finally {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException broken) {
            // the session ended before
        }
    }
}
