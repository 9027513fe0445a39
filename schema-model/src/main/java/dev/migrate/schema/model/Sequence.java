package dev.migrate.schema.model;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sequence.
 *
 * @param name its name
 * @param start the first value
 * @param increment the step; Hibernate's {@code allocationSize}
 * @param options SQL that stands behind all else ({@code cycle}), or {@code null}
 * @param databases the databases that have it; empty means all of them
 */
public record Sequence(QualifiedName name, long start, long increment, String options, SortedSet<String> databases)
        implements PerDatabase {

    public Sequence {
        Objects.requireNonNull(name, "name");
        if (increment == 0) {
            throw new IllegalArgumentException("sequence '" + name + "' must not stand still: its increment is 0");
        }
        databases = Sorted.copy(databases);
    }

    /** A sequence of all databases. */
    public Sequence(QualifiedName name, long start, long increment) {
        this(name, start, increment, null, new TreeSet<>());
    }

    /** A sequence without options. */
    public Sequence(QualifiedName name, long start, long increment, SortedSet<String> databases) {
        this(name, start, increment, null, databases);
    }

    public Sequence withDatabases(SortedSet<String> newDatabases) {
        return new Sequence(name, start, increment, options, newDatabases);
    }

    public Sequence withName(QualifiedName newName) {
        return new Sequence(newName, start, increment, options, databases);
    }
}
