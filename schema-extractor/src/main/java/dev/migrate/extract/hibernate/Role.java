package dev.migrate.extract.hibernate;

import java.lang.annotation.Annotation;
import java.util.List;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;

/**
 * The place that a value has in an entity.
 *
 * @param entity the entity
 * @param table the table that holds the value
 * @param path the attribute's path, or {@code null} where no attribute names the value: the parts of a collection
 * @param property the attribute, or {@code null} for a collection's parts
 * @param member the attribute's field or getter, or {@code null} where there is no class
 * @param id whether it belongs to the identifier
 * @param insertable whether the entity writes it on insert
 * @param updatable whether the entity writes it on update
 */
record Role(
        PersistentClass entity,
        Table table,
        String path,
        Property property,
        MemberOf member,
        boolean id,
        boolean insertable,
        boolean updatable) {

    static Role of(PersistentClass entity, Property property, Table table) {
        return new Role(
                entity,
                table,
                property.getName(),
                property,
                member(entityClass(entity), property),
                false,
                property.isInsertable(),
                property.isUpdateable());
    }

    static Role id(PersistentClass entity, Property property, Class<?> owner) {
        return new Role(
                entity, entity.getTable(), property.getName(), property, member(owner, property), true, true, false);
    }

    /** A collection's key, element or index. */
    static Role ofCollection(PersistentClass owner, Table table) {
        return new Role(owner, table, null, null, null, false, true, true);
    }

    /** A part of the embedded value that has this role. */
    Role part(Component component, Property part) {
        return new Role(
                entity,
                table,
                path == null ? null : path + "." + part.getName(),
                part,
                member(componentClass(component), part),
                id,
                insertable && part.isInsertable(),
                updatable && part.isUpdateable());
    }

    List<Annotation> annotations() {
        return member == null ? List.of() : member.annotations();
    }

    boolean isVersion() {
        return property != null && property == entity.getVersion();
    }

    /** Whether an association makes the id or a part of it. */
    boolean derivesId() {
        return id
                || annotations().stream()
                        .anyMatch(annotation ->
                                annotation.annotationType().getName().equals("jakarta.persistence.MapsId"));
    }

    /** The simple name of the subclass, or {@code null} where the table is the entity's own. */
    String declaredBy() {
        boolean own = entity.getSuperclass() == null
                || entity instanceof UnionSubclass
                || entity.getTable() != entity.getSuperclass().getTable();
        return own || path == null ? null : simpleName(entity);
    }

    /** The class behind an entity, or {@code null} for a mapping without classes. */
    static Class<?> entityClass(PersistentClass entity) {
        return entity.getClassName() == null ? null : entity.getMappedClass();
    }

    static Class<?> componentClass(Component component) {
        return component.getComponentClassName() == null ? null : component.getComponentClass();
    }

    private static MemberOf member(Class<?> owner, Property property) {
        boolean getterFirst = "property".equals(property.getPropertyAccessorName());
        return owner == null ? null : MemberOf.find(owner, property.getName(), getterFirst);
    }

    private static String simpleName(PersistentClass entity) {
        String name = entity.getEntityName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
