package dev.migrate.generate.sql;

/** What a database does with an object where a column changes that the object names. */
public enum Tie {
    /** It lets the object be. */
    NONE,
    /** It refuses the change as long as the object is there. */
    BLOCKS,
    /** It drops the object with the column, in silence. */
    GOES_ALONG
}
