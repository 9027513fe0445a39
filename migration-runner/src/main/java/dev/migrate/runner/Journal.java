package dev.migrate.runner;

import dev.migrate.runner.history.History;
import dev.migrate.runner.history.History.Position;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.RowStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Writes into its history row how far a script has come whose statements no transaction holds together. */
final class Journal {
    private final Session session;
    private final ScriptRun script;
    private final RowStatus status;
    private final List<String> checksums;
    private final long begun = System.nanoTime();
    /** Whether this run has written the row. */
    private boolean written;
    /** Where the row says that the script stands. */
    private Position position;

    Journal(Session session, ScriptRun script) {
        this.session = session;
        this.script = script;
        this.status = script.planned().direction() == Direction.APPLY ? RowStatus.APPLYING : RowStatus.ROLLING_BACK;
        this.checksums = script.script().checksumsOfFirst();
        HistoryRow row = script.row();
        this.position = script.resumes()
                ? new Position(status, row.statementsDone(), row.statementStarted(), row.ranChecksum())
                : done(0);
    }

    /** Before a statement that may or may not have run after an interruption: all before it are done. */
    void intend(int number) throws SQLException {
        Position next = Position.before(status, number, checksums.get(number));
        write(next);
        stands(next);
    }

    /** So many statements are done and none is started, as a row tells then that may have told of one in doubt. */
    void reached(int done) throws SQLException {
        Position next = done(done);
        if (position.done() != done || position.started() != 0) {
            write(next);
            stands(next);
        }
    }

    /** The position behind so many statements. */
    Position done(int count) {
        return Position.after(status, count, checksums.get(count));
    }

    /** Writes a position; within a transaction, it is to be told {@link #stands} after the commit alone. */
    void write(Position next) throws SQLException {
        if (written) {
            session.history().proceeding(script.file().id(), next);
        } else {
            session.history().starting(script.entry(), script.row() != null, next);
        }
    }

    /** A written position is committed. */
    void stands(Position next) {
        position = next;
        written = true;
    }

    /** Writes what the direction means once all statements have run. */
    void whole() throws SQLException {
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        if (written && script.planned().direction() == Direction.APPLY) {
            session.history().finished(script.file().id(), duration.toMillis());
        } else {
            script.record(session, duration, script.row() != null);
        }
    }

    /**
     * Writes that a statement or an assertion stopped the script; what goes wrong now comes second.
     *
     * @param done how many statements have run and stay
     */
    void stopped(int done, String error, Exception failure) {
        try {
            History history = session.history();
            if (done > 0) {
                history.stopped(script.file().id(), done, checksums.get(done), error);
            } else {
                boolean applying = script.planned().direction() == Direction.APPLY;
                RowStatus rested = applying ? RowStatus.FAILED : RowStatus.APPLIED;
                history.refused(script.entry(), written || script.row() != null, rested, error);
            }
        } catch (SQLException | RuntimeException second) {
            failure.addSuppressed(second);
        }
    }
}
