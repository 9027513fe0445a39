package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.MappedColumn.Key;
import dev.migrate.schema.model.Attribute.Generation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.hibernate.boot.Metadata;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.Any;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/** Notes the columns of a value, whatever kind it is of. */
final class ValueWalk {

    private final Metadata metadata;
    private final IdGenerators generators;
    private final AttributeMap map;

    ValueWalk(Metadata metadata, IdGenerators generators, AttributeMap map) {
        this.metadata = metadata;
        this.generators = generators;
        this.map = map;
    }

    void value(Role role, Value value) {
        if (value instanceof Component component) {
            component(role, component);
        } else if (value instanceof Collection collection) {
            collection(role, collection);
        } else if (value instanceof ToOne association) {
            association(role, association);
        } else if (value instanceof Any any) {
            any(role, any);
        } else {
            basic(role, value);
        }
    }

    /** Columns of {@code table} that hold the values of columns of another table. */
    void references(
            Table table,
            List<Column> columns,
            Table target,
            List<Column> targetColumns,
            Function<Key, MappedColumn> reference) {
        for (int i = 0; i < Math.min(columns.size(), targetColumns.size()); i++) {
            map.put(Key.of(table, columns.get(i)), reference.apply(Key.of(target, targetColumns.get(i))));
        }
    }

    private void component(Role role, Component component) {
        if (component.getAggregateColumn() != null) {
            String type = component.getComponentClassName().replace('$', '.');
            map.put(Key.of(role.table(), component.getAggregateColumn()), mapped(role, type, Generation.NONE));
            return;
        }
        component.getProperties().forEach(part -> value(role.part(component, part), part.getValue()));
    }

    private void association(Role role, ToOne association) {
        PersistentClass target = metadata.getEntityBinding(association.getReferencedEntityName());
        List<Selectable> columns = association.getSelectables();
        List<Column> targetColumns = association.getReferencedPropertyName() == null
                ? target.getKey().getColumns()
                : Selectables.columns(target.getReferencedProperty(association.getReferencedPropertyName())
                        .getValue());
        for (int i = 0; i < Math.min(columns.size(), targetColumns.size()); i++) {
            if (columns.get(i).isFormula()) {
                continue;
            }
            Column targetColumn = targetColumns.get(i);
            Key key = Key.of(role.table(), (Column) columns.get(i));
            MappedColumn reference = reference(role, Key.of(tableOf(target, targetColumn), targetColumn));
            if (role.derivesId()) {
                map.replace(key, reference);
            } else {
                map.put(key, reference);
            }
        }
    }

    /** The table that holds the column: a referenced column may belong to a superclass. */
    private static Table tableOf(PersistentClass entity, Column column) {
        return entity.getTable().getColumn(column) != null
                ? entity.getTable()
                : column.getValue().getTable();
    }

    private MappedColumn reference(Role role, Key target) {
        boolean derived = role.derivesId();
        return new MappedColumn(
                role.path(),
                null,
                Generation.NONE,
                false,
                derived || role.insertable(),
                !derived && role.updatable(),
                null,
                role.declaredBy(),
                target);
    }

    private void any(Role role, Any any) {
        anyPart(role, any.getDiscriminatorDescriptor(), any, "getMetaMapping");
        anyPart(role, any.getKeyDescriptor(), any, "getKeyMapping");
    }

    /** An hbm.xml has no descriptors, and its own mappings in their place. */
    private void anyPart(Role role, Value descriptor, Any any, String ofHbm) {
        Value part = descriptor == null ? (Value) Portable.call(any, ofHbm) : descriptor;
        Selectables.columns(part)
                .forEach(column ->
                        map.put(Key.of(role.table(), column), MappedColumn.unnamed(TypeName.of(BasicTypes.of(part)))));
    }

    private void basic(Role role, Value value) {
        Type type = type(role, value);
        Generator generator = role.id() && value instanceof KeyValue key
                ? generators.of(key, role.entity().getRootClass(), role.property())
                : null;
        for (Column column : Selectables.columns(value)) {
            Generation generation =
                    role.id() ? Generations.ofId(generator, column) : Generations.ofAttribute(role, column);
            map.put(
                    Key.of(role.table(), column),
                    mapped(role, BasicTypes.spelled(type), generation)
                            .withEnumeration(BasicTypes.enumeration(type, value)));
        }
        if (role.id() && generator != null && role.property() == role.entity().getIdentifierProperty()) {
            map.putIdGenerator(role.table(), generator);
        }
    }

    /** As the code declares it; of a part whose class leaves it open, only Hibernate knows what it is there. */
    private static Type type(Role role, Value value) {
        Type declared = role.member() == null ? Object.class : role.member().type();
        return declared == Object.class ? BasicTypes.of(value) : declared;
    }

    private static MappedColumn mapped(Role role, String type, Generation generation) {
        boolean byDatabase = generation == Generation.DATABASE || generation == Generation.IDENTITY;
        return new MappedColumn(
                role.path(),
                type,
                generation,
                role.isVersion(),
                role.insertable() && !byDatabase,
                role.updatable() && !byDatabase,
                null,
                role.declaredBy(),
                null);
    }

    private void collection(Role role, Collection collection) {
        PersistentClass owner = collection.getOwner();
        List<Column> target = collection.getReferencedPropertyName() == null
                ? owner.getKey().getColumns()
                : Selectables.columns(owner.getReferencedProperty(collection.getReferencedPropertyName())
                        .getValue());
        Table table = collection.getCollectionTable();
        references(
                table,
                Selectables.columns(collection.getKey()),
                owner.getTable(),
                target,
                MappedColumn::unnamedReference);
        Role part = Role.ofCollection(role.entity(), table);
        if (!collection.isOneToMany()) {
            value(part, collection.getElement());
        }
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            value(part, indexed.getIndex());
        }
        if (collection instanceof IdentifierCollection identified) {
            value(part, identified.getIdentifier());
        }
    }
}
