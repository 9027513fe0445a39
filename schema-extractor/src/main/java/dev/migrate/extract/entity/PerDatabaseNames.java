package dev.migrate.extract.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Says which databases have an object, in the schema's way: not at all where all of them have it. */
final class PerDatabaseNames {

    private PerDatabaseNames() {}

    static SortedSet<String> unlessAll(Collection<String> all, Collection<String> having) {
        return having.containsAll(all) ? new TreeSet<>() : new TreeSet<>(having);
    }

    /**
     * Every object once, in the order of its first appearance, with the databases that have it.
     *
     * @param objects those of each database
     * @param identity what makes two objects one
     */
    static <T> Map<Object, Found<T>> merge(
            List<String> databases, List<List<T>> objects, Function<T, Object> identity) {
        Map<Object, Found<T>> merged = new LinkedHashMap<>();
        for (int i = 0; i < databases.size(); i++) {
            for (T object : objects.get(i)) {
                Found<T> found =
                        merged.computeIfAbsent(identity.apply(object), any -> new Found<>(object, new TreeSet<>()));
                found.databases().add(databases.get(i));
            }
        }
        return merged;
    }

    /**
     * An object.
     *
     * @param object as the first of its databases has it
     * @param databases those that have it
     */
    record Found<T>(T object, SortedSet<String> databases) {}
}
