package dev.migrate.runner.history;

import dev.migrate.runner.failure.MigrationFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the history table with one query. */
final class HistoryReader {
    /** The place of the {@link RestoreMark} behind the columns of a row. */
    private static final int MARK = 17;

    private final Connection connection;
    private final HistoryDialect dialect;
    private final HistoryTables tables;

    HistoryReader(Connection connection, HistoryDialect dialect, HistoryTables tables) {
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
    List<HistoryRow> read() throws SQLException {
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

    /**
     * The applied revisions alone, which is all that a run with nothing to do needs: {@link #read} takes four times as long.
     *
     * @return each with its script's checksum, which may be null; null where none is applied, one stands half-way, or {@link #read}
     *     has more to say
     */
    Map<String, String> settled() throws SQLException {
        String mark = dialect.restoresAtOnce() ? "0" : "(" + new RestoreMark(connection, dialect, tables).query() + ")";
        String sql = "select migration_number, checksum, status, " + mark + " from " + tables.history();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, String> settled = new HashMap<>();
            while (rows.next()) {
                RowStatus status = RowStatus.of(rows.getString(3));
                if (status.inProgress() || rows.getInt(4) > 0) {
                    return null;
                }
                if (status == RowStatus.APPLIED) {
                    settled.put(rows.getString(1), rows.getString(2));
                }
            }
            // a mark beside no row at all is seen by none
            return settled.isEmpty() ? null : settled;
        } catch (SQLException refused) {
            // mostly since there is no table; whoever reads all hears what else it is
            return null;
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
}
