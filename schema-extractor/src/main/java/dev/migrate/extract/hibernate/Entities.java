package dev.migrate.extract.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;

/** The mapped classes in an order that no hash decides: roots by name, each followed by its subclasses. */
final class Entities {

    private static final Comparator<PersistentClass> BY_NAME = Comparator.comparing(PersistentClass::getEntityName);

    private Entities() {}

    static List<PersistentClass> of(Metadata metadata) {
        List<PersistentClass> ordered = new ArrayList<>();
        metadata.getEntityBindings().stream()
                .filter(entity -> entity.getSuperclass() == null)
                .sorted(BY_NAME)
                .forEach(root -> add(root, ordered));
        return ordered;
    }

    /** An entity's direct subclasses, by name. */
    static List<? extends PersistentClass> subclasses(PersistentClass entity) {
        return entity.getDirectSubclasses().stream().sorted(BY_NAME).toList();
    }

    private static void add(PersistentClass entity, List<PersistentClass> ordered) {
        ordered.add(entity);
        subclasses(entity).forEach(subclass -> add(subclass, ordered));
    }
}
