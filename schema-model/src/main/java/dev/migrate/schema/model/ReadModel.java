package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;

/**
 * What a person declares of a table's read model, beyond the table's columns. No migration follows from it but that of its
 * view.
 *
 * @param table the table
 * @param view the view behind it, which migrations own, or {@code null} where its query joins and aggregates by itself
 * @param fields its derived fields in order
 */
public record ReadModel(QualifiedName table, QualifiedName view, List<ReadField> fields) {

    public ReadModel {
        Objects.requireNonNull(table, "table");
        fields = List.copyOf(fields);
    }

    /** The same with these fields instead of its own. */
    public ReadModel withFields(List<ReadField> newFields) {
        return new ReadModel(table, view, newFields);
    }
}
