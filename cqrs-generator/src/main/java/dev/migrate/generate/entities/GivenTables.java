package dev.migrate.generate.entities;

import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables of a committed schema that were there before their entities. */
public final class GivenTables {

    private GivenTables() {}

    /** The tables that a person wrote or a database had, and that no entity maps yet. */
    public static SortedSet<QualifiedName> withoutEntity(Schema json, Schema entities) {
        SortedSet<QualifiedName> given = new TreeSet<>();
        for (Table table : json.tables().values()) {
            if (!table.isExtracted() && entities.table(table.name()).isEmpty()) {
                given.add(table.name());
            }
        }
        return given;
    }
}
