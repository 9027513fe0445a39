package dev.migrate.schema.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;

/** An object that not every target database needs to have: one has no sequences, another no foreign keys that can be added. */
public interface PerDatabase {

    /** The databases that have it ({@code postgresql}, {@code h2}, …); empty means all of them. */
    SortedSet<String> databases();

    /** Whether {@code database} has it. */
    default boolean isIn(String database) {
        return databases().isEmpty() || databases().contains(database);
    }

    /** Those of {@code objects} that {@code database} has, as it sees them: without saying which others have them. */
    static <T extends PerDatabase> List<T> in(
            String database, Collection<T> objects, BiFunction<T, SortedSet<String>, T> withDatabases) {
        return areEverywhere(objects)
                ? List.copyOf(objects)
                : objects.stream()
                        .filter(object -> object.isIn(database))
                        .map(object -> object.databases().isEmpty()
                                ? object
                                : withDatabases.apply(object, Collections.emptySortedSet()))
                        .toList();
    }

    private static boolean areEverywhere(Collection<? extends PerDatabase> objects) {
        for (PerDatabase object : objects) {
            if (!object.databases().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
