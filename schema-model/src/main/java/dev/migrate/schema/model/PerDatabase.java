package dev.migrate.schema.model;

import java.util.SortedSet;

/** An object that not every target database needs to have: one has no sequences, another no foreign keys that can be added. */
public interface PerDatabase {

    /** The databases that have it ({@code postgresql}, {@code h2}, …); empty means all of them. */
    SortedSet<String> databases();

    /** Whether {@code database} has it. */
    default boolean isIn(String database) {
        return databases().isEmpty() || databases().contains(database);
    }
}
