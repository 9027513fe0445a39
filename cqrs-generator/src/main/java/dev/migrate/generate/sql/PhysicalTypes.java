package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import java.util.Set;
import java.util.TreeSet;

/** The physical types that the schema holds for one database. */
public final class PhysicalTypes {

    private PhysicalTypes() {}

    /**
     * The type of a column.
     *
     * @param change what asks for it
     * @throws UnsupportedChange if the column has none for the database
     */
    public static String of(String database, Change change, QualifiedName table, Column column) {
        String type = column.databaseTypes().get(database);
        if (type == null) {
            Set<String> known = column.databaseTypes().keySet();
            Set<String> all = new TreeSet<>(known);
            all.add(database);
            throw new UnsupportedChange(
                    database,
                    change,
                    "column '" + table + "." + column.name() + "' has no physical type for '" + database + "', found "
                            + known,
                    "run mvn migrate:extract -Dmigrate.databases=" + String.join(",", all)
                            + ", or write the type into the table's JSON");
        }
        return type;
    }
}
