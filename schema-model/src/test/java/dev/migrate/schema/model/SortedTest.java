package dev.migrate.schema.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The copies are what the JDK's own trees are, and never change. */
class SortedTest {

    @Property
    void aMapIsWhatATreeIs(
            @ForAll @Size(max = 8) Map<@CharRange(from = 'a', to = 'f') @StringLength(max = 2) String, Integer> values,
            @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 2) String one,
            @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 2) String other) {
        TreeMap<String, Integer> tree = new TreeMap<>(values);
        SortedMap<String, Integer> copy = Sorted.copy(new HashMap<>(values));
        String from = one.compareTo(other) < 0 ? one : other;
        String to = from.equals(one) ? other : one;
        assertThat(copy).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(tree).isEqualTo(copy);
        assertThat(Sorted.copy(tree)).isEqualTo(copy);
        assertThat(copy.get(one)).isEqualTo(tree.get(one));
        assertThat(copy.containsKey(one)).isEqualTo(tree.containsKey(one));
        assertThat(copy.keySet()).containsExactlyElementsOf(tree.keySet());
        assertThat(copy.values()).containsExactlyElementsOf(tree.values());
        assertThat(copy.headMap(one)).isEqualTo(tree.headMap(one));
        assertThat(copy.tailMap(one)).isEqualTo(tree.tailMap(one));
        assertThat(copy.subMap(from, to)).isEqualTo(tree.subMap(from, to));
        if (!values.isEmpty()) {
            assertThat(copy.firstKey()).isEqualTo(tree.firstKey());
            assertThat(copy.lastKey()).isEqualTo(tree.lastKey());
        }
    }

    @Property
    void aSetIsWhatATreeIs(
            @ForAll @Size(max = 8) Set<@CharRange(from = 'a', to = 'f') @StringLength(max = 2) String> values,
            @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 2) String one) {
        TreeSet<String> tree = new TreeSet<>(values);
        SortedSet<String> copy = Sorted.copy(new HashSet<>(values));
        assertThat(copy).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(tree).isEqualTo(copy);
        assertThat(copy).containsExactlyElementsOf(tree);
        assertThat(copy.contains(one)).isEqualTo(tree.contains(one));
        assertThat(copy.headSet(one)).isEqualTo(tree.headSet(one));
        assertThat(copy.tailSet(one)).isEqualTo(tree.tailSet(one));
    }

    @Test
    void aCopyIsNobodysToChange() {
        Map<String, Integer> values = new HashMap<>(Map.of("a", 1, "b", 2));
        SortedMap<String, Integer> copy = Sorted.copy(values);
        values.clear();
        assertThat(copy).containsEntry("a", 1);
        assertThatThrownBy(() -> copy.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.values().remove(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.entrySet().iterator().next().setValue(2))
                .isInstanceOf(UnsupportedOperationException.class);
        Object[] array = copy.keySet().toArray();
        array[0] = "z";
        assertThat(copy).containsOnlyKeys("a", "b");
        assertThat(Sorted.copy(copy)).isSameAs(copy);
    }
}
