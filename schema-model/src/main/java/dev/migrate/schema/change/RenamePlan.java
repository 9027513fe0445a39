package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Orders the renames within one scope (a table's columns, the tables of a namespace) so that no name is taken twice. */
final class RenamePlan {

    private RenamePlan() {}

    /** One step: {@code from} becomes {@code to}. */
    record Step(Identifier from, Identifier to) {}

    /**
     * The steps for all of {@code renames}: chains from their free end, cycles through a name that nobody has.
     *
     * @param taken every name in the scope before the first step
     */
    static List<Step> order(Map<Identifier, Identifier> renames, Set<Identifier> taken) {
        Map<Identifier, Identifier> left = new LinkedHashMap<>(renames);
        Set<Identifier> names = new TreeSet<>(taken);
        List<Step> steps = new ArrayList<>();
        while (!left.isEmpty()) {
            Identifier next = left.keySet().stream()
                    .filter(from -> !names.contains(left.get(from)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                Identifier first = left.keySet().iterator().next();
                Identifier parked = parked(first, names);
                left.put(parked, left.remove(first));
                take(names, steps, first, parked);
            } else {
                take(names, steps, next, left.remove(next));
            }
        }
        return steps;
    }

    private static void take(Set<Identifier> names, List<Step> steps, Identifier from, Identifier to) {
        names.remove(from);
        names.add(to);
        steps.add(new Step(from, to));
    }

    private static Identifier parked(Identifier name, Set<Identifier> names) {
        for (int i = 1; ; i++) {
            Identifier candidate = new Identifier("migrate_swap_" + i, name.quoted());
            if (!names.contains(candidate)) {
                return candidate;
            }
        }
    }
}
