package dev.migrate.runner.failure;

/** How a run ended; the same numbers for the stand-alone command and for the Maven goals' messages. */
public enum ExitCode {
    DONE(0, "done"),
    INTERNAL(1, "internal error"),
    USAGE(2, "usage or configuration"),
    PENDING(3, "pending or drift found"),
    LINT(4, "lint error"),
    CHECKSUM(5, "checksum mismatch"),
    LOCKED(6, "lock not acquired"),
    ROLLED_BACK(7, "failed and rolled back"),
    IN_DOUBT(8, "partly applied or in doubt"),
    AHEAD(9, "schema ahead"),
    BACKUP(10, "backup failed");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }

    /** A few words for people. */
    public String meaning() {
        return meaning;
    }
}
