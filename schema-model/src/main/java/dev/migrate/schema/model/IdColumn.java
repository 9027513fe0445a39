package dev.migrate.schema.model;

import java.util.Objects;

/** A column whose values a sequence or a counting row gives out. */
public record IdColumn(QualifiedName table, Identifier column) {

    public IdColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
