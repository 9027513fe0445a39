package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.Objects;

/** A column whose values a sequence gives out. */
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
