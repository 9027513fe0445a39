package dev.migrate.runner;

/** What the checks of a revision's statements say where no history table does. */
public enum Detection {
    PRESENT("present"),
    ABSENT("absent"),
    PARTLY("partly present"),
    /** Its statements have no checks. */
    UNKNOWN("can't be told");

    private final String text;

    Detection(String text) {
        this.text = text;
    }

    /** For people and in JSON. */
    public String text() {
        return text;
    }
}
