package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Hierarchy.Subclass;
import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.UnionSubclass;

/** Reads the class behind a table, with its place among those that extend each other. */
final class HierarchyReader {

    private HierarchyReader() {}

    static Entity entity(PersistentClass entity) {
        return new Entity(className(entity), packageName(entity), hierarchy(entity));
    }

    private static Hierarchy hierarchy(PersistentClass entity) {
        RootClass root = entity.getRootClass();
        if (!root.hasSubclasses()) {
            return null;
        }
        List<Subclass> subclasses = new ArrayList<>();
        sharing(entity, subclasses);
        PersistentClass superclass = entity instanceof UnionSubclass ? root : entity.getSuperclass();
        return new Hierarchy(
                strategy(root),
                superclass == null ? null : qualifiedName(superclass),
                isAbstract(entity),
                entity == root ? discriminatorColumn(root) : null,
                discriminator(entity),
                subclasses);
    }

    private static Strategy strategy(RootClass root) {
        PersistentClass subclass = root.getDirectSubclasses().get(0);
        if (subclass instanceof UnionSubclass) {
            return Strategy.TABLE_PER_CLASS;
        }
        return subclass instanceof SingleTableSubclass ? Strategy.SINGLE_TABLE : Strategy.JOINED;
    }

    private static void sharing(PersistentClass entity, List<Subclass> subclasses) {
        for (PersistentClass subclass : Entities.subclasses(entity)) {
            if (subclass instanceof SingleTableSubclass) {
                subclasses.add(new Subclass(
                        className(subclass),
                        packageName(subclass),
                        qualifiedName(entity),
                        isAbstract(subclass),
                        discriminator(subclass)));
                sharing(subclass, subclasses);
            }
        }
    }

    private static boolean isAbstract(PersistentClass entity) {
        return Boolean.TRUE.equals(entity.isAbstract());
    }

    private static Identifier discriminatorColumn(RootClass root) {
        if (root.getDiscriminator() == null) {
            return null;
        }
        List<Column> columns = Selectables.columns(root.getDiscriminator());
        return columns.isEmpty() ? null : Names.column(columns.get(0));
    }

    /** Without a discriminator Hibernate has one of its own, which no row holds. */
    private static String discriminator(PersistentClass entity) {
        boolean none = entity.getRootClass().getDiscriminator() == null || isAbstract(entity);
        return none ? null : entity.getDiscriminatorValue();
    }

    private static String qualifiedName(PersistentClass entity) {
        return packageName(entity).isEmpty() ? className(entity) : packageName(entity) + "." + className(entity);
    }

    private static String packageName(PersistentClass entity) {
        return entity.getMappedClass().getPackageName();
    }

    private static String className(PersistentClass entity) {
        String name = entity.getMappedClass().getName();
        int start = packageName(entity).isEmpty() ? 0 : packageName(entity).length() + 1;
        return name.substring(start).replace('$', '.');
    }
}
