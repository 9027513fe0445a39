package dev.migrate.schema.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A primary key.
 *
 * @param name the explicit name, or {@code null} where the database names it
 * @param columns in the key's order; never empty
 * @param variants the columns that databases have in their place, by database; never empty ones
 */
public record PrimaryKey(Identifier name, List<Identifier> columns, SortedMap<String, List<Identifier>> variants) {

    public PrimaryKey {
        columns = copy(columns);
        SortedMap<String, List<Identifier>> copies = new TreeMap<>(variants);
        copies.replaceAll((database, there) -> copy(there));
        variants = Sorted.copy(copies);
    }

    /** The same key in all databases. */
    public PrimaryKey(Identifier name, List<Identifier> columns) {
        this(name, columns, Collections.emptySortedMap());
    }

    private static List<Identifier> copy(List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a primary key needs at least one column");
        }
        return List.copyOf(columns);
    }

    public PrimaryKey withName(Identifier newName) {
        return new PrimaryKey(newName, columns, variants);
    }

    /** The key with each of its columns, in each database, as {@code change} has it. */
    public PrimaryKey withEach(UnaryOperator<Identifier> change) {
        SortedMap<String, List<Identifier>> changed = new TreeMap<>(variants);
        changed.replaceAll((database, there) -> there.stream().map(change).toList());
        return new PrimaryKey(name, columns.stream().map(change).toList(), changed);
    }

    /** The key as {@code database} sees it. */
    public PrimaryKey in(String database) {
        return variants.isEmpty() ? this : new PrimaryKey(name, variants.getOrDefault(database, columns));
    }
}
