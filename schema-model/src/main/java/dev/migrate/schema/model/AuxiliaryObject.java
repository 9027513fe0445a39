package dev.migrate.schema.model;

import java.util.List;
import java.util.SortedSet;

/**
 * Something that the mapping creates by SQL of its own: an extension, a function, a trigger. What it is, only that SQL says;
 * two with the same statements are the same object.
 *
 * @param create the statements that create it, in order, without semicolons at their ends; never empty
 * @param drop the statements that drop it; empty where it goes with something else or nobody said how
 * @param beforeTables whether it has to be there before the tables, else it comes after them, their foreign keys and the views
 * @param databases the databases that have it; empty means all of them
 */
public record AuxiliaryObject(List<String> create, List<String> drop, boolean beforeTables, SortedSet<String> databases)
        implements PerDatabase {

    public AuxiliaryObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
        databases = Sorted.copy(databases);
        if (create.isEmpty()) {
            throw new IllegalArgumentException("an auxiliary object needs at least one statement that creates it");
        }
    }

    public AuxiliaryObject withDatabases(SortedSet<String> newDatabases) {
        return new AuxiliaryObject(create, drop, beforeTables, newDatabases);
    }
}
