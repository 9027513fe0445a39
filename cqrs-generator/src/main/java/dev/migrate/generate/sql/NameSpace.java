package dev.migrate.generate.sql;

import java.util.HashMap;
import java.util.Map;

/** The names that are taken in one database schema. */
final class NameSpace {

    private final Names relations = new Names();
    private final Names constraints = new Names();

    /** Tables, indexes and sequences. */
    Names relations() {
        return relations;
    }

    Names constraints() {
        return constraints;
    }

    /** Names with their number of holders: two tables may each have a constraint of one name. */
    static final class Names {
        private final Map<String, Integer> holders = new HashMap<>();

        void add(String name) {
            holders.merge(name, 1, Integer::sum);
        }

        void remove(String name) {
            holders.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
        }

        boolean has(String name) {
            return holders.containsKey(name);
        }
    }
}
