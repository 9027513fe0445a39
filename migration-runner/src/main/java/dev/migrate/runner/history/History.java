package dev.migrate.runner.history;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes the history table through the one connection that also runs the migrations. Every write first requires the
 * fencing epoch of its run, in the same transaction, and touches exactly one row.
 */
public final class History {
    /** The place of the {@link RestoreMark} behind the columns of a row. */
    private static final int MARK = 17;

    private static final int ERROR_LENGTH = 4000;
    private static final int NAME_LENGTH = 255;
    private static final Object NOW = new Object();
    private static final String PREPARED = "migrate_applied_";
    private static final String NO_SUCH_PREPARED = "26000";
    private static final String TAKEN_OVER = "migrate: another run has taken over";

    private final Connection connection;
    private final HistoryDialect dialect;
    private final HistoryTables tables;
    private long epoch = -1;
    /** The epoch of the write that the session has prepared; -1 where it has none. */
    private long prepared = -1;

    public History(Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * All rows, in the order in which revisions were first recorded.
     *
     * @return null where there is no history table
     * @throws MigrationFailure where a restore was interrupted, so that the history may tell of what is not there
     */
    public List<HistoryRow> read() throws SQLException {
        boolean atOnce = dialect.restoresAtOnce();
        RestoreMark mark = new RestoreMark(connection, dialect, tables);
        String sql = "select id, migration_number, migration_name, applied_at, rollback_at, status, checksum, parents,"
                + " duration_ms, applied_by, tool_version, reason, statements_done, statement_started, ran_checksum,"
                + " last_error" + (atOnce ? "" : ", (" + mark.query() + ")") + " from " + tables.history()
                + " order by id";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<HistoryRow> history = new ArrayList<>();
            while (rows.next()) {
                if (!atOnce && history.isEmpty() && rows.getInt(MARK) > 0) {
                    mark.refuse();
                }
                history.add(row(rows));
            }
            if (history.isEmpty() && !atOnce) {
                mark.refuse();
            }
            return history;
        } catch (SQLException refused) {
            HistoryDialect.Refusal why = dialect.refusal(refused);
            if (why == HistoryDialect.Refusal.NO_SUCH_TABLE || why == HistoryDialect.Refusal.NO_DATABASE) {
                if (!atOnce) {
                    mark.refuse();
                }
                return null;
            }
            throw refused;
        }
    }

    /** The columns by their places in {@link #read}: looking up their names takes longer than reading them. */
    private HistoryRow row(ResultSet rows) throws SQLException {
        String parents = rows.getString(8);
        long duration = rows.getLong(9);
        Long durationMs = rows.wasNull() ? null : duration;
        return new HistoryRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                dialect.instant(rows, 4),
                dialect.instant(rows, 5),
                RowStatus.of(rows.getString(6)),
                rows.getString(7),
                parents == null || parents.isBlank() ? List.of() : List.of(parents.split(" ")),
                durationMs,
                rows.getString(10),
                rows.getString(11),
                rows.getString(12),
                rows.getInt(13),
                rows.getInt(14),
                rows.getString(15),
                rows.getString(16));
    }

    /**
     * Makes the tables where they are missing and takes the next epoch, so that no earlier run can write any more. The caller
     * holds the run lock.
     *
     * @param holder who runs, for people
     * @return the session name of the run before, or null where there was none
     */
    public String takeEpoch(String holder) throws SQLException {
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
            update.setString(2, shortened(holder, NAME_LENGTH));
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
    public void retakeEpoch(String holder) throws SQLException {
        tables.create(connection);
        long next = epoch + 1;
        String sql =
                "update " + tables.lock() + " set epoch = case when epoch < ? then ? else epoch + 1 end, holder = ?,"
                        + " session_name = ?, acquired_at = " + dialect.now() + " where id = " + HistoryTables.FENCE;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, next);
            update.setLong(2, next);
            update.setString(3, shortened(holder, NAME_LENGTH));
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
        String write = "execute " + PREPARED + epoch + " (" + literals(values) + "); commit";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(before + "; " + (prepared == epoch ? "" : preparation(values) + "; ") + write);
            prepared = epoch;
        } catch (SQLException refused) {
            refuseTakenOver(refused);
            if (prepared == epoch && NO_SUCH_PREPARED.equals(refused.getSQLState())) {
                prepared = -1;
                throw new Unprepared(refused);
            }
            throw refused;
        }
    }

    /** The server keeps the plan for the session, whose every revision is written the same way. */
    private String preparation(Map<String, Object> values) {
        List<String> types = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Object value : values.values()) {
            if (isBound(value)) {
                types.add(value instanceof Number ? "bigint" : "text");
                places.add("$" + types.size());
            } else {
                places.add(placeOf(value));
            }
        }
        return "prepare " + PREPARED + epoch + " (" + String.join(", ", types) + ") as " + fence()
                + insertFrom(values, places);
    }

    private String literals(Map<String, Object> values) {
        List<String> literals = new ArrayList<>();
        for (Object value : values.values()) {
            if (isBound(value)) {
                literals.add(value instanceof Number ? value.toString() : dialect.literal(value.toString()));
            }
        }
        return String.join(", ", literals);
    }

    /** As {@link #applied} for a forward script that this run told {@link #starting} of, which wrote all else. */
    public void finished(String revision, long durationMs) throws SQLException {
        write(revision, true, whole(new LinkedHashMap<>(), durationMs, null));
    }

    private static Map<String, Object> whole(Map<String, Object> values, Long durationMs, String reason) {
        values.put("status", RowStatus.APPLIED.text());
        values.put("applied_at", NOW);
        values.put("rollback_at", null);
        values.put("duration_ms", durationMs);
        values.put("reason", reason);
        return rested(values);
    }

    /** Records that a rollback script ran whole, or that a stamp says so. */
    public void rolledBack(String revision, String reason) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", RowStatus.ROLLED_BACK.text());
        values.put("rollback_at", NOW);
        values.put("reason", reason);
        write(revision, true, rested(values));
    }

    /** Records the intent to run a run's first statement of a script; all before it are done. */
    public void starting(Entry entry, boolean rowExists, Position position) throws SQLException {
        Map<String, Object> values = position.status() == RowStatus.APPLYING ? entry.values() : new LinkedHashMap<>();
        values.put("status", position.status().text());
        values.put("last_error", null);
        write(entry.revision(), rowExists, at(position, values));
    }

    /** Records the intent to run a later statement of a script that {@link #starting} was told of; all before it are done. */
    public void proceeding(String revision, Position position) throws SQLException {
        write(revision, true, at(position, new LinkedHashMap<>()));
    }

    private static Map<String, Object> at(Position position, Map<String, Object> values) {
        values.put("statements_done", position.number() - 1);
        values.put("statement_started", position.number());
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

    /** Records that a script's first statement was refused, so that its revision is where it was. */
    public void refused(String revision, RowStatus status, String error) throws SQLException {
        Map<String, Object> values = rested(new LinkedHashMap<>());
        values.put("status", status.text());
        values.put("last_error", shortened(error, ERROR_LENGTH));
        write(revision, true, values);
    }

    private static Map<String, Object> rested(Map<String, Object> values) {
        values.put("statements_done", 0);
        values.put("statement_started", 0);
        values.put("ran_checksum", null);
        values.put("last_error", null);
        return values;
    }

    private void write(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own && dialect.restoreUserSql() == null) {
            writeByItself(revision, rowExists, values);
            return;
        }
        if (own) {
            connection.setAutoCommit(false);
        }
        try {
            if (dialect.restoreUserSql() == null) {
                hold();
                if (execute(rowExists ? update(revision, values) : insert(values), values) != 1) {
                    throw notAsRead(revision);
                }
            } else {
                writeAtOnce(revision, rowExists, values);
            }
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

    /** The fence and the write as one statement, which commits by itself. */
    private void writeByItself(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        dialect.restoreUser(connection);
        String held = " from " + tables.lock() + " where id = " + HistoryTables.FENCE + " and epoch = " + epoch
                + dialect.untilCommit();
        String write =
                rowExists ? update(revision, values) + " and exists (select 1" + held + ")" : insertFrom(values) + held;
        if (execute(write, values) != 1) {
            requireEpoch();
            throw notAsRead(revision);
        }
    }

    /** The session's user, the fence and the write in one round trip. */
    private void writeAtOnce(String revision, boolean rowExists, Map<String, Object> values) throws SQLException {
        Map<String, Object> fenced = fenced(values);
        String write = fence() + (rowExists ? update(revision, fenced) : insertFrom(fenced));
        try (PreparedStatement statement = connection.prepareStatement(dialect.restoreUserSql() + "; " + write)) {
            bind(statement, fenced);
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
    private String fence() {
        return "with fence as (select 1 from " + tables.lock() + " where id = " + HistoryTables.FENCE + " and epoch = "
                + epoch + " for share) ";
    }

    /** Where the fence is another run's, one of the values is no number, so that the write fails and no commit follows it. */
    private static Map<String, Object> fenced(Map<String, Object> values) {
        Map<String, Object> fenced = new LinkedHashMap<>(values);
        fenced.computeIfPresent(
                "statements_done",
                (column, done) -> new Expression("cast(case when exists (select 1 from fence) then '" + done
                        + "' else '" + TAKEN_OVER + "' end as integer)"));
        return fenced;
    }

    private static void refuseTakenOver(SQLException refused) {
        if (String.valueOf(refused.getMessage()).contains(TAKEN_OVER)) {
            throw takenOver();
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
        requireEpoch();
    }

    /** Locks the fence's row until the commit, so that no later run can begin between this check and the commit. */
    private void requireEpoch() throws SQLException {
        String sql =
                "update " + tables.lock() + " set epoch = epoch where id = " + HistoryTables.FENCE + " and epoch = ?";
        try (PreparedStatement fence = connection.prepareStatement(sql)) {
            fence.setLong(1, epoch);
            if (fence.executeUpdate() != 1) {
                throw takenOver();
            }
        }
    }

    private static MigrationFailure takenOver() {
        return changedByOther("another run has taken over since this one began");
    }

    private static MigrationFailure notAsRead(String revision) {
        return changedByOther("the history row of revision '" + revision + "' is not as it was read");
    }

    private static MigrationFailure changedByOther(String found) {
        return new MigrationFailure(
                ExitCode.LOCKED,
                found + "; this run writes nothing more",
                List.of(new Remedy("see where the database stands", Command.of("status"))));
    }

    private String insert(Map<String, Object> values) {
        return "insert into " + tables.history() + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", places(values)) + ")";
    }

    private List<String> places(Map<String, Object> values) {
        List<String> places = new ArrayList<>(values.size());
        for (Object value : values.values()) {
            places.add(placeOf(value));
        }
        return places;
    }

    private String insertFrom(Map<String, Object> values) {
        return insertFrom(values, places(values));
    }

    /** An insert that can stand behind a {@code with}. */
    private String insertFrom(Map<String, Object> values, List<String> places) {
        return "insert into " + tables.history() + " (" + String.join(", ", values.keySet()) + ") select "
                + String.join(", ", places);
    }

    private String update(String revision, Map<String, Object> values) {
        List<String> assignments = new ArrayList<>();
        values.forEach((column, value) -> assignments.add(column + " = " + placeOf(value)));
        return "update " + tables.history() + " set " + String.join(", ", assignments) + " where migration_number = '"
                + revision.replace("'", "''") + "'";
    }

    private String placeOf(Object value) {
        if (value instanceof Expression expression) {
            return expression.sql();
        }
        return value == NOW ? dialect.now() : value == null ? "null" : "?";
    }

    private int execute(String sql, Map<String, Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        int place = 1;
        for (Object value : values.values()) {
            if (isBound(value)) {
                statement.setObject(place++, value);
            }
        }
    }

    private static boolean isBound(Object value) {
        return value != null && value != NOW && !(value instanceof Expression);
    }

    private static String shortened(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private record Expression(String sql) {}

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
     * @param number the statement that is about to run, from 1
     * @param checksum of the statements up to that one
     */
    public record Position(RowStatus status, int number, String checksum) {}
}
