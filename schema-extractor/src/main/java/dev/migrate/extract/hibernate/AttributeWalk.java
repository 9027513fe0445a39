package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.MappedColumn.Key;
import dev.migrate.schema.model.Attribute.Generation;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/** Walks over all entities to note which attribute maps which column. */
final class AttributeWalk {

    private final AttributeMap map = new AttributeMap();
    private final TableOwners owners;
    private final ValueWalk values;

    private AttributeWalk(Metadata metadata, IdGenerators generators, TableOwners owners) {
        this.owners = owners;
        this.values = new ValueWalk(metadata, generators, map);
    }

    static AttributeMap of(Metadata metadata, IdGenerators generators, TableOwners owners) {
        AttributeWalk walk = new AttributeWalk(metadata, generators, owners);
        Entities.of(metadata).forEach(walk::entity);
        return walk.map;
    }

    private void entity(PersistentClass entity) {
        if (owners.ownsItsTable(entity)) {
            keys(entity);
        }
        properties(entity).forEach(property -> property(entity, property));
        owners.joins(entity)
                .forEach(join -> values.references(
                        join.getTable(),
                        join.getKey().getColumns(),
                        entity.getTable(),
                        entity.getKey().getColumns(),
                        MappedColumn::sameId));
    }

    private void keys(PersistentClass entity) {
        if (entity instanceof RootClass) {
            discriminator(entity);
        }
        if (entity instanceof RootClass || entity instanceof UnionSubclass) {
            identifier(entity);
        }
        if (entity instanceof JoinedSubclass joined) {
            joinedKey(joined);
        }
    }

    /** A table per class holds the columns of all superclasses. */
    private List<Property> properties(PersistentClass entity) {
        List<Property> properties =
                new ArrayList<>(entity instanceof UnionSubclass ? entity.getPropertyClosure() : entity.getProperties());
        List<Join> own = owners.joins(entity);
        entity.getJoins().stream()
                .filter(join -> !own.contains(join))
                .forEach(join -> properties.removeAll(join.getProperties()));
        return properties;
    }

    private void joinedKey(JoinedSubclass entity) {
        PersistentClass root = entity.getRootClass();
        values.references(
                entity.getTable(),
                entity.getKey().getColumns(),
                root.getTable(),
                root.getKey().getColumns(),
                MappedColumn::sameId);
    }

    private void identifier(PersistentClass entity) {
        Property property = entity.getIdentifierProperty();
        KeyValue id = entity.getIdentifier();
        if (property != null) {
            values.value(Role.id(entity, property, Role.entityClass(entity)), property.getValue());
        } else if (id instanceof Component parts) {
            Class<?> owner = Role.componentClass(parts);
            parts.getProperties().forEach(part -> values.value(Role.id(entity, part, owner), part.getValue()));
        }
        if (entity.getIdentifierMapper() != null) {
            associations(entity, entity.getIdentifierMapper());
        }
    }

    /** The id class holds plain values where the entity has associations. */
    private void associations(PersistentClass entity, Component entityParts) {
        entityParts.getProperties().stream()
                .filter(part -> part.getValue() instanceof ToOne)
                .forEach(part -> values.value(Role.id(entity, part, Role.entityClass(entity)), part.getValue()));
    }

    private void discriminator(PersistentClass root) {
        if (root.getDiscriminator() == null) {
            return;
        }
        MappedColumn mapped = new MappedColumn(
                null,
                TypeName.of(BasicTypes.of(root.getDiscriminator())),
                Generation.APPLICATION,
                false,
                root.isDiscriminatorInsertable(),
                false,
                null,
                null,
                null);
        Selectables.columns(root.getDiscriminator())
                .forEach(column -> map.put(Key.of(root.getTable(), column), mapped));
    }

    private void property(PersistentClass entity, Property property) {
        if (property.isBackRef() || property.isSynthetic() || property.getValue() == entity.getIdentifierMapper()) {
            return;
        }
        Table table = isInEntityTable(entity, property.getValue())
                ? entity.getTable()
                : property.getValue().getTable();
        // of a table that belongs to another entity, that one's attributes are told
        if (property.getValue() instanceof Collection || owners.isOf(entity, table)) {
            values.value(Role.of(entity, property, table), property.getValue());
        }
    }

    /** A table per class holds what superclasses declare, too, unless that lies in a further table. */
    private static boolean isInEntityTable(PersistentClass entity, Value value) {
        return value instanceof Collection
                || entity instanceof UnionSubclass
                        && entity.getJoinClosure().stream().noneMatch(join -> join.getTable() == value.getTable());
    }
}
