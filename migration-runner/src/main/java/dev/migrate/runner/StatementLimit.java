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
 * Ends a statement that runs too long, where the database bounds no kind or only some by itself: it is interrupted. The database
 * then says so, and only where the statement did not run to its end.
 */
final class StatementLimit implements AutoCloseable {
    private final Interruption interruption;
    private final Duration limit;
    private final ScheduledExecutorService clock;
    private boolean running;
    private boolean interrupted;

    /** Another connection interrupts with a statement of its own; without one to be had for it, the limited one runs on. */
    static StatementLimit through(Connector connector, String interruption, Duration limit) {
        return new StatementLimit(
                running -> {
                    try (Connection other = connector.connect("migrate limit", Duration.ZERO);
                            Statement statement = other.createStatement()) {
                        statement.execute(interruption);
                    }
                },
                limit);
    }

    /** The driver interrupts it through its own connection. */
    static StatementLimit cancelling(Duration limit) {
        return new StatementLimit(Statement::cancel, limit);
    }

    private StatementLimit(Interruption interruption, Duration limit) {
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
        Future<?> end = clock.schedule(() -> interrupt(statement), limit.toMillis(), TimeUnit.MILLISECONDS);
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

    private synchronized void interrupt(Statement statement) {
        if (!running) {
            return;
        }
        interrupted = true;
        try {
            interruption.of(statement);
        } catch (SQLException | MigrationFailure unavailable) {
            interrupted = false;
        }
    }

    /** An interruption that came when the statement had just ended takes the next one, so there is one for it to take. */
    private void settle(Connection connection) {
        if (interrupted) {
            interrupted = false;
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            } catch (SQLException taken) {
                return;
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Interrupts what a statement of another thread runs. */
    private interface Interruption {
        void of(Statement running) throws SQLException;
    }
}
