package dev.migrate.extract.entity;

import java.util.List;

/**
 * The classes of a model.
 *
 * @param entities full names, sorted
 * @param others mapped superclasses, embeddables and converters, sorted
 * @param packages those with annotations of their own, sorted
 */
record ManagedClasses(List<String> entities, List<String> others, List<String> packages) {

    ManagedClasses {
        entities = entities.stream().sorted().distinct().toList();
        others = others.stream().sorted().distinct().toList();
        packages = packages.stream().sorted().distinct().toList();
    }
}
