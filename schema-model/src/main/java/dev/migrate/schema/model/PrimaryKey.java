package dev.migrate.schema.model;

import java.util.List;

/**
 * A primary key.
 *
 * @param name the explicit name, or {@code null} where the database names it
 * @param columns in the key's order; never empty
 */
public record PrimaryKey(Identifier name, List<Identifier> columns) {

    public PrimaryKey {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a primary key needs at least one column");
        }
    }

    public PrimaryKey withName(Identifier newName) {
        return new PrimaryKey(newName, columns);
    }
}
