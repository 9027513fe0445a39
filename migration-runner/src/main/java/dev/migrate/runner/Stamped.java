package dev.migrate.runner;

import java.util.List;

/**
 * What a stamp changed in the history; no script ran.
 *
 * @param database the URL, without secrets
 * @param reason as given
 * @param marked the revisions that are now recorded as applied, in order
 * @param unmarked the revisions that are now recorded as rolled back, in order
 * @param current the revisions that are recorded as applied and that no other such one follows
 */
public record Stamped(
        String database, String reason, List<String> marked, List<String> unmarked, List<String> current) {

    public Stamped {
        marked = List.copyOf(marked);
        unmarked = List.copyOf(unmarked);
        current = List.copyOf(current);
    }
}
