package dev.migrate.schema.model;

import java.util.Objects;

/**
 * A field of a read model that is no column of its table.
 *
 * @param name the field's name
 * @param kind what it is
 * @param path where its value comes from, names with dots between: over references to another row ({@code customer.name});
 *     of an aggregate, a collection ({@code order_line}) and, but for a count, what is aggregated ({@code order_line.amount})
 * @param by the reference by which a collection's rows belong to the row, an attribute or a column, or {@code null} where
 *     there is but one
 */
public record ReadField(String name, Kind kind, String path, String by) {

    public ReadField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
    }

    /** What a derived field is. */
    public enum Kind {
        /** A column of another row that the row refers to. */
        PATH,
        /** The number of a collection's rows. */
        COUNT,
        /** The sum over a collection's rows; null where there are none. */
        SUM,
        /** The least of a collection's rows; null where there are none. */
        MIN,
        /** The greatest of a collection's rows; null where there are none. */
        MAX
    }
}
