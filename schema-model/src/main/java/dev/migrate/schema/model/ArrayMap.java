package dev.migrate.schema.model;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A map in its keys' natural order that never changes: two arrays, which take a fraction of a tree's memory. */
final class ArrayMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {

    private final Object[] keys;
    private final Object[] values;

    /** @param keys sorted, each once */
    private ArrayMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    static <K extends Comparable<K>, V> ArrayMap<K, V> of(Map<K, V> values) {
        boolean isSorted =
                values.size() == 1 || values instanceof SortedMap<K, V> sorted && sorted.comparator() == null;
        Map<K, V> sorted = isSorted ? values : new TreeMap<>(values);
        return new ArrayMap<>(sorted.keySet().toArray(), sorted.values().toArray());
    }

    @SuppressWarnings("unchecked")
    private K key(int place) {
        return (K) keys[place];
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) values[place];
    }

    @Override
    public V get(Object key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? null : value(place);
    }

    @Override
    public boolean containsKey(Object key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<K> keySet() {
        return new ArraySet<>(keys);
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(key(i), value(i));
        }
    }

    @Override
    public Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return range(ArraySet.place(keys, from), ArraySet.place(keys, to));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return range(0, ArraySet.place(keys, to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return range(ArraySet.place(keys, from), keys.length);
    }

    private SortedMap<K, V> range(int from, int to) {
        return new ArrayMap<>(Arrays.copyOfRange(keys, from, to), Arrays.copyOfRange(values, from, to));
    }

    @Override
    public K firstKey() {
        return new ArraySet<K>(keys).first();
    }

    @Override
    public K lastKey() {
        return new ArraySet<K>(keys).last();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayMap<?, ?> map
                ? Arrays.equals(keys, map.keys) && Arrays.equals(values, map.values)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private final class Values extends AbstractList<V> {
        @Override
        public V get(int place) {
            return value(place);
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<K, V>> {
        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keys.length;
                }

                @Override
                public Map.Entry<K, V> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return new SimpleImmutableEntry<>(key(next), value(next++));
                }
            };
        }

        @Override
        public int size() {
            return keys.length;
        }
    }
}
