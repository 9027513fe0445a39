package dev.migrate.runner;

import java.util.List;

/**
 * What a run would do; nothing was done.
 *
 * @param database the URL, without secrets
 * @param direction whether it applies or rolls back
 * @param revisions in the order in which they would run; empty where there is nothing to do
 */
public record Plan(String database, Direction direction, List<PlannedRevision> revisions) {

    public Plan {
        revisions = List.copyOf(revisions);
    }
}
