package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.RowStatus;
import dev.migrate.runner.script.MigrationFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What must hold between the scripts and the history before anything runs. */
final class Validation {
    private final Workspace workspace;
    private final Ledger ledger;

    Validation(Workspace workspace, Ledger ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
    }

    /** Applied revisions must be as their scripts say, and known here. */
    void applied() {
        List<String> missing = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (HistoryRow row : ledger.rows()) {
            switch (ledger.state(row.revision())) {
                case MISSING -> missing.add(row.revision());
                case AHEAD -> ahead.add(row.revision());
                case CHANGED -> changed.add(row.revision());
                default -> {}
            }
        }
        if (!ahead.isEmpty()) {
            throw ahead(ahead);
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        if (!changed.isEmpty()) {
            throw changed(changed);
        }
    }

    private MigrationFailure ahead(List<String> ids) {
        return new MigrationFailure(
                        ExitCode.AHEAD,
                        "the database is ahead of the scripts: " + ids.size() + " applied revision(s) newer than all of"
                                + " them, such as " + named(ids.get(0)) + "; nothing was done",
                        List.of(
                                Remedy.of("run the release that has these scripts"),
                                new Remedy("see all of them", Command.of("status"))))
                .field("revisions", ids);
    }

    private MigrationFailure missing(List<String> ids) {
        return new MigrationFailure(
                        ExitCode.CHECKSUM,
                        "the scripts of " + ids.size() + " applied revision(s) are missing, such as that of "
                                + named(ids.get(0)) + "; nothing was done",
                        List.of(
                                Remedy.of("restore V" + ids.get(0) + "__….sql from version control"),
                                new Remedy("see all of them", Command.of("status"))))
                .field("revisions", ids);
    }

    private String named(String id) {
        HistoryRow row = ledger.row(id);
        return "'" + id + "' (" + row.name() + ", applied " + row.appliedAt() + ")";
    }

    private MigrationFailure changed(List<String> ids) {
        StringBuilder found = new StringBuilder();
        for (String id : ids) {
            MigrationFile file = workspace.file(id);
            found.append(file.fileName())
                    .append(": the script of the applied revision '")
                    .append(id)
                    .append("' has changed\n    applied: ")
                    .append(ledger.row(id).checksum())
                    .append("\n    now:     ")
                    .append(file.checksum())
                    .append('\n');
        }
        String first = ids.get(0);
        return new MigrationFailure(
                        ExitCode.CHECKSUM,
                        found + "nothing was done",
                        List.of(
                                Remedy.of(
                                        "restore the file from version control, and put the change into a new revision"),
                                new Remedy(
                                        "or, where the edit changes nothing, accept it",
                                        Command.of("stamp")
                                                .with("revision", first)
                                                .with("reason", "harmless edit"))))
                .field("revisions", ids)
                .field(
                        "files",
                        ids.stream().map(id -> workspace.file(id).fileName()).toList())
                .field(
                        "applied",
                        ids.stream().map(id -> ledger.row(id).checksum()).toList())
                .field(
                        "found",
                        ids.stream().map(id -> workspace.file(id).checksum()).toList());
    }

    /** A revision that stands half-way in the other direction, or outside the path, must be finished first. */
    void inProgress(Direction direction, Collection<String> path) {
        RowStatus other = direction == Direction.APPLY ? RowStatus.ROLLING_BACK : RowStatus.APPLYING;
        RowStatus own = direction == Direction.APPLY ? RowStatus.APPLYING : RowStatus.ROLLING_BACK;
        for (HistoryRow row : ledger.inProgress(other)) {
            throw unfinished(row);
        }
        for (HistoryRow row : ledger.inProgress(own)) {
            if (!path.contains(row.revision())) {
                throw unfinished(row);
            }
        }
    }

    /** Records what a person did of a revision that stands half-way: whether what it was about is completed, or undone. */
    static Command record(HistoryRow row, boolean completed) {
        boolean isThere = completed == (row.status() == RowStatus.APPLYING);
        Command stamp = Command.of("stamp").with("revision", row.revision());
        return (isThere ? stamp : stamp.with("undone", "true"))
                .with("reason", completed ? "completed by hand" : "undone by hand");
    }

    private static MigrationFailure unfinished(HistoryRow row) {
        boolean applying = row.status() == RowStatus.APPLYING;
        String where = row.statementStarted() > 0
                ? "statement " + row.statementStarted() + " may or may not have run"
                : row.statementsDone() + " statement(s) are done";
        String why = row.lastError() == null ? "" : "; it stopped with: " + row.lastError();
        Command finish = applying
                ? Command.of("apply").with("revision", row.revision())
                : Command.of("rollback").with("steps", "1");
        return new MigrationFailure(
                        ExitCode.IN_DOUBT,
                        "revision '" + row.revision() + "' (" + row.name() + ") is partly "
                                + (applying ? "applied: " : "rolled back: ") + where + why + "; nothing was done",
                        List.of(
                                new Remedy("finish it first, after correcting its script", finish),
                                new Remedy(
                                        "or complete " + (applying ? "it" : "the rollback")
                                                + " by hand in the database, and record it",
                                        record(row, true)),
                                new Remedy(
                                        "or undo " + (applying ? "it" : "what of the rollback has run")
                                                + " by hand in the database, and record that",
                                        record(row, false))))
                .field("revision", row.revision())
                .field("statementsDone", row.statementsDone())
                .field("statementStarted", row.statementStarted());
    }
}
