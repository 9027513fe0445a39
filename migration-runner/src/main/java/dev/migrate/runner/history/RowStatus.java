package dev.migrate.runner.history;

import java.util.Locale;

/** What a history row says of its revision. */
public enum RowStatus {
    /** The statements run, one by one; some have. */
    APPLYING,
    APPLIED,
    /** The rollback's statements run, one by one; some have. */
    ROLLING_BACK,
    ROLLED_BACK,
    /** Its first statement was refused: nothing of it is in the database. */
    FAILED;

    /** As the table stores it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it stands between two states. */
    public boolean inProgress() {
        return this == APPLYING || this == ROLLING_BACK;
    }
}
