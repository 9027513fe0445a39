package dev.migrate.schema.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;

/** A set in its natural order that never changes: an array, which takes a fraction of a tree's memory. */
final class ArraySet<T> extends AbstractSet<T> implements SortedSet<T> {

    private final Object[] values;

    /** @param values sorted, each once; not to be changed any more */
    ArraySet(Object[] values) {
        this.values = values;
    }

    static <T extends Comparable<T>> ArraySet<T> of(Collection<T> values) {
        boolean isSorted = values.size() == 1 || values instanceof SortedSet<T> sorted && sorted.comparator() == null;
        return new ArraySet<>((isSorted ? values : new TreeSet<>(values)).toArray());
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.length;
            }

            @Override
            public T next() {
                return at(next++);
            }
        };
    }

    @Override
    public Object[] toArray() {
        return values.clone();
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean contains(Object value) {
        return Arrays.binarySearch(values, value) >= 0;
    }

    @Override
    public Comparator<? super T> comparator() {
        return null;
    }

    @Override
    public SortedSet<T> subSet(T from, T to) {
        return range(place(values, from), place(values, to));
    }

    @Override
    public SortedSet<T> headSet(T to) {
        return range(0, place(values, to));
    }

    @Override
    public SortedSet<T> tailSet(T from) {
        return range(place(values, from), values.length);
    }

    private SortedSet<T> range(int from, int to) {
        return new ArraySet<>(Arrays.copyOfRange(values, from, to));
    }

    /** Where a value stands, or the next one after it. */
    static int place(Object[] values, Object value) {
        int place = Arrays.binarySearch(values, value);
        return place < 0 ? -place - 1 : place;
    }

    @Override
    public T first() {
        return at(0);
    }

    @Override
    public T last() {
        return at(values.length - 1);
    }

    @SuppressWarnings("unchecked")
    private T at(int place) {
        if (place < 0 || place >= values.length) {
            throw new NoSuchElementException();
        }
        return (T) values[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArraySet<?> set ? Arrays.equals(values, set.values) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
