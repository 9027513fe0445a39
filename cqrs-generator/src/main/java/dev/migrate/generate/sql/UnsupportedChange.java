package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;

/** A change that can't be written as SQL for a database, with the way out. */
public final class UnsupportedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;
    private final transient Change change;
    private final String reason;
    private final String remedy;

    /**
     * @param database the database's name
     * @param change the change that can't be done
     * @param reason what stands against it: what was found, and what was expected
     * @param remedy what to do instead
     */
    public UnsupportedChange(String database, Change change, String reason, String remedy) {
        super("cannot " + change.describe() + " on '" + database + "': " + reason + "; " + remedy);
        this.database = database;
        this.change = change;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The same, of the change that this one takes back: nobody asked for the rollback's own. */
    UnsupportedChange forward() {
        return new UnsupportedChange(database, change.inverse(), "it could not be rolled back: " + reason, remedy);
    }

    /** The database's name. */
    public String database() {
        return database;
    }

    /** The change that can't be done. */
    public Change change() {
        return change;
    }

    /** What stands against it. */
    public String reason() {
        return reason;
    }

    /** What to do instead. */
    public String remedy() {
        return remedy;
    }
}
