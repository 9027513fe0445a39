package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An enum type that lives in the database by itself (PostgreSQL's {@code create type … as enum}).
 *
 * @param name its name
 * @param values in the database's order
 * @param databases the databases that have it; empty means all of them that know such types
 */
public record EnumType(QualifiedName name, List<String> values, SortedSet<String> databases) implements PerDatabase {

    public EnumType {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
        databases = Sorted.copy(databases);
    }

    /** A type of all databases. */
    public EnumType(QualifiedName name, List<String> values) {
        this(name, values, new TreeSet<>());
    }

    public EnumType withDatabases(SortedSet<String> newDatabases) {
        return new EnumType(name, values, newDatabases);
    }

    public EnumType withName(QualifiedName newName) {
        return new EnumType(newName, values, databases);
    }
}
