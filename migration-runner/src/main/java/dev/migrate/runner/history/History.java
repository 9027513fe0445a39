package dev.migrate.runner.history;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes the history table through the one connection that also runs the migrations. Every write first requires the
 * fencing epoch of its run, in the same transaction, and touches exactly one row.
 */
public final class History {
    private static final int ERROR_LENGTH = 4000;
    static final int NAME_LENGTH = 255;
    private static final String PREPARED = "migrate_applied_";
    private static final String NO_SUCH_PREPARED = "26000";
    private static final String TAKEN_OVER = "migrate: another run has taken over";

    private final Connection connection;
    private final HistoryDialect dialect;
    private final HistoryTables tables;
    private final Fence fence;
    private final RowSql sql;
    /** The epoch of the write that the session has prepared; -1 where it has none. */
    private long prepared = -1;

    public History(Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
        this.fence = new Fence(connection, dialect, tables);
        this.sql = new RowSql(dialect, tables);
    }

    /** {@link HistoryReader#read All rows}, in the order in which revisions were first recorded; null where there is no table. */
    public List<HistoryRow> read() throws SQLException {
        return new HistoryReader(connection, dialect, tables).read();
    }

    /** {@link HistoryReader#settled The applied revisions} with their checksums; null where all rows are to be read. */
    public Map<String, String> settled() throws SQLException {
        return new HistoryReader(connection, dialect, tables).settled();
    }

    /**
     * Makes the tables where they are missing and takes the next epoch, so that no earlier run can write any more. The caller
     * holds the run lock.
     *
     * @param holder who runs, for people
     * @return the session name of the run before, or null where there was none
     */
    public String takeEpoch(String holder) throws SQLException {
        return fence.take(holder);
    }

    /**
     * Makes the tables where they are missing and takes an epoch after all that were before: what is there may come from a backup,
     * whose epoch and session mean nothing any more.
     *
     * @param holder who runs, for people
     */
    public void retakeEpoch(String holder) throws SQLException {
        fence.retake(holder);
    }

    /** Records that a forward script ran whole, or was stamped. */
    public void applied(Entry entry, boolean rowExists, Long durationMs, String reason) throws SQLException {
        write(entry.revision(), rowExists, whole(entry.values(), durationMs, reason));
    }

    /**
     * As {@link #applied} for a revision without a row, and the commit of the transaction that the connection is in, in one round
     * trip.
     *
     * @param before statements to run in it, before the row is written
     * @throws Unprepared where a script has removed what makes the write quick; nothing is committed, and all can be tried again
     */
    public void commitApplied(Entry entry, Long durationMs, String before) throws SQLException {
        Map<String, Object> values = fenced(whole(entry.values(), durationMs, null));
        String name = PREPARED + fence.epoch();
        String write = "execute " + name + " (" + sql.literals(values) + "); commit";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            // the server keeps the plan for the session, whose every revision is written the same way
            String preparation = prepared == fence.epoch() ? "" : sql.preparation(name, withFence(), values) + "; ";
            statement.execute(before + "; " + preparation + write);
            prepared = fence.epoch();
        } catch (SQLException refused) {
            refuseTakenOver(refused);
            if (prepared == fence.epoch() && NO_SUCH_PREPARED.equals(refused.getSQLState())) {
                prepared = -1;
                throw new Unprepared(refused);
            }
            throw refused;
        }
    }

    /** As {@link #applied} for a forward script that this run told {@link #starting} of, which wrote all else. */
    public void finished(String revision, long durationMs) throws SQLException {
        write(revision, true, whole(new LinkedHashMap<>(), durationMs, null));
    }

    private static Map<String, Object> whole(Map<String, Object> values, Long durationMs, String reason) {
        values.put("status", RowStatus.APPLIED.text());
        values.put("applied_at", RowSql.NOW);
        values.put("rollback_at", null);
        values.put("duration_ms", durationMs);
        values.put("reason", reason);
        return rested(values);
    }

    /** Records that a rollback script ran whole, or that a stamp says so. */
    public void rolledBack(String revision, String reason) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", RowStatus.ROLLED_BACK.text());
        values.put("rollback_at", RowSql.NOW);
        values.put("reason", reason);
        write(revision, true, rested(values));
    }

    /** Records where a run of a script stands; it is the run's first write of its row. */
    public void starting(Entry entry, boolean rowExists, Position position) throws SQLException {
        Map<String, Object> values = position.status() == RowStatus.APPLYING ? entry.values() : new LinkedHashMap<>();
        values.put("status", position.status().text());
        values.put("last_error", null);
        write(entry.revision(), rowExists, at(position, values));
    }

    /** Records where a script stands that {@link #starting} was told of. */
    public void proceeding(String revision, Position position) throws SQLException {
        write(revision, true, at(position, new LinkedHashMap<>()));
    }

    private static Map<String, Object> at(Position position, Map<String, Object> values) {
        values.put("statements_done", position.done());
        values.put("statement_started", position.started());
        values.put("ran_checksum", position.checksum());
        return values;
    }

    /** Records that a statement was refused, after others that are done. */
    public void stopped(String revision, int done, String ranChecksum, String error) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("statements_done", done);
        values.put("statement_started", 0);
        values.put("ran_checksum", ranChecksum);
        values.put("last_error", shortened(error, ERROR_LENGTH));
        write(revision, true, values);
    }

    /** Records that the first of a script was refused, so that its revision is where it was. */
    public void refused(Entry entry, boolean rowExists, RowStatus status, String error) throws SQLException {
        Map<String, Object> values = rested(rowExists ? new LinkedHashMap<>() : entry.values());
        values.put("status", status.text());
        values.put("last_error", shortened(error, ERROR_LENGTH));
        write(entry.revision(), rowExists, values);
    }

    private static Map<String, Object> rested(Map<String, Object> values) {
        values.put("statements_done", 0);
        values.put("statement_started", 0);
        values.put("ran_checksum", null);
        values.put("last_error", null);
        return values;
    }

    private void write(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        if (dialect.restoreUserSql() == null) {
            writeWithFence(revision, rowExists, values);
            return;
        }
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        try {
            writeAtOnce(revision, rowExists, values);
            if (own) {
                connection.commit();
            }
        } catch (SQLException | RuntimeException failure) {
            undo(own, failure);
            throw failure;
        } finally {
            if (own) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** The fence and the write as one statement, which commits by itself, or keeps other runs from the fence until the commit. */
    private void writeWithFence(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        dialect.restoreUser(connection);
        String held = fence.fromHeld() + dialect.untilCommit();
        String write = rowExists
                ? sql.update(revision, values) + " and exists (select 1" + held + ")"
                : sql.insertFrom(values) + held;
        if (execute(write, values) != 1) {
            fence.require();
            throw notAsRead(revision);
        }
    }

    /** The session's user, the fence and the write in one round trip. */
    private void writeAtOnce(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        Map<String, Object> fenced = fenced(values);
        String write = withFence() + (rowExists ? sql.update(revision, fenced) : sql.insertFrom(fenced));
        try (PreparedStatement statement = connection.prepareStatement(dialect.restoreUserSql() + "; " + write)) {
            RowSql.bind(statement, fenced);
            statement.execute();
            int written = 0;
            for (int count = statement.getUpdateCount(); count >= 0; count = next(statement)) {
                written = count;
            }
            if (written != 1) {
                throw notAsRead(revision);
            }
        } catch (SQLException refused) {
            refuseTakenOver(refused);
            throw refused;
        }
    }

    private static int next(Statement statement) throws SQLException {
        return statement.getMoreResults() ? Integer.MAX_VALUE : statement.getUpdateCount();
    }

    /** The beginning of a write that needs the fence, and that keeps other runs from it until the commit. */
    private String withFence() {
        return "with fence as (select 1" + fence.fromHeld() + " for share) ";
    }

    /** Where the fence is another run's, one of the values is no number, so that the write fails and no commit follows it. */
    private static Map<String, Object> fenced(Map<String, Object> values) {
        Map<String, Object> fenced = new LinkedHashMap<>(values);
        fenced.computeIfPresent(
                "statements_done",
                (column, done) -> new RowSql.Expression("cast(case when exists (select 1 from fence) then '" + done
                        + "' else '" + TAKEN_OVER + "' end as integer)"));
        return fenced;
    }

    private static void refuseTakenOver(SQLException refused) {
        if (String.valueOf(refused.getMessage()).contains(TAKEN_OVER)) {
            throw Fence.takenOver();
        }
    }

    private void undo(boolean own, Exception failure) {
        if (own) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
        }
    }

    /**
     * Proves, within the caller's transaction, that no other run has taken over; none can until its commit.
     *
     * @throws MigrationFailure with {@link ExitCode#LOCKED} where one has
     */
    public void hold() throws SQLException {
        dialect.restoreUser(connection);
        fence.require();
    }

    private int execute(String write, Map<String, Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write)) {
            RowSql.bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static MigrationFailure notAsRead(String revision) {
        return changedByOther("the history row of revision '" + revision + "' is not as it was read");
    }

    static MigrationFailure changedByOther(String found) {
        return new MigrationFailure(
                ExitCode.LOCKED,
                found + "; this run writes nothing more",
                List.of(new Remedy("see where the database stands", Command.of("status"))));
    }

    static String shortened(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** The session no longer has what {@link #commitApplied} prepared in it. */
    public static final class Unprepared extends SQLException {
        private static final long serialVersionUID = 1L;

        private Unprepared(SQLException refused) {
            super(refused.getMessage(), refused.getSQLState(), refused);
        }
    }

    /**
     * What a row says of its revision's script.
     *
     * @param revision the revision's id
     * @param name what it does
     * @param checksum of the forward script
     * @param parents the revision's parents
     * @param appliedBy the account and machine
     * @param toolVersion the runner's version
     */
    public record Entry(
            String revision, String name, String checksum, List<String> parents, String appliedBy, String toolVersion) {

        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("migration_number", revision);
            values.put("migration_name", shortened(name, NAME_LENGTH));
            values.put("checksum", checksum);
            values.put("parents", String.join(" ", parents));
            values.put("applied_by", shortened(appliedBy, NAME_LENGTH));
            values.put("tool_version", toolVersion);
            return values;
        }
    }

    /**
     * Where a script that runs statement by statement stands.
     *
     * @param status {@link RowStatus#APPLYING} or {@link RowStatus#ROLLING_BACK}
     * @param done how many statements are done
     * @param started the statement that is about to run, from 1; 0 where there is none
     * @param checksum of the statements that are done or started
     */
    public record Position(RowStatus status, int done, int started, String checksum) {

        /** All statements before one are done, and that one is about to run. */
        public static Position before(RowStatus status, int number, String checksum) {
            return new Position(status, number - 1, number, checksum);
        }

        /** So many statements are done, and none is about to run. */
        public static Position after(RowStatus status, int done, String checksum) {
            return new Position(status, done, 0, checksum);
        }
    }
}
