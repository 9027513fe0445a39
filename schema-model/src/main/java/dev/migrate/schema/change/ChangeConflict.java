package dev.migrate.schema.change;

/** A change that does not fit the schema that it is to be applied to: an edited changes file, or a lost revision. */
public final class ChangeConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Change change;
    private final String found;
    private final String expected;

    public ChangeConflict(Change change, String found, String expected) {
        super("cannot " + change.describe() + ": found " + found + ", expected " + expected);
        this.change = change;
        this.found = found;
        this.expected = expected;
    }

    /** The change that does not fit. */
    public Change change() {
        return change;
    }

    /** What the schema holds. */
    public String found() {
        return found;
    }

    /** What the change starts from. */
    public String expected() {
        return expected;
    }
}
