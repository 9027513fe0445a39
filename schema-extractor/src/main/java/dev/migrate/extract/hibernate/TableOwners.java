package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.Findings.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** Which entity each table belongs to. */
final class TableOwners {

    /** Of entities that share a table without extending each other, the one with a class that says most of it. */
    private static final Comparator<PersistentClass> SAYING_MORE = Comparator.comparing(
                    (PersistentClass entity) -> entity.getClassName() != null)
            .thenComparing(entity -> entity.getSubclassPropertyClosure().size());

    private final Map<Table, Owner> owners = new HashMap<>();
    private final Set<Table> written = new HashSet<>();

    private TableOwners() {}

    /**
     * A table's place in the model.
     *
     * @param entity the entity
     * @param attribute the attribute that needs the table, or {@code null} for the entity's own table
     * @param main whether the table is the entity's own and no secondary or collection table
     */
    record Owner(PersistentClass entity, String attribute, boolean main) {
        Place place() {
            return new Place(entity.getEntityName(), attribute);
        }
    }

    static TableOwners of(Metadata metadata) {
        TableOwners owners = new TableOwners();
        List<PersistentClass> entities = Entities.of(metadata);
        entities.forEach(owners::mainTable);
        entities.stream()
                .flatMap(entity -> entity.getJoins().stream())
                .filter(join -> !join.isInverse())
                .forEach(join -> owners.written.add(join.getTable()));
        entities.stream().filter(owners::ownsItsTable).forEach(owners::furtherTables);
        entities.stream().filter(entity -> !owners.ownsItsTable(entity)).forEach(owners::furtherTables);
        return owners;
    }

    /** The owner, or {@code null} for a table that only a generator needs. */
    Owner of(Table table) {
        return owners.get(table);
    }

    /** Whether the entity, or one that it shares a hierarchy with, is what its table belongs to. */
    boolean ownsItsTable(PersistentClass entity) {
        return isOf(entity, entity.getTable());
    }

    /** Whether the table belongs to the entity's hierarchy, or to nobody. */
    boolean isOf(PersistentClass entity, Table table) {
        Owner owner = of(table);
        return owner == null || owner.entity().getRootClass() == entity.getRootClass();
    }

    /** Where a finding on the table belongs to. */
    Place place(Table table) {
        Owner owner = of(table);
        return owner == null ? Place.UNKNOWN : owner.place();
    }

    private void mainTable(PersistentClass entity) {
        Owner first = of(entity.getTable());
        boolean taken = first != null && (ownsItsTable(entity) || SAYING_MORE.compare(first.entity(), entity) >= 0);
        if (!taken) {
            owners.put(entity.getTable(), new Owner(entity, null, true));
        }
    }

    private void furtherTables(PersistentClass entity) {
        joins(entity).forEach(join -> owners.putIfAbsent(join.getTable(), new Owner(entity, null, false)));
        entity.getProperties().forEach(property -> property(entity, property.getName(), property));
    }

    /** The entity's further tables; a join table that another attribute writes belongs to that one. */
    List<Join> joins(PersistentClass entity) {
        return entity.getJoins().stream()
                .filter(join -> !join.isInverse() || !written.contains(join.getTable()))
                .toList();
    }

    private void property(PersistentClass entity, String path, Property property) {
        Value value = property.getValue();
        if (value instanceof Component component) {
            component.getProperties().forEach(part -> property(entity, path + "." + part.getName(), part));
        } else if (value instanceof Collection collection) {
            owners.putIfAbsent(collection.getCollectionTable(), new Owner(entity, path, false));
        }
    }
}
