package dev.migrate.runner;

import dev.migrate.runner.script.ScriptStatement;
import java.time.Duration;

/** Told what a run does, as it does it, on the run's own thread. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {};

    /** Another run holds the lock; this one waits. */
    default void waiting(String holder) {}

    /** The schema that the options name is not there: it is made. */
    default void makesSchema(String schema) {}

    /**
     * A revision begins.
     *
     * @param number its place in this run, from 1
     * @param total how many this run has
     */
    default void revisionBegins(PlannedRevision revision, int number, int total) {}

    /** A statement begins. */
    default void statementBegins(PlannedRevision revision, ScriptStatement statement) {}

    /**
     * A batch of a batched statement is committed.
     *
     * @param batch how many have been in this run
     * @param rows how many rows they touched in all
     */
    default void batchEnds(PlannedRevision revision, ScriptStatement statement, int batch, long rows) {}

    /** A statement has run. */
    default void statementEnds(PlannedRevision revision, ScriptStatement statement, Duration duration) {}

    /** A statement that an interrupted run may have run did run, or is run again. */
    default void resolved(PlannedRevision revision, ScriptStatement statement, boolean done, String because) {}

    /** An earlier try of a statement left something of no use behind, which is removed. */
    default void clears(PlannedRevision revision, ScriptStatement statement, String sql) {}

    /** Another session's lock was not freed in time; the script or statement is tried again. */
    default void retries(PlannedRevision revision, ScriptStatement statement, int retry, int of) {}

    /** A backup was taken and verified. */
    default void backedUp(BackedUp backup) {}

    /** A revision is done and recorded. */
    default void revisionEnds(PlannedRevision revision, Duration duration) {}
}
