package dev.migrate.runner.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.runner.failure.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    /** Each revision as {@code id:parent,parent:dependency}. */
    private static RevisionGraph graph(String... revisions) {
        return RevisionGraph.of(Arrays.stream(revisions)
                .map(text -> text.split(":", -1))
                .map(parts -> new Revision(parts[0], ids(parts, 1), ids(parts, 2)))
                .toList());
    }

    private static List<String> ids(String[] parts, int place) {
        return parts.length <= place || parts[place].isEmpty() ? List.of() : List.of(parts[place].split(","));
    }

    private static List<String> named(RevisionGraph graph, String name) {
        return RevisionName.parse(name)
                .resolve(graph, id -> Command.of("rollback").with("to", id));
    }

    @Test
    void headsOrderAndChildren() {
        RevisionGraph graph = graph("4:2,3", "3:1", "2:1", "1", "5:3");
        assertThat(graph.heads()).containsExactly("4", "5");
        assertThat(graph.order()).containsExactly("1", "2", "3", "4", "5");
        assertThat(graph.children("1")).containsExactly("2", "3");
        assertThat(graph.headsOf(List.of("1", "2", "3"))).containsExactly("2", "3");
    }

    @Test
    void upTakesOnlyWhatTheTargetRequires() {
        RevisionGraph graph = graph("1", "2:1", "3:1", "4:3", "5:2:4");
        assertThat(graph.pathUp(List.of(), List.of("2"))).containsExactly("1", "2");
        assertThat(graph.pathUp(List.of("1"), List.of("5"))).containsExactly("2", "3", "4", "5");
        assertThat(graph.pathUp(List.of("1", "2", "3", "4", "5"), graph.heads()))
                .isEmpty();
    }

    @Test
    void downThroughMergesAndDependenciesLeavesMinimalHeads() {
        RevisionGraph graph = graph("1", "2:1", "3:1", "4:2,3", "6:1", "7:6:3");
        List<String> all = graph.order();
        assertThat(graph.pathDown(all, List.of("2"))).containsExactly("4");
        assertThat(graph.pathDown(all, List.of("3"))).containsExactly("7", "4");
        assertThat(graph.pathDown(all, List.of("6"))).containsExactly("7");
        assertThat(graph.pathDown(all, List.of("1"))).containsExactly("7", "6", "4", "3", "2");
        assertThat(graph.pathDown(all, List.of())).containsExactly("7", "6", "4", "3", "2", "1");
        assertThat(graph.pathDown(all, List.of("4"))).isEmpty();
    }

    @Test
    void stepsTakeTheLastAppliedThatNothingRequires() {
        RevisionGraph graph = graph("1", "2:1", "3:1", "4:3");
        assertThat(graph.stepsDown(List.of("1", "3", "4", "2"), 2)).containsExactly("2", "4");
        assertThat(graph.stepsDown(List.of("1", "2", "3", "4"), 4)).containsExactly("4", "3", "2", "1");
    }

    @Test
    void namesResolve() {
        RevisionGraph graph = graph("2026010", "2026020:2026010", "2027000:2026020");
        assertThat(named(graph, "head")).containsExactly("2027000");
        assertThat(named(graph, "heads")).containsExactly("2027000");
        assertThat(named(graph, "base")).isEmpty();
        assertThat(named(graph, "2027")).containsExactly("2027000");
        assertThat(named(graph, "head-1")).containsExactly("2026020");
        assertThat(named(graph, "202601+2")).containsExactly("2027000");
        assertThatThrownBy(() -> named(graph, "2026"))
                .hasMessageContaining("2026010")
                .hasMessageContaining("2026020");
        assertThatThrownBy(() -> named(graph, "1999")).hasMessageContaining("no revision is named '1999'");
        assertThatThrownBy(() -> named(graph, "head-3")).hasMessageContaining("leads nowhere");
        for (String bad : List.of("", " ", "1;2", "head--1", "'", "x y")) {
            assertThatThrownBy(() -> RevisionName.parse(bad)).as(bad).hasMessageContaining("names no revision");
        }
        assertThat(RevisionName.parse("-2").steps()).isEqualTo(-2);
        assertThat(RevisionName.parse("+1").isRelative()).isTrue();
    }

    @Test
    void whatIsNoGraphIsRefusedByName() {
        assertThatThrownBy(() -> graph("1:3", "2:1", "3:2"))
                .hasMessageContaining("cycle")
                .hasMessageContaining("'1' requires '3' requires '2' requires '1'");
        assertThatThrownBy(() -> graph("1:1")).hasMessageContaining("'1' requires '1'");
        assertThatThrownBy(() -> graph("1::2", "2:1")).hasMessageContaining("cycle");
        assertThatThrownBy(() -> graph("2:1"))
                .hasMessageContaining("'2' follows revision '1'")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> graph("2::1")).hasMessageContaining("'2' depends on revision '1'");
        assertThatThrownBy(() -> graph("1", "1")).hasMessageContaining("exists twice");
    }

    @Test
    void twoMergesOfTheSameHeadsAreTwoHeads() {
        RevisionGraph graph = graph("1", "2:1", "3:1", "4:2,3", "5:2,3");
        assertThatThrownBy(() -> named(graph, "head"))
                .hasMessageContaining("'4', '5'")
                .hasMessageContaining("rollback --to heads")
                .hasMessageContaining("rollback --to 4");
        assertThatThrownBy(() -> named(graph, "head-1"))
                .hasMessageContaining("rollback --to 4-1")
                .hasMessageNotContaining("--to heads");
    }

    @Test
    void tenThousandRevisionsAreNoMatter() {
        List<Revision> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String id = String.format("%05d", i);
            chain.add(new Revision(id, i == 0 ? List.of() : List.of(String.format("%05d", i - 1)), List.of()));
        }
        RevisionGraph graph = RevisionGraph.of(chain);
        assertThat(graph.pathUp(List.of(), graph.heads())).hasSize(10_000).isEqualTo(graph.order());
        assertThat(graph.stepsDown(graph.order(), 10_000)).hasSize(10_000);
    }
}
