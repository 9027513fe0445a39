package dev.migrate.runner;

import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.RowStatus;
import dev.migrate.runner.script.MigrationFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history as it was read, beside the scripts. */
final class Ledger {
    private final Workspace workspace;
    private final Map<String, HistoryRow> rows = new LinkedHashMap<>();
    private final boolean exists;

    /** @param history null where there is no history table */
    Ledger(Workspace workspace, List<HistoryRow> history) {
        this.workspace = workspace;
        this.exists = history != null;
        if (history != null) {
            history.forEach(row -> rows.put(row.revision(), row));
        }
    }

    /** Whether there is a history table. */
    boolean exists() {
        return exists;
    }

    /** Whether nothing was ever applied, as far as it knows: a first try that was refused leaves it so. */
    boolean isBlank() {
        return rows.values().stream().allMatch(row -> row.status() == RowStatus.FAILED);
    }

    /** Null where the history has none. */
    HistoryRow row(String id) {
        return rows.get(id);
    }

    List<HistoryRow> rows() {
        return List.copyOf(rows.values());
    }

    List<HistoryRow> inProgress(RowStatus status) {
        return rows.values().stream().filter(row -> row.status() == status).toList();
    }

    /** Whether a statement that commits by itself may or may not have run, or may still be running. */
    boolean isInDoubt() {
        return rows.values().stream().anyMatch(row -> row.statementStarted() > 0);
    }

    /** The ids of the revisions that are applied whole and whose scripts are here. */
    List<String> applied() {
        List<String> applied = new ArrayList<>(rows.size());
        for (HistoryRow row : rows.values()) {
            if (row.status() == RowStatus.APPLIED && workspace.graph().contains(row.revision())) {
                applied.add(row.revision());
            }
        }
        return applied;
    }

    /** The applied revisions that no other applied one follows, also where their scripts are not here. */
    List<String> current() {
        return current(List.of(), List.of());
    }

    /** As {@link #current()}, once some revisions were applied and others rolled back. */
    List<String> current(Collection<String> forward, Collection<String> back) {
        Set<String> applied = new HashSet<>(applied());
        applied.addAll(forward);
        applied.removeAll(Set.copyOf(back));
        List<String> current = new ArrayList<>(workspace.graph().headsOf(applied));
        for (HistoryRow row : rows.values()) {
            boolean isUnknown = !workspace.graph().contains(row.revision());
            if (isUnknown && row.status() == RowStatus.APPLIED && !back.contains(row.revision())) {
                current.add(row.revision());
            }
        }
        // what only the history knows may follow what the scripts know
        for (String id : List.copyOf(current)) {
            HistoryRow row = rows.get(id);
            if (row != null) {
                current.removeAll(row.parents());
            }
        }
        return current;
    }

    /** The ids of what a rollback starts from, in the order in which they were applied; one half rolled back comes last. */
    List<String> present() {
        List<String> ids = new ArrayList<>(workspace
                .graph()
                .sorted(rows.values().stream()
                        .filter(row -> row.status() == RowStatus.APPLIED || row.status() == RowStatus.ROLLING_BACK)
                        .map(HistoryRow::revision)
                        .filter(workspace.graph()::contains)
                        .toList()));
        ids.sort(Comparator.comparing((String id) -> rows.get(id).status() == RowStatus.ROLLING_BACK)
                .thenComparing(id -> appliedAt(rows.get(id))));
        return ids;
    }

    private static Instant appliedAt(HistoryRow row) {
        return row.appliedAt() == null ? Instant.EPOCH : row.appliedAt();
    }

    /** Where a revision stands. */
    State state(String id) {
        HistoryRow row = rows.get(id);
        if (row == null) {
            return State.PENDING;
        }
        return switch (row.status()) {
            case APPLYING -> row.statementStarted() > 0 ? State.IN_DOUBT : State.PARTLY_APPLIED;
            case ROLLING_BACK -> row.statementStarted() > 0 ? State.IN_DOUBT : State.PARTLY_ROLLED_BACK;
            case ROLLED_BACK -> State.ROLLED_BACK;
            case FAILED -> State.FAILED;
            case APPLIED -> applied(row);
        };
    }

    private State applied(HistoryRow row) {
        MigrationFile file = workspace.file(row.revision());
        if (file != null) {
            return file.isAsRecorded(row.checksum()) ? State.APPLIED : State.CHANGED;
        }
        List<String> order = workspace.graph().order();
        boolean newer = order.stream().allMatch(known -> known.compareTo(row.revision()) < 0);
        return newer ? State.AHEAD : State.MISSING;
    }
}
