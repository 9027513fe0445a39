package dev.migrate.schema.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorted copies that nobody changes; the empty ones, which most columns have several of, are shared. */
final class Sorted {

    private Sorted() {}

    static <T extends Comparable<T>> SortedSet<T> copy(Collection<T> values) {
        return values.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> values) {
        return values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
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
