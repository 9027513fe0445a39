package dev.migrate.schema.model;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A unique constraint. Two with the same columns are the same key, whatever a generator called them.
 *
 * @param name the name, or {@code null} where the database names it
 * @param generatedName whether Hibernate made the name up; databases whose DDL declares the key inline ignore such a name
 * @param columns in the key's order; never empty
 * @param options SQL that stands behind the columns ({@code deferrable}), or {@code null}
 * @param databases the databases that have it; empty means all of them
 */
public record UniqueKey(
        Identifier name, boolean generatedName, List<Identifier> columns, String options, SortedSet<String> databases)
        implements PerDatabase {

    public UniqueKey {
        columns = List.copyOf(columns);
        databases = Sorted.copy(databases);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a unique key needs at least one column");
        }
        if (name == null && !generatedName) {
            throw new IllegalArgumentException("a unique key without a name has a generated one");
        }
    }

    /** A key of all databases. */
    public UniqueKey(Identifier name, boolean generatedName, List<Identifier> columns) {
        this(name, generatedName, columns, null, new TreeSet<>());
    }

    /** A key without options. */
    public UniqueKey(Identifier name, boolean generatedName, List<Identifier> columns, SortedSet<String> databases) {
        this(name, generatedName, columns, null, databases);
    }

    public UniqueKey withName(Identifier newName) {
        return new UniqueKey(newName, generatedName, columns, options, databases);
    }

    public UniqueKey withColumns(List<Identifier> newColumns) {
        return new UniqueKey(name, generatedName, newColumns, options, databases);
    }

    public UniqueKey withDatabases(SortedSet<String> newDatabases) {
        return new UniqueKey(name, generatedName, columns, options, newDatabases);
    }

    /** The name that the mapping declares, or {@code null}. */
    public Identifier explicitName() {
        return generatedName ? null : name;
    }
}
