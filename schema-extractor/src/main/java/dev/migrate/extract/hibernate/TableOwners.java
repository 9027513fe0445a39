package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.Findings.Place;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** Which entity each table belongs to. */
final class TableOwners {

    private final Map<Table, Owner> owners = new HashMap<>();
    private final Findings findings;

    private TableOwners(Findings findings) {
        this.findings = findings;
    }

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

    static TableOwners of(Metadata metadata, Findings findings) {
        TableOwners owners = new TableOwners(findings);
        Entities.of(metadata).forEach(owners::mainTable);
        Entities.of(metadata).forEach(owners::furtherTables);
        return owners;
    }

    /** The owner, or {@code null} for a table that only a generator needs. */
    Owner of(Table table) {
        return owners.get(table);
    }

    /** Where a finding on the table belongs to. */
    Place place(Table table) {
        Owner owner = of(table);
        return owner == null ? Place.UNKNOWN : owner.place();
    }

    private void mainTable(PersistentClass entity) {
        Owner first = owners.putIfAbsent(entity.getTable(), new Owner(entity, null, true));
        if (first != null && first.entity().getRootClass() != entity.getRootClass()) {
            findings.add(
                    new Place(entity.getEntityName(), null),
                    "the entity is mapped to the table '" + entity.getTable().getName() + "' of the entity '"
                            + first.entity().getEntityName() + "', expected one entity for each table",
                    "Give one of the two another table with @Table(name = …), or let one extend the other");
        }
    }

    private void furtherTables(PersistentClass entity) {
        entity.getJoins().forEach(join -> owners.putIfAbsent(join.getTable(), new Owner(entity, null, false)));
        entity.getProperties().forEach(property -> property(entity, property.getName(), property));
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
