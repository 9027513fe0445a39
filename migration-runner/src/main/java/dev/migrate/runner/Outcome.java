package dev.migrate.runner;

import java.util.List;

/**
 * What a run did.
 *
 * @param database the URL, without secrets
 * @param revisions in the order in which they ran; empty where there was nothing to do
 * @param current the applied revisions that no other applied one follows
 */
public record Outcome(String database, Direction direction, List<RevisionRun> revisions, List<String> current) {

    public Outcome {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
    }

    /** Whether there was nothing to do. */
    public boolean isUpToDate() {
        return revisions.isEmpty();
    }
}
