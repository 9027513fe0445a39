package dev.migrate.generate.models;

import java.util.List;
import java.util.Objects;

/**
 * The classes of one hierarchy, whose rows one query reads.
 *
 * @param entityName the root, as HQL names it
 * @param sqlType the SQL expression that says which class a row is of, or {@code null} where there is none
 * @param rows what SQL selects from
 * @param members the classes that rows are of
 */
record Family(String entityName, String sqlType, String rows, List<Member> members) {

    Family {
        Objects.requireNonNull(entityName, "entityName");
        Objects.requireNonNull(rows, "rows");
        members = List.copyOf(members);
    }

    /**
     * A class that rows are of.
     *
     * @param read its read model
     * @param className as {@link Class#getName()} has it
     * @param sqlValue what {@code sqlType} is for its rows
     * @param slots for each leaf of the read model in order, the leaf of the query's that holds its value
     */
    record Member(Model read, String className, String sqlValue, List<Component> slots) {
        Member {
            slots = List.copyOf(slots);
        }
    }
}
