package dev.migrate.runner.graph;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The revisions and their order: immutable, without cycles, every parent present. All walks are linear in its size. */
public final class RevisionGraph {
    private final Map<String, Revision> revisions;
    private final Map<String, List<String>> children = new HashMap<>();
    /** Those that depend on a revision without following it. */
    private final Map<String, List<String>> others = new HashMap<>();

    private final Map<String, Integer> position = new HashMap<>();
    private final List<String> order;

    /** @param revisions in the order of their ids */
    private RevisionGraph(Map<String, Revision> revisions) {
        this.revisions = revisions;
        for (Revision revision : revisions.values()) {
            for (String parent : revision.parents()) {
                add(children, parent, revision.id());
            }
            for (String depended : revision.depends()) {
                if (!revision.parents().contains(depended)) {
                    add(others, depended, revision.id());
                }
            }
        }
        this.order = topologicalOrder();
        for (String id : order) {
            position.put(id, position.size());
        }
    }

    /**
     * Builds the graph.
     *
     * @throws MigrationFailure where an id is given twice, a parent or dependency is missing, or a cycle exists
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        List<Revision> sorted = new ArrayList<>(revisions);
        sorted.sort(Comparator.comparing(Revision::id));
        Map<String, Revision> byId = new LinkedHashMap<>();
        for (Revision revision : sorted) {
            if (byId.put(revision.id(), revision) != null) {
                throw MigrationFailure.usage(
                        "revision '" + revision.id() + "' exists twice",
                        Remedy.of("give one of them an id of its own"));
            }
        }
        for (Revision revision : sorted) {
            refuseMissing(revision, byId);
        }
        return new RevisionGraph(byId);
    }

    /** All ids, each after what it requires; where the order is free, by id. */
    public List<String> order() {
        return order;
    }

    public boolean contains(String id) {
        return revisions.containsKey(id);
    }

    /** @throws IllegalArgumentException where the graph does not contain it */
    public Revision revision(String id) {
        Revision revision = revisions.get(id);
        if (revision == null) {
            throw new IllegalArgumentException("no revision '" + id + "'");
        }
        return revision;
    }

    /** The revisions that no other one follows, by id. */
    public List<String> heads() {
        return revisions.keySet().stream()
                .filter(id -> !children.containsKey(id))
                .toList();
    }

    /** The revisions that follow a revision directly, by id. */
    public List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** The revisions that require a revision directly, each once. */
    private List<String> dependents(String id) {
        List<String> further = others.get(id);
        if (further == null) {
            return children(id);
        }
        List<String> all = new ArrayList<>(children(id));
        all.addAll(further);
        return all;
    }

    /** The given revisions and all that they require. */
    public Set<String> withAncestors(Collection<String> ids) {
        return reach(ids, id -> revision(id).requires());
    }

    /** The given revisions and all that require them. */
    public Set<String> withDescendants(Collection<String> ids) {
        return reach(ids, this::dependents);
    }

    /** What must be applied to reach the targets, in order: no more than they require. */
    public List<String> pathUp(Collection<String> applied, Collection<String> targets) {
        Set<String> present = new HashSet<>(applied);
        if (present.size() >= revisions.size() && present.containsAll(order)) {
            return List.of();
        }
        Set<String> needed = withAncestors(targets);
        needed.removeAll(present);
        return sorted(needed);
    }

    /**
     * What must be rolled back so that nothing applied follows the targets, the last first: no more than what requires one of
     * them. No target means the beginning: all goes.
     */
    public List<String> pathDown(Collection<String> applied, Collection<String> targets) {
        Set<String> leaving = new HashSet<>(applied);
        if (!targets.isEmpty()) {
            leaving.retainAll(withDescendants(targets));
            leaving.removeAll(withAncestors(targets));
        }
        List<String> path = new ArrayList<>(sorted(leaving));
        Collections.reverse(path);
        return path;
    }

    /**
     * The last steps back: each takes the revision that was applied last among those that no other applied one requires.
     *
     * @param applied in the order in which they were applied
     * @param steps at most as many as are applied
     */
    public List<String> stepsDown(List<String> applied, int steps) {
        Map<String, Integer> waiting = new HashMap<>();
        Set<String> present = new HashSet<>(applied);
        Map<String, Integer> age = new HashMap<>();
        PriorityQueue<String> free = new PriorityQueue<>((a, b) -> Integer.compare(age.get(b), age.get(a)));
        for (String id : applied) {
            age.put(id, age.size());
            waiting.put(
                    id, (int) dependents(id).stream().filter(present::contains).count());
        }
        applied.stream().filter(id -> waiting.get(id) == 0).forEach(free::add);
        List<String> path = new ArrayList<>();
        while (path.size() < steps && !free.isEmpty()) {
            String id = free.remove();
            path.add(id);
            for (String required : required(revision(id))) {
                if (present.contains(required) && waiting.merge(required, -1, Integer::sum) == 0) {
                    free.add(required);
                }
            }
        }
        return path;
    }

    /** The applied revisions that no other applied one follows, by id. */
    public List<String> headsOf(Collection<String> applied) {
        Set<String> present = applied instanceof Set<String> set ? set : new HashSet<>(applied);
        List<String> heads = new ArrayList<>();
        for (String id : present) {
            if (Collections.disjoint(children(id), present)) {
                heads.add(id);
            }
        }
        Collections.sort(heads);
        return List.copyOf(heads);
    }

    /** The given ids in the graph's order. */
    public List<String> sorted(Collection<String> ids) {
        List<String> list = new ArrayList<>(ids);
        list.sort((a, b) -> Integer.compare(position.get(a), position.get(b)));
        return list;
    }

    private Set<String> reach(Collection<String> from, Function<String, List<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.remove();
            if (seen.add(id)) {
                open.addAll(next.apply(id));
            }
        }
        return seen;
    }

    /** Ids begin with the time of their making, so that by their order each mostly comes after what it requires. */
    private List<String> topologicalOrder() {
        for (Revision revision : revisions.values()) {
            for (String id : revision.requires()) {
                if (id.compareTo(revision.id()) >= 0) {
                    return sortedByRequirements();
                }
            }
        }
        return List.copyOf(revisions.keySet());
    }

    private List<String> sortedByRequirements() {
        Map<String, Integer> waiting = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>();
        for (Revision revision : revisions.values()) {
            int count = required(revision).size();
            waiting.put(revision.id(), count);
            if (count == 0) {
                ready.add(revision.id());
            }
        }
        List<String> sorted = new ArrayList<>(revisions.size());
        while (!ready.isEmpty()) {
            String id = ready.remove();
            sorted.add(id);
            for (String dependent : dependents(id)) {
                if (waiting.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        if (sorted.size() < revisions.size()) {
            throw cycle(new HashSet<>(sorted));
        }
        return List.copyOf(sorted);
    }

    /** Every revision left over requires another one that is left over, so a walk along them must meet itself. */
    private MigrationFailure cycle(Set<String> sorted) {
        LinkedHashMap<String, Boolean> walk = new LinkedHashMap<>();
        String id = revisions.keySet().stream()
                .filter(candidate -> !sorted.contains(candidate))
                .findFirst()
                .orElseThrow();
        while (walk.put(id, true) == null) {
            id = revision(id).requires().stream()
                    .filter(required -> !sorted.contains(required))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> path = new ArrayList<>(walk.keySet());
        path = path.subList(path.indexOf(id), path.size());
        return MigrationFailure.usage(
                        "the revisions form a cycle: '" + String.join("' requires '", path) + "' requires '" + id + "'",
                        Remedy.of("correct the 'migrate:parents' or 'migrate:depends' line of one of them"))
                .field("cycle", List.copyOf(path));
    }

    /** Each once, by id. */
    private static Collection<String> required(Revision revision) {
        List<String> requires = revision.requires();
        return requires.size() < 2 ? requires : new TreeSet<>(requires);
    }

    private static void refuseMissing(Revision revision, Map<String, Revision> byId) {
        for (String required : revision.requires()) {
            if (!byId.containsKey(required)) {
                boolean parent = revision.parents().contains(required);
                throw MigrationFailure.usage(
                                "revision '" + revision.id() + "' " + (parent ? "follows" : "depends on")
                                        + " revision '" + required + "', whose script is missing",
                                Remedy.of("restore V" + required
                                        + "__….sql from version control, or correct the 'migrate:"
                                        + (parent ? "parents" : "depends") + "' line"),
                                new Remedy("see what the folder holds", Command.of("heads")))
                        .field("revision", revision.id())
                        .field("missing", required);
            }
        }
    }

    private static void add(Map<String, List<String>> map, String key, String value) {
        map.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(value);
    }
}
