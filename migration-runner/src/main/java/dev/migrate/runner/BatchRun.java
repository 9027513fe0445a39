package dev.migrate.runner;

import dev.migrate.runner.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Repeats a batched statement until it touches no row. Each time is a transaction of its own, in which no other run has taken
 * over; so an interrupted one goes on with the rows that are left.
 */
final class BatchRun {
    private final Session session;
    private final Progress progress;

    BatchRun(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** @throws SQLException the database's refusal of one batch, which is rolled back; those before it stay */
    void run(ScriptRun script, ScriptStatement statement) throws SQLException {
        progress.statementBegins(script.planned(), statement);
        long begun = System.nanoTime();
        long rows = 0;
        int batch = 0;
        for (long touched = once(statement); touched > 0; touched = once(statement)) {
            rows += touched;
            progress.batchEnds(script.planned(), statement, ++batch, rows);
        }
        progress.statementEnds(script.planned(), statement, Duration.ofNanos(System.nanoTime() - begun));
    }

    private long once(ScriptStatement statement) throws SQLException {
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            session.execute(jdbc, statement.sql());
            long touched = jdbc.getUpdateCount();
            if (touched < 0) {
                throw new SQLException("a batched statement must change rows, but this one yields rows", "07003");
            }
            session.history().hold();
            connection.commit();
            connection.setAutoCommit(true);
            return touched;
        } catch (SQLException | RuntimeException failure) {
            session.undo(failure);
            throw failure;
        }
    }
}
