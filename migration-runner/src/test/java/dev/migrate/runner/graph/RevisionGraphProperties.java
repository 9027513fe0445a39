package dev.migrate.runner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RevisionGraphProperties {

    @Property
    void everyRevisionStandsAfterWhatItRequires(@ForAll("graphs") RevisionGraph graph) {
        Set<String> seen = new HashSet<>();
        for (String id : graph.order()) {
            assertThat(seen).containsAll(graph.revision(id).requires());
            seen.add(id);
        }
    }

    @Property
    void theHeadsRequireEverything(@ForAll("graphs") RevisionGraph graph) {
        assertThat(graph.withAncestors(graph.heads())).containsExactlyInAnyOrderElementsOf(graph.order());
    }

    @Property
    void upFromAnyStateIsWhatIsMissingAndRuns(@ForAll("graphs") RevisionGraph graph, @ForAll Random random) {
        Set<String> applied = state(graph, random);
        String target = any(graph, random);
        List<String> path = graph.pathUp(applied, List.of(target));
        Set<String> reached = new HashSet<>(applied);
        for (String id : path) {
            assertThat(reached).containsAll(graph.revision(id).requires()).doesNotContain(id);
            reached.add(id);
        }
        Set<String> expected = graph.withAncestors(List.of(target));
        expected.addAll(applied);
        assertThat(reached).isEqualTo(expected);
    }

    @Property
    void downLeavesNothingThatRequiresTheTargetAndNoMoreThanThatGoes(
            @ForAll("graphs") RevisionGraph graph, @ForAll Random random) {
        Set<String> applied = state(graph, random);
        String target = any(graph, random);
        List<String> path = graph.pathDown(applied, List.of(target));
        Set<String> left = new HashSet<>(applied);
        for (String id : path) {
            left.remove(id);
            assertThat(left).noneMatch(other -> graph.revision(other).requires().contains(id));
            assertThat(graph.withAncestors(List.of(id))).contains(target);
        }
        assertThat(left)
                .noneMatch(other -> !other.equals(target)
                        && graph.withAncestors(List.of(other)).contains(target));
    }

    @Property
    void upAfterDownIsBackAgain(@ForAll("graphs") RevisionGraph graph, @ForAll Random random) {
        Set<String> all = new HashSet<>(graph.order());
        List<String> down = graph.pathDown(all, List.of(any(graph, random)));
        Set<String> left = new HashSet<>(all);
        down.forEach(left::remove);
        assertThat(graph.pathUp(left, graph.heads())).containsExactlyInAnyOrderElementsOf(down);
    }

    @Property
    void stepsBackNeverTakeWhatIsStillRequired(@ForAll("graphs") RevisionGraph graph, @ForAll Random random) {
        List<String> applied = graph.sorted(state(graph, random));
        int steps = random.nextInt(applied.size() + 1);
        Set<String> left = new HashSet<>(applied);
        List<String> path = graph.stepsDown(applied, steps);
        assertThat(path).hasSize(steps);
        for (String id : path) {
            assertThat(left.remove(id)).isTrue();
            assertThat(left).noneMatch(other -> graph.revision(other).requires().contains(id));
        }
    }

    /** A state that a database can be in: what is applied has what it requires. */
    private static Set<String> state(RevisionGraph graph, Random random) {
        List<String> some =
                graph.order().stream().filter(id -> random.nextInt(3) == 0).toList();
        return graph.withAncestors(some);
    }

    private static String any(RevisionGraph graph, Random random) {
        return graph.order().get(random.nextInt(graph.order().size()));
    }

    @Provide
    Arbitrary<RevisionGraph> graphs() {
        return Combinators.combine(Arbitraries.integers().between(1, 25), Arbitraries.longs())
                .as(RevisionGraphProperties::graph);
    }

    /** Ids are shuffled against the order, so that an order by id alone would be wrong. */
    private static RevisionGraph graph(int size, long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add("r" + (100 + i));
        }
        Collections.shuffle(ids, random);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            revisions.add(
                    new Revision(ids.get(i), some(ids.subList(0, i), random, 2), some(ids.subList(0, i), random, 1)));
        }
        return RevisionGraph.of(revisions);
    }

    private static List<String> some(List<String> from, Random random, int most) {
        Set<String> chosen = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0 && !from.isEmpty(); i--) {
            chosen.add(from.get(random.nextInt(from.size())));
        }
        return List.copyOf(chosen);
    }
}
