package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Enumeration;
import dev.migrate.schema.model.Attribute.Generation;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * What the mapping knows of a column, before its physical type is rendered.
 *
 * @param path the attribute's path, or {@code null}
 * @param type the Java type as source code spells it; {@code null} for a reference, which takes it from its target
 * @param generated who makes the value
 * @param version whether it is the version
 * @param insertable whether the entity writes it on insert
 * @param updatable whether the entity writes it on update
 * @param enumeration how an enum is stored, or {@code null}
 * @param declaredBy the subclass that declares it, or {@code null}
 * @param target the column that it refers to, or {@code null} for a basic value
 */
record MappedColumn(
        String path,
        String type,
        Generation generated,
        boolean version,
        boolean insertable,
        boolean updatable,
        Enumeration enumeration,
        String declaredBy,
        Key target) {

    private static final String SAME_PATH = "";

    /** A column of a table, unquoted names in any case. */
    record Key(Table table, String column) {
        static Key of(Table table, Column column) {
            return new Key(table, column.getCanonicalName());
        }
    }

    /** The entity's id once more, in a further table of the entity. */
    static MappedColumn sameId(Key target) {
        return new MappedColumn(SAME_PATH, null, Generation.NONE, false, true, false, null, null, target);
    }

    static MappedColumn unnamed(String type) {
        return new MappedColumn(null, type, Generation.NONE, false, true, true, null, null, null);
    }

    static MappedColumn ownByHibernate(String type) {
        return new MappedColumn(null, type, Generation.APPLICATION, false, true, true, null, null, null);
    }

    static MappedColumn unnamedReference(Key target) {
        return new MappedColumn(null, null, Generation.NONE, false, true, true, null, null, target);
    }

    boolean isAssociation() {
        return target != null && path != null && !path.equals(SAME_PATH);
    }

    /** An attribute that writes the column tells more than one that reads it; any tells more than none. */
    boolean tellsMoreThan(MappedColumn other) {
        return weight() > other.weight();
    }

    private int weight() {
        return (path == null ? 0 : 2) + (insertable || updatable ? 1 : 0);
    }

    /** The same, with what only the referenced column knows. */
    MappedColumn resolved(MappedColumn referenced) {
        return new MappedColumn(
                resolvedPath(referenced),
                TypeName.boxed(referenced.type),
                resolvedGeneration(referenced),
                version,
                insertable,
                updatable,
                referenced.enumeration,
                declaredBy,
                null);
    }

    private String resolvedPath(MappedColumn referenced) {
        if (SAME_PATH.equals(path)) {
            return referenced.path;
        }
        return path == null || referenced.path == null ? path : path + "." + referenced.path;
    }

    /** An id that is made for the entity's first table is handed down to its further ones. */
    private Generation resolvedGeneration(MappedColumn referenced) {
        return SAME_PATH.equals(path) && referenced.generated != Generation.NONE ? Generation.APPLICATION : generated;
    }

    MappedColumn withEnumeration(Enumeration newEnumeration) {
        return new MappedColumn(
                path, type, generated, version, insertable, updatable, newEnumeration, declaredBy, target);
    }

    Attribute attribute(PhysicalSize size) {
        return new Attribute(
                path,
                type,
                size.length(),
                size.precision(),
                size.scale(),
                generated,
                version,
                insertable,
                updatable,
                enumeration,
                declaredBy);
    }
}
