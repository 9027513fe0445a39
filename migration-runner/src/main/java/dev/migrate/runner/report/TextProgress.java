package dev.migrate.runner.report;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Direction;
import dev.migrate.runner.PlannedRevision;
import dev.migrate.runner.Progress;
import dev.migrate.runner.script.ScriptStatement;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells of a run's progress in lines for people, each as it happens. */
public final class TextProgress implements Progress {
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    private final Consumer<String> lines;

    /** @param lines takes each line, without a line end */
    public TextProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void waiting(String holder) {
        lines.accept("Waiting for the lock, which is held by " + holder);
    }

    @Override
    public void makesSchema(String schema) {
        lines.accept("Schema '" + schema + "' is not there, and is made");
    }

    @Override
    public void revisionBegins(PlannedRevision revision, int number, int total) {
        String verb = revision.direction() == Direction.APPLY ? "Applying " : "Rolling back ";
        lines.accept("[" + number + "/" + total + "] " + verb + revision.id() + " " + revision.description());
    }

    @Override
    public void statementBegins(PlannedRevision revision, ScriptStatement statement) {
        lines.accept(place(statement) + statement.step());
    }

    /** Not every batch: thousands may come. */
    @Override
    public void batchEnds(PlannedRevision revision, ScriptStatement statement, int batch, long rows) {
        if (Integer.bitCount(batch) == 1 || batch % 100 == 0) {
            lines.accept(place(statement) + "batch " + batch + ": " + rows + " row(s) so far");
        }
    }

    /** A statement's own time is told where a person would have wondered. */
    @Override
    public void statementEnds(PlannedRevision revision, ScriptStatement statement, Duration duration) {
        if (duration.compareTo(NOTABLE) >= 0) {
            lines.accept(place(statement) + "took " + TextReport.duration(duration));
        }
    }

    @Override
    public void clears(PlannedRevision revision, ScriptStatement statement, String sql) {
        lines.accept(place(statement) + "removes what an interrupted try left behind: " + sql);
    }

    @Override
    public void resolved(PlannedRevision revision, ScriptStatement statement, boolean done, String because) {
        lines.accept(place(statement)
                + statement.step()
                + (done ? " had run before the interruption, " : " had not run before the interruption, ")
                + because);
    }

    @Override
    public void retries(PlannedRevision revision, ScriptStatement statement, int retry, int of) {
        lines.accept(place(statement) + statement.step() + ": another session's lock stood in the way, try again "
                + retry + " of " + of);
    }

    @Override
    public void backedUp(BackedUp backup) {
        lines.accept(
                "Backed up into " + backup.file() + " (" + TextReport.size(backup.bytes()) + "): " + backup.verified());
    }

    @Override
    public void revisionEnds(PlannedRevision revision, Duration duration) {
        lines.accept("      done in " + TextReport.duration(duration));
    }

    private static String place(ScriptStatement statement) {
        return "      " + statement.number() + ". ";
    }
}
