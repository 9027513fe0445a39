package dev.migrate.runner.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the graph.
 *
 * @param id unique in the graph
 * @param parents the revisions that it follows; empty for a root, several for a merge
 * @param depends further revisions that must be applied before it
 */
public record Revision(String id, List<String> parents, List<String> depends) {

    public Revision {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }

    /** All revisions that must be applied before this one. */
    public List<String> requires() {
        if (depends.isEmpty()) {
            return parents;
        }
        List<String> all = new ArrayList<>(parents);
        all.addAll(depends);
        return all;
    }
}
