package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.graph.RevisionGraph;
import dev.migrate.runner.graph.RevisionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From where to where a script without a database goes. */
final class OfflineRange {
    private final RevisionGraph graph;
    private final Direction direction;
    private final String text;

    private OfflineRange(RevisionGraph graph, Direction direction, String text) {
        this.graph = graph;
        this.direction = direction;
        this.text = text;
    }

    /**
     * The revisions of the range, in the order in which they run.
     *
     * @param text {@code <from>:<to>}; forward, {@code <to>} alone goes from the beginning
     */
    static List<String> path(RevisionGraph graph, Direction direction, String text) {
        return new OfflineRange(graph, direction, text).path();
    }

    private List<String> path() {
        String[] ends = text.strip().split(":", -1);
        boolean up = direction == Direction.APPLY;
        if (ends.length > 2 || ends.length == 1 && !up) {
            throw wrong("is no range");
        }
        List<String> from = ends.length == 1 ? List.of() : revisions(ends[0]);
        List<String> to = revisions(ends[ends.length - 1]);
        Set<String> applied = graph.withAncestors(from);
        Set<String> wanted = graph.withAncestors(to);
        if (!(up ? wanted : applied).containsAll(up ? applied : wanted)) {
            throw wrong("does not go " + (up ? "forward" : "back"));
        }
        List<String> path = new ArrayList<>(up ? graph.pathUp(applied, to) : graph.pathDown(applied, to));
        if (!up && path.size() != applied.size() - wanted.size()) {
            throw wrong("leaves a branch that does not lead to its end");
        }
        return path;
    }

    private List<String> revisions(String name) {
        if (name.isBlank()) {
            throw wrong("has an empty end");
        }
        RevisionName parsed = RevisionName.parse(name);
        if (parsed.isRelative()) {
            throw wrong("counts from what is applied, which no database says");
        }
        return parsed.resolve(
                graph,
                id -> direction == Direction.APPLY
                        ? Command.of("apply").with("sql", "base:" + id)
                        : Command.of("rollback").with("sql", id + ":base"));
    }

    private MigrationFailure wrong(String what) {
        return MigrationFailure.usage(
                        "'" + text + "' " + what,
                        Remedy.of(
                                "give <from>:<to>, each a revision's id or the beginning of one, head, heads or base: "
                                        + (direction == Direction.APPLY ? "base:head" : "head:base")))
                .field("range", text);
    }
}
