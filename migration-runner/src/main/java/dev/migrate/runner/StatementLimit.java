package dev.migrate.runner;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.history.Connector;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a statement that runs too long, where the database bounds only some kinds by itself: another connection interrupts it. The
 * database then says that it was interrupted, and only where it did not run to its end.
 */
final class StatementLimit implements AutoCloseable {
    private final Connector connector;
    private final String interruption;
    private final Duration limit;
    private final ScheduledExecutorService clock;
    private boolean running;
    private boolean interrupted;

    /** @param interruption the statement with which another connection interrupts this one's */
    StatementLimit(Connector connector, String interruption, Duration limit) {
        this.connector = connector;
        this.interruption = interruption;
        this.limit = limit;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "migrate statement limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    void execute(Statement statement, String sql) throws SQLException {
        begin(true);
        Future<?> end = clock.schedule(this::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            statement.execute(sql);
        } finally {
            // waits for an interruption on its way, so that it can't meet the next statement
            begin(false);
            end.cancel(false);
            settle(statement.getConnection());
        }
    }

    private synchronized void begin(boolean now) {
        running = now;
    }

    /** Without a connection to be had for it, the statement runs on. */
    private synchronized void interrupt() {
        if (!running) {
            return;
        }
        interrupted = true;
        try (Connection other = connector.connect("migrate limit", Duration.ZERO);
                Statement statement = other.createStatement()) {
            statement.execute(interruption);
        } catch (SQLException | MigrationFailure unavailable) {
            interrupted = false;
        }
    }

    /** An interruption that came when the statement had just ended takes the next one, so there is one for it to take. */
    private void settle(Connection connection) {
        if (interrupted) {
            interrupted = false;
            try (Statement statement = connection.createStatement()) {
                statement.execute("do 0");
            } catch (SQLException taken) {
                return;
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
