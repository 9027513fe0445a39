package dev.migrate.runner.history;

import dev.migrate.runner.failure.MigrationFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The epoch of a run, which the row of the lock's table holds until a later run takes the next one. */
final class Fence {
    private final Connection connection;
    private final HistoryDialect dialect;
    private final HistoryTables tables;
    private long epoch = -1;

    Fence(Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
    }

    long epoch() {
        return epoch;
    }

    /** Reads the row where it still holds this run's epoch: {@code  from … where …}. */
    String fromHeld() {
        return " from " + tables.lock() + " where id = " + HistoryTables.FENCE + " and epoch = " + epoch;
    }

    /**
     * Makes the tables where they are missing and takes the next epoch, so that no earlier run can write any more. The caller
     * holds the run lock.
     *
     * @param holder who runs, for people
     * @return the session name of the run before, or null where there was none
     */
    String take(String holder) throws SQLException {
        tables.create(connection);
        String before = null;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select session_name, epoch from " + tables.lock() + " where id = " + HistoryTables.FENCE)) {
            rows.next();
            before = rows.getString(1);
            epoch = rows.getLong(2) + 1;
        }
        String sql = "update " + tables.lock() + " set epoch = ?, holder = ?, session_name = ?, acquired_at = "
                + dialect.now() + " where id = " + HistoryTables.FENCE;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, epoch);
            update.setString(2, History.shortened(holder, History.NAME_LENGTH));
            update.setString(3, dialect.sessionId(connection, tables));
            update.executeUpdate();
        }
        return before;
    }

    /**
     * Makes the tables where they are missing and takes an epoch after all that were before: what is there may come from a backup,
     * whose epoch and session mean nothing any more.
     *
     * @param holder who runs, for people
     */
    void retake(String holder) throws SQLException {
        tables.create(connection);
        long next = epoch + 1;
        String sql =
                "update " + tables.lock() + " set epoch = case when epoch < ? then ? else epoch + 1 end, holder = ?,"
                        + " session_name = ?, acquired_at = " + dialect.now() + " where id = " + HistoryTables.FENCE;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, next);
            update.setLong(2, next);
            update.setString(3, History.shortened(holder, History.NAME_LENGTH));
            update.setString(4, dialect.sessionId(connection, tables));
            update.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select epoch from " + tables.lock() + " where id = " + HistoryTables.FENCE)) {
            rows.next();
            epoch = rows.getLong(1);
        }
    }

    /** Locks the fence's row until the commit, so that no later run can begin between this check and the commit. */
    void require() throws SQLException {
        String sql =
                "update " + tables.lock() + " set epoch = epoch where id = " + HistoryTables.FENCE + " and epoch = ?";
        try (PreparedStatement fence = connection.prepareStatement(sql)) {
            fence.setLong(1, epoch);
            if (fence.executeUpdate() != 1) {
                throw takenOver();
            }
        }
    }

    static MigrationFailure takenOver() {
        return History.changedByOther("another run has taken over since this one began");
    }
}
