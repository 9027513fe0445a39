package dev.migrate.runner;

import java.time.Instant;
import java.util.List;

/**
 * A revision, as its scripts and the database's history tell it.
 *
 * @param id the revision's id
 * @param parents the revisions that it follows
 * @param depends other revisions that must be applied before
 * @param description what it does
 * @param file the forward script's file name; null where it is missing
 * @param state where it stands
 * @param undoable whether it has a rollback script
 * @param head whether no other revision follows it
 * @param appliedAt null where it never was applied
 * @param rollbackAt null where it was not rolled back since
 * @param durationMs null where it did not run
 * @param appliedBy null where unknown
 * @param toolVersion null where unknown
 * @param reason why it was stamped; null where it was not
 * @param detail what a person should know of the state; null where nothing
 * @param detection what its checks say where there is no history table; null where there is one
 */
public record RevisionStatus(
        String id,
        List<String> parents,
        List<String> depends,
        String description,
        String file,
        State state,
        boolean undoable,
        boolean head,
        Instant appliedAt,
        Instant rollbackAt,
        Long durationMs,
        String appliedBy,
        String toolVersion,
        String reason,
        String detail,
        Detection detection) {

    public RevisionStatus {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }
}
