package dev.migrate.generate.sql;

/** What a statement puts at risk in a database that is in use. */
public enum Hazard {
    /** Rows or values are gone, whatever the rollback does. */
    DELETES_DATA,
    /** Nobody can write to the table until the transaction ends, and it takes longer the more rows there are. */
    BLOCKS_WRITES,
    /** Nobody can even read the table until the transaction ends, and it takes longer the more rows there are. */
    BLOCKS_READS,
    /** The database copies the whole table. */
    REWRITES_TABLE,
    /** It fails on rows that don't fit. */
    MAY_FAIL_ON_DATA,
    /** The release that was deployed before the migration fails on the database after it. */
    BREAKS_RUNNING_RELEASE
}
