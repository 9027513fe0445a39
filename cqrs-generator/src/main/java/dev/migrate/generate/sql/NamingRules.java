package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import java.util.List;

/** How a database, or this tool in its place, makes up a name for what has none. */
public interface NamingRules {

    /** The name as the database stores it: folded where it is unquoted, cut where it is too long. */
    String fold(Identifier name);

    /**
     * A name for an object of a table.
     *
     * @param table the table's own name
     * @param columns the object's columns; empty for none
     * @param label what kind of object it is, with the number that makes it unique: {@code key}, {@code key1}
     */
    Identifier derive(Identifier table, List<Identifier> columns, String label);

    /** Whether an identity column brings a sequence with a name that shows. */
    boolean namesIdentitySequences();
}
