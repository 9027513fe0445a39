package dev.migrate.schema.model;

import java.util.Objects;

/**
 * The entity's table that a further table belongs to: a secondary table of the entity, or the table of one of its
 * collections.
 *
 * @param table the entity's own table
 * @param attribute the path of the collection's attribute, or {@code null} for a secondary table
 */
public record PartOf(QualifiedName table, String attribute) {

    public PartOf {
        Objects.requireNonNull(table, "table");
    }

    /** Whether the table holds further columns of the entity's own rows. */
    public boolean isSecondary() {
        return attribute == null;
    }
}
