package dev.migrate.generate.sql;

import java.util.List;

/** A database that migrations can't be written for. */
public final class UnknownDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;
    private final transient List<String> known;

    UnknownDatabase(String database, List<String> known) {
        super("database '" + database + "' is unknown, expected one of " + known + "; set <migrate.databases>"
                + String.join(",", known) + "</migrate.databases>");
        this.database = database;
        this.known = known;
    }

    /** The name that was found. */
    public String database() {
        return database;
    }

    /** The names that would have fitted. */
    public List<String> known() {
        return known;
    }
}
