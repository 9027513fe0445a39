package dev.migrate.runner;

import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.RowStatus;
import dev.migrate.runner.script.MigrationFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the scripts and the history side by side. */
final class StatusReading {
    private final Workspace workspace;
    private final Options options;

    StatusReading(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    Status status(Reading reading, HistoryDialect dialect) throws SQLException {
        try (Session session = reading.open()) {
            Ledger ledger = new Ledger(
                    workspace, session == null ? null : session.history().read());
            if (!ledger.isBlank() || session == null || !session.catalog().hasSchema()) {
                return status(reading, ledger, Map.of(), List.of());
            }
            session.restart(options);
            Adoption adoption = new Adoption(
                    workspace, session.catalog(), id -> workspace.file(id).script(dialect.syntax()));
            Map<String, Detection> detected = adoption.detect();
            return status(reading, ledger, detected, adoption.adoptable());
        }
    }

    private Status status(Reading reading, Ledger ledger, Map<String, Detection> detected, List<String> adoptable) {
        List<RevisionStatus> rows = new ArrayList<>();
        Set<String> heads = new HashSet<>(workspace.graph().heads());
        for (String id : workspace.graph().order()) {
            rows.add(known(workspace.file(id), ledger, heads.contains(id), detected.get(id)));
        }
        ledger.rows().stream()
                .filter(row -> !workspace.graph().contains(row.revision()))
                .filter(row -> row.isPresent())
                .forEach(row -> rows.add(unknown(row, ledger)));
        return new Status(
                reading.connector().database().url(),
                ledger.exists(),
                rows,
                ledger.current(),
                workspace.graph().heads(),
                adoptable);
    }

    private static RevisionStatus known(MigrationFile file, Ledger ledger, boolean head, Detection detected) {
        HistoryRow row = ledger.row(file.id());
        State state = ledger.state(file.id());
        return new RevisionStatus(
                file.id(),
                file.parents(),
                file.depends(),
                file.description(),
                file.fileName(),
                state,
                file.rollback() != null,
                head,
                row == null ? null : row.appliedAt(),
                row == null ? null : row.rollbackAt(),
                row == null ? null : row.durationMs(),
                row == null ? null : row.appliedBy(),
                row == null ? null : row.toolVersion(),
                row == null ? null : row.reason(),
                row == null ? null : detail(row, state, file.checksum()),
                detected);
    }

    private static RevisionStatus unknown(HistoryRow row, Ledger ledger) {
        return new RevisionStatus(
                row.revision(),
                row.parents(),
                List.of(),
                row.name(),
                null,
                ledger.state(row.revision()),
                false,
                false,
                row.appliedAt(),
                row.rollbackAt(),
                row.durationMs(),
                row.appliedBy(),
                row.toolVersion(),
                row.reason(),
                "its script is not in the folder",
                null);
    }

    private static String detail(HistoryRow row, State state, String checksum) {
        String error = row.lastError() == null ? "" : ": " + row.lastError();
        return switch (state) {
            case CHANGED -> "applied with checksum " + row.checksum() + ", now " + checksum;
            case FAILED -> "refused at its first statement" + error;
            case PARTLY_APPLIED, PARTLY_ROLLED_BACK -> row.statementsDone() + " statement(s) done" + error;
            case IN_DOUBT ->
                "statement " + row.statementStarted() + " of the "
                        + (row.status() == RowStatus.APPLYING ? "forward" : "rollback")
                        + " script may or may not have run";
            default -> row.lastError() == null ? null : "the last rollback was refused" + error;
        };
    }

    /** How to open a session that only reads. */
    record Reading(Connector connector, HistoryDialect dialect, String schema) {

        /** @return null where there is no database yet */
        Session open() throws SQLException {
            return Session.openReading(connector, dialect, schema);
        }
    }
}
