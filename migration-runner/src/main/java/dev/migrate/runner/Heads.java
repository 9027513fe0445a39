package dev.migrate.runner;

import java.util.List;

/**
 * The revisions that no other one follows.
 *
 * @param heads by id; more than one where branches wait to be merged; empty where there are no revisions
 */
public record Heads(List<Head> heads) {

    public Heads {
        heads = List.copyOf(heads);
    }

    /** One of them, with what it does. */
    public record Head(String id, String description, String file) {}
}
