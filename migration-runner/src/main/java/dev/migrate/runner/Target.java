package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.graph.RevisionGraph;
import dev.migrate.runner.graph.RevisionName;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.history.RowStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a run is to bring the database, and the revisions on the way there. What the scripts alone can tell is refused at once. */
final class Target {
    private final RevisionGraph graph;
    private final Direction direction;
    private final RevisionName name;
    private final List<String> revisions;

    private Target(RevisionGraph graph, Direction direction, RevisionName name) {
        this.graph = graph;
        this.direction = direction;
        this.name = name;
        this.revisions = name.isRelative()
                ? List.of()
                : name.resolve(
                        graph,
                        id -> direction == Direction.APPLY
                                ? Command.of("apply").with("revision", id)
                                : Command.of("rollback").with("to", id));
    }

    static Target of(RevisionGraph graph, Direction direction, String text) {
        RevisionName name = RevisionName.parse(text);
        Target target = new Target(graph, direction, name);
        boolean back = name.isRelative()
                ? name.steps() <= 0
                : target.revisions.isEmpty() && !graph.order().isEmpty();
        if (direction == Direction.APPLY && back) {
            throw MigrationFailure.usage(
                    "'" + text + "' lies behind, and apply only goes forward",
                    new Remedy("to go back", Command.of("rollback").with("to", text)));
        }
        if (direction == Direction.ROLLBACK && name.isRelative() && name.steps() >= 0) {
            throw MigrationFailure.usage(
                    "'" + text + "' lies ahead, and rollback only goes back",
                    new Remedy("to go forward", Command.of("apply").with("revision", text)));
        }
        return target;
    }

    /** Whether nothing is on the way where all revisions are applied. */
    boolean isMetByAll() {
        return direction == Direction.APPLY && !name.isRelative();
    }

    /** The revisions on the way, in the order in which they run. */
    List<String> path(Ledger ledger) {
        return direction == Direction.APPLY ? up(ledger) : down(ledger);
    }

    private List<String> up(Ledger ledger) {
        List<String> path = graph.pathUp(ledger.applied(), name.isRelative() ? graph.heads() : revisions);
        if (name.isRelative() && name.steps() > path.size()) {
            throw MigrationFailure.usage(
                    "'" + name + "' goes past the end: " + path.size() + " revision(s) are pending",
                    new Remedy("see them", Command.of("status")));
        }
        List<String> wanted = name.isRelative() ? path.subList(0, name.steps()) : path;
        return unfinishedFirst(ledger, wanted);
    }

    /** What an interrupted run began stands on nothing that is pending, so it can go first. */
    private static List<String> unfinishedFirst(Ledger ledger, List<String> path) {
        Set<String> unfinished = ledger.inProgress(RowStatus.APPLYING).stream()
                .map(HistoryRow::revision)
                .collect(Collectors.toSet());
        List<String> ordered = new ArrayList<>(path);
        ordered.sort(Comparator.comparing(id -> !unfinished.contains(id)));
        return ordered;
    }

    private List<String> down(Ledger ledger) {
        List<String> present = ledger.present();
        if (name.isRelative()) {
            if (-name.steps() > present.size()) {
                throw MigrationFailure.usage(
                        "can't roll back " + -name.steps() + " revision(s): only " + present.size()
                                + " applied, and the beginning lies before; nothing was done",
                        present.isEmpty()
                                ? new Remedy("see where the database stands", Command.of("status"))
                                : new Remedy(
                                        "to roll back all",
                                        Command.of("rollback").with("to", "base")));
            }
            return graph.stepsDown(present, -name.steps());
        }
        for (String id : revisions) {
            if (!present.contains(id)) {
                throw MigrationFailure.usage(
                        "can't roll back to revision '" + id + "': it is not applied; nothing was done",
                        new Remedy("see what is", Command.of("status")));
            }
        }
        return graph.pathDown(present, revisions);
    }
}
