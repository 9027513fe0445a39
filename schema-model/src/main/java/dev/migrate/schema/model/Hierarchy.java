package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;

/**
 * The place of an entity among those that it extends and that extend it.
 *
 * @param strategy how the hierarchy is mapped to tables
 * @param superclass the qualified name of the nearest superclass that is an entity; where each class has a table with all its
 *     columns, that of the hierarchy's root. {@code null} for the root
 * @param isAbstract whether no row is of this very class
 * @param discriminatorColumn the root's column that says which class a row is of, or {@code null} where there is none
 * @param discriminator the value that says so for this class, or {@code null}
 * @param subclasses those that have no table of their own, superclasses first
 */
public record Hierarchy(
        Strategy strategy,
        String superclass,
        boolean isAbstract,
        Identifier discriminatorColumn,
        String discriminator,
        List<Subclass> subclasses) {

    public Hierarchy {
        Objects.requireNonNull(strategy, "strategy");
        subclasses = List.copyOf(subclasses);
    }

    /** How classes are mapped to tables. */
    public enum Strategy {
        /** All classes share the root's table. */
        SINGLE_TABLE,
        /** A class's table holds what it adds to its superclass's. */
        JOINED,
        /** A class's table holds all of its columns. */
        TABLE_PER_CLASS
    }

    /**
     * A class that shares the table of its superclass.
     *
     * @param className its simple name; nested classes with dots
     * @param packageName its package, empty for the unnamed one
     * @param superclass the qualified name of the nearest superclass that is an entity
     * @param isAbstract whether no row is of this very class
     * @param discriminator the value that says that a row is of this class, or {@code null} where there is none
     */
    public record Subclass(
            String className, String packageName, String superclass, boolean isAbstract, String discriminator) {

        public Subclass {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(packageName, "packageName");
            Objects.requireNonNull(superclass, "superclass");
        }
    }
}
