package dev.migrate.runner;

import java.util.Locale;

/** Which of a revision's scripts runs. */
public enum Direction {
    APPLY,
    ROLLBACK;

    /** The command that runs it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
