package dev.migrate.schema.model;

/** Which models people want a table or a column in; no migration follows from a change of it. */
public enum Access {
    /** In those that its mapping asks for. */
    READ_WRITE,
    /** Clients read it and never set it. */
    READ_ONLY,
    /** Clients set it and never read it: a password. */
    WRITE_ONLY
}
