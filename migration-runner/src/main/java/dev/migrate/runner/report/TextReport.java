package dev.migrate.runner.report;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Direction;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Heads;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.PlannedRevision;
import dev.migrate.runner.Reset;
import dev.migrate.runner.Restored;
import dev.migrate.runner.RevisionStatus;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.Stamped;
import dev.migrate.runner.State;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.Hazard;
import dev.migrate.runner.script.ScriptStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as text for people; each line ends with LF. */
public final class TextReport {
    private final CommandStyle style;

    /** @param style how commands are spelled */
    public TextReport(CommandStyle style) {
        this.style = style;
    }

    /** The table of revisions and one sentence that sums it up. */
    public String status(Status status) {
        StringBuilder out = new StringBuilder("Database: " + status.database() + "\n");
        boolean detected = !status.historyTable() || !status.adoptable().isEmpty();
        if (status.revisions().isEmpty()) {
            return out.append("There are no revisions.\n").toString();
        }
        Table table = detected
                ? new Table("Revision", "Parents", "Description", "Found", "State", "Undoable")
                : new Table("Revision", "Parents", "Description", "Installed", "State", "Undoable");
        for (RevisionStatus row : status.revisions()) {
            String found = row.detection() == null ? "" : row.detection().text();
            table.row(
                    row.id(),
                    String.join(", ", row.parents()),
                    row.description(),
                    detected ? found : time(row.appliedAt()),
                    state(row),
                    row.undoable() ? "yes" : "no");
        }
        out.append('\n').append(table.text()).append('\n');
        details(status, out);
        return out.append(summary(status)).toString();
    }

    private static String state(RevisionStatus row) {
        return row.state().text()
                + (row.reason() == null || !row.state().isApplied() ? "" : " (stamped)")
                + (row.head() ? " (head)" : "");
    }

    private static void details(Status status, StringBuilder out) {
        for (RevisionStatus row : status.revisions()) {
            if (row.detail() != null) {
                out.append(row.id()).append(": ").append(row.detail()).append('\n');
            }
        }
    }

    private String summary(Status status) {
        if (!status.historyTable() || !status.adoptable().isEmpty()) {
            return noHistory(status);
        }
        List<String> parts = new ArrayList<>();
        for (State state : State.values()) {
            if (status.count(state) > 0) {
                parts.add(status.count(state) + " " + state.text());
            }
        }
        return String.join(", ", parts) + ".\n" + nextOf(status);
    }

    /** The command that deals with the gravest state. */
    private String nextOf(Status status) {
        return switch (status.exitCode()) {
            case PENDING -> next("To apply what is pending", applyAll(status));
            case IN_DOUBT -> {
                RevisionStatus row = first(status, ExitCode.IN_DOUBT);
                boolean applying = row.state() != State.PARTLY_ROLLED_BACK
                        && (row.detail() == null || !row.detail().contains("rollback script"));
                yield applying
                        ? next("To finish it", Command.of("apply").with("revision", row.id()))
                        : next("To finish it", Command.of("rollback").with("steps", "1"));
            }
            case CHECKSUM -> {
                RevisionStatus row = first(status, ExitCode.CHECKSUM);
                yield row.state() == State.CHANGED
                        ? "Restore " + row.file()
                                + " from version control, and put the change into a new revision; or, where"
                                + " the edit changes nothing:\n  "
                                + Command.of("stamp")
                                        .with("revision", row.id())
                                        .with("reason", "harmless edit")
                                        .in(style)
                                + "\n"
                        : "Restore V" + row.id() + "__….sql from version control.\n";
            }
            case AHEAD -> "Run the release that has these scripts.\n";
            default -> "";
        };
    }

    private static Command applyAll(Status status) {
        return status.heads().size() > 1 ? Command.of("apply").with("revision", "heads") : Command.of("apply");
    }

    private static RevisionStatus first(Status status, ExitCode code) {
        return status.revisions().stream()
                .filter(row -> row.state().exitCode() == code)
                .findFirst()
                .orElseThrow();
    }

    private String noHistory(Status status) {
        String found = status.historyTable()
                ? "The history table says of no revision that it was applied.\n"
                : "There is no history table: nothing was applied by this tool, or it was removed.\n";
        if (status.adoptable().isEmpty()) {
            return found + next("To apply all revisions", Command.of("apply"));
        }
        StringBuilder out = new StringBuilder(found)
                .append("By the statements' checks the database has the revisions up to ")
                .append(String.join(", ", status.adoptable()))
                .append(".\n");
        for (String id : status.adoptable()) {
            Command stamp = Command.of("stamp").with("revision", id).with("reason", "adopted the existing database");
            out.append(next("To record that", stamp));
        }
        return out.toString();
    }

    private String next(String what, Command command) {
        return what + ":\n  " + command.in(style) + "\n";
    }

    /** The applied revisions that no other applied one follows, a line each. */
    public String current(Status status) {
        StringBuilder out = new StringBuilder();
        for (RevisionStatus row : status.revisions()) {
            if (status.current().contains(row.id())) {
                out.append(row.id()).append(' ').append(row.description());
                out.append(row.head() ? " (head)" : row.file() == null ? " (" + row.detail() + ")" : "");
                out.append('\n');
            }
        }
        return out.length() == 0 ? at(List.of()) : out.toString();
    }

    /** Every revision with all that is known of it, the newest first. */
    public String history(Status status) {
        StringBuilder out = new StringBuilder("Database: " + status.database() + "\n");
        if (!status.historyTable()) {
            out.append("There is no history table.\n");
        }
        for (int i = status.revisions().size() - 1; i >= 0; i--) {
            RevisionStatus row = status.revisions().get(i);
            out.append('\n')
                    .append(row.id())
                    .append(' ')
                    .append(row.description())
                    .append('\n');
            line(out, "state", state(row));
            line(out, "parents", row.parents().isEmpty() ? "none" : String.join(", ", row.parents()));
            line(out, "depends on", String.join(", ", row.depends()));
            line(out, "file", row.file());
            line(out, "applied", time(row.appliedAt()));
            line(out, "rolled back", time(row.rollbackAt()));
            line(out, "took", row.durationMs() == null ? null : row.durationMs() + " ms");
            line(out, "by", row.appliedBy());
            line(out, "version", row.toolVersion());
            line(out, "reason", row.reason());
            line(out, "detail", row.detail());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        if (value != null && !value.isEmpty()) {
            out.append(String.format(Locale.ROOT, "  %-12s %s%n", name, value).replace("\r\n", "\n"));
        }
    }

    private static String time(Instant instant) {
        return instant == null
                ? ""
                : instant.truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC");
    }

    /** The SQL that would run, as a script. */
    public String plan(Plan plan) {
        if (plan.revisions().isEmpty()) {
            return "-- nothing to " + (plan.direction() == Direction.APPLY ? "apply" : "roll back") + "\n";
        }
        StringBuilder out = new StringBuilder();
        for (PlannedRevision revision : plan.revisions()) {
            out.append("-- ").append(plan.direction().text()).append(' ').append(revision.id());
            out.append(' ')
                    .append(revision.description())
                    .append(" (")
                    .append(revision.file())
                    .append(", ");
            out.append(revision.oneTransaction() ? "one transaction" : "statement by statement")
                    .append(")\n");
            revision.assertions()
                    .forEach(assertion ->
                            out.append("-- assert ").append(assertion).append('\n'));
            revision.statements().forEach(statement -> statement(statement, out));
            out.append('\n');
        }
        return out.append("-- nothing was run\n").toString();
    }

    private static void statement(ScriptStatement statement, StringBuilder out) {
        for (Hazard hazard : statement.hazards()) {
            out.append("-- hazard: ").append(hazard).append('\n');
        }
        if (statement.batched()) {
            out.append("-- repeated until it touches no row\n");
        }
        out.append(statement.sql()).append(";\n");
    }

    public String outcome(Outcome outcome) {
        return revisions(outcome) + (outcome.seeded() == null ? "" : seeded(outcome.seeded()));
    }

    private String revisions(Outcome outcome) {
        boolean applied = outcome.direction() == Direction.APPLY;
        String current = at(outcome.current());
        if (outcome.known() == 0) {
            return "There are no scripts: nothing to " + (applied ? "apply. " : "roll back. ") + current;
        }
        if (outcome.isUpToDate()) {
            return (applied ? "Up to date: nothing to apply. " : "Nothing to roll back. ") + current;
        }
        int count = outcome.revisions().size();
        return (applied ? "Applied " : "Rolled back ")
                + count
                + (count == 1 ? " revision. " : " revisions. ")
                + current;
    }

    public String stamped(Stamped stamped) {
        StringBuilder out = new StringBuilder();
        stamped.marked()
                .forEach(id -> out.append("Recorded as applied: ").append(id).append('\n'));
        stamped.unmarked()
                .forEach(
                        id -> out.append("Recorded as not applied: ").append(id).append('\n'));
        return out.length() == 0
                ? "The history says so already.\n"
                : out.append("No script was run. ")
                        .append(at(stamped.current()))
                        .toString();
    }

    /** A line of many databases' run, without a line end. */
    public String member(FleetOutcome.Member member, int number, int total) {
        String end = member.failure() != null
                ? "failed (exit code " + member.exitCode().number() + "): "
                        + member.failure().problem().lines().findFirst().orElse("")
                : (member.revisions() == 0 ? "nothing to do" : member.revisions() + " revision(s)") + ", at "
                        + (member.current().isEmpty() ? "the beginning" : String.join(", ", member.current()))
                        + (member.exitCode() == ExitCode.DONE
                                ? ""
                                : ", " + member.exitCode().meaning());
        return "[" + number + "/" + total + "] " + member.database() + ": " + end;
    }

    /** The failures in full, and one sentence that sums up. */
    public String fleet(FleetOutcome outcome) {
        StringBuilder out = new StringBuilder();
        for (FleetOutcome.Member member : outcome.members()) {
            if (member.failure() != null) {
                out.append('\n')
                        .append(member.database())
                        .append(":\n")
                        .append(member.failure().message(style.at(member.database())))
                        .append('\n');
            }
        }
        long done = outcome.done();
        int total = outcome.members().size();
        return out.append('\n')
                .append(total)
                .append(" databases: ")
                .append(done)
                .append(" done, ")
                .append(total - done)
                .append(done == total ? " failed.\n" : " not; the same command does what is left.\n")
                .toString();
    }

    public String seeded(Seeded seeded) {
        StringBuilder out = new StringBuilder();
        seeded.loaded().forEach(file -> out.append("Loaded ").append(file).append('\n'));
        return out.append("Environment '")
                .append(seeded.environment())
                .append("': ")
                .append(seeded.loaded().size())
                .append(" file(s) loaded, ")
                .append(seeded.unchanged().size())
                .append(" there already.\n")
                .toString();
    }

    public String backedUp(BackedUp backup) {
        return "Backed up into " + backup.file() + " (" + size(backup.bytes()) + "): " + backup.verified() + ".\n";
    }

    public String restored(Restored restored) {
        return "Restored from " + restored.file() + ", which was verified before: " + restored.verified() + ". "
                + at(restored.current());
    }

    public String reset(Reset reset) {
        return "Dropped " + reset.dropped() + " objects, and nothing was left. " + outcome(reset.outcome())
                + (reset.verified() == 0
                        ? "None of them has a check to hold the end against.\n"
                        : "At the end the checks of " + reset.verified() + " of them hold.\n");
    }

    static String size(long bytes) {
        return bytes < 10_000
                ? bytes + " bytes"
                : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private static String at(List<String> current) {
        return current.isEmpty()
                ? "The database is at the beginning: no revision is applied.\n"
                : "The database is at " + String.join(", ", current) + ".\n";
    }

    public String heads(Heads heads) {
        StringBuilder out = new StringBuilder();
        heads.heads()
                .forEach(head -> out.append(head.id())
                        .append(' ')
                        .append(head.description())
                        .append(" (")
                        .append(head.file())
                        .append(")\n"));
        if (heads.heads().size() > 1) {
            out.append(next("There is more than one head; to join them", Command.of("merge")));
        }
        return out.length() == 0 ? "There are no revisions.\n" : out.toString();
    }

    /** The failure's message with its ways out. */
    public String failure(MigrationFailure failure) {
        return failure.message(style) + "\n";
    }

    /** A duration for people: {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}. */
    static String duration(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        return duration.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
