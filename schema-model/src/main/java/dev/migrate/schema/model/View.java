package dev.migrate.schema.model;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A view.
 *
 * @param name its name
 * @param query what stands behind {@code create view … as}; never blank
 * @param databases the databases that have it; empty means all of them
 */
public record View(QualifiedName name, String query, SortedSet<String> databases) implements PerDatabase {

    public View {
        Objects.requireNonNull(name, "name");
        if (query.isBlank()) {
            throw new IllegalArgumentException("view '" + name + "' has no query");
        }
        databases = Sorted.copy(databases);
    }

    /** A view of all databases. */
    public View(QualifiedName name, String query) {
        this(name, query, new TreeSet<>());
    }

    public View withDatabases(SortedSet<String> newDatabases) {
        return new View(name, query, newDatabases);
    }
}
