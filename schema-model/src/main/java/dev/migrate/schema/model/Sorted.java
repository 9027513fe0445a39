package dev.migrate.schema.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Sorted copies that nobody changes. The empty ones, which most columns have several of, are shared, and what is such a copy already
 * is not copied again: a column that changes in one part has all others in common with the column that it was.
 */
final class Sorted {

    private Sorted() {}

    static <T extends Comparable<T>> SortedSet<T> copy(Collection<T> values) {
        if (values instanceof ArraySet<T> copied) {
            return copied;
        }
        return values.isEmpty() ? Collections.emptySortedSet() : ArraySet.of(values);
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> values) {
        if (values instanceof ArrayMap<K, V> copied) {
            return copied;
        }
        return values.isEmpty() ? Collections.emptySortedMap() : ArrayMap.of(values);
    }

    /** What is sorted already, or a sorted copy. */
    static <T extends Comparable<T>> SortedSet<T> of(Collection<T> values) {
        return values instanceof SortedSet<T> sorted ? sorted : copy(values);
    }

    /** What is sorted already, or a sorted copy. */
    static <K extends Comparable<K>, V> SortedMap<K, V> of(Map<K, V> values) {
        return values instanceof SortedMap<K, V> sorted ? sorted : copy(values);
    }
}
