package dev.migrate.testdb;

/** A database for tests could not be found, unpacked, started or read. The message says what was found and what to do. */
public final class TestDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String database;

    /**
     * @param database the database's name and version, for example "PostgreSQL 16"
     * @param message what was found and what to do
     * @param cause the failure behind it, or null
     */
    TestDatabaseException(String database, String message, Throwable cause) {
        super("\"" + database + "\": " + message, cause);
        this.database = database;
    }

    /** The database's name and version, for example "PostgreSQL 16". */
    public String database() {
        return database;
    }
}
