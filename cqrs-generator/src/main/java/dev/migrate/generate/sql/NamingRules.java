package dev.migrate.generate.sql;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
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

    /** The name that the database has for an object whatever the schema calls it, or {@code null}. */
    default Identifier fixed(Object object) {
        return null;
    }

    /** Whether a unique key has the name that Hibernate made up for it: where its script writes that name. */
    default boolean keepsMadeUpNames() {
        return false;
    }

    /** Whether a check is an object with a name; else it is part of its column. */
    default boolean isNamed(Check check) {
        return true;
    }

    /** Within which part of the database the names of a table's objects differ: one word for each such part. */
    default String scope(QualifiedName table) {
        return table.namespace() == null ? "" : fold(table.namespace());
    }

    /** The name that an object has once the database has renamed its table. */
    default Identifier afterRename(Identifier name, Identifier from, Identifier to) {
        return name;
    }

    /** Whether a column that refuses NULL does so by a constraint with a name that shows. */
    default boolean namesNotNulls() {
        return false;
    }
}
