package dev.migrate.runner;

import java.util.List;

/**
 * What a run did.
 *
 * @param database the URL, without secrets
 * @param revisions in the order in which they ran; empty where there was nothing to do
 * @param current the applied revisions that no other applied one follows
 * @param known how many revisions there are scripts of
 * @param seeded the seed data that was loaded afterwards; null where none was to be
 */
public record Outcome(
        String database,
        Direction direction,
        List<RevisionRun> revisions,
        List<String> current,
        int known,
        Seeded seeded) {

    public Outcome {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
    }

    Outcome with(Seeded data) {
        return new Outcome(database, direction, revisions, current, known, data);
    }

    /** Whether there was no revision to run. */
    public boolean isUpToDate() {
        return revisions.isEmpty();
    }
}
