package dev.migrate.runner;

import dev.migrate.runner.failure.ExitCode;

/** Where a revision stands in a database. */
public enum State {
    APPLIED("applied", ExitCode.DONE),
    PENDING("pending", ExitCode.PENDING),
    ROLLED_BACK("rolled back", ExitCode.PENDING),
    /** Its first statement was refused: nothing of it is there. */
    FAILED("failed", ExitCode.PENDING),
    PARTLY_APPLIED("partly applied", ExitCode.IN_DOUBT),
    PARTLY_ROLLED_BACK("partly rolled back", ExitCode.IN_DOUBT),
    /** A statement of it may or may not have run. */
    IN_DOUBT("in doubt", ExitCode.IN_DOUBT),
    /** Applied, but its script is not what was applied. */
    CHANGED("changed", ExitCode.CHECKSUM),
    /** Applied, but its script is not in the folder. */
    MISSING("missing", ExitCode.CHECKSUM),
    /** Applied by a newer set of scripts. */
    AHEAD("ahead", ExitCode.AHEAD);

    private final String text;
    private final ExitCode exitCode;

    State(String text, ExitCode exitCode) {
        this.text = text;
        this.exitCode = exitCode;
    }

    /** For people and in JSON. */
    public String text() {
        return text;
    }

    /** What a status that finds it ends with. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** Whether the revision counts as applied. */
    public boolean isApplied() {
        return this == APPLIED || this == CHANGED || this == MISSING || this == AHEAD;
    }
}
