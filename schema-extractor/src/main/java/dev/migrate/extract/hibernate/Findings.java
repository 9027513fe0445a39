package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what can't be read, so that one run names all of it. */
final class Findings {

    private static final String UNSUPPORTED =
            "Change the mapping, or leave the class out and write its migration by hand (mvn migrate:revision)";

    private final List<Finding> found = new ArrayList<>();

    /** A construct that the schema can't hold. */
    void unsupported(Place place, String message) {
        add(place, message, UNSUPPORTED);
    }

    void add(Place place, String message, String fix) {
        found.add(new Finding(place.className(), place.member(), message, fix));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Where a finding belongs to.
     *
     * @param className the full class name, or {@code null}
     * @param member the attribute, or {@code null}
     */
    record Place(String className, String member) {
        static final Place UNKNOWN = new Place(null, null);
    }
}
