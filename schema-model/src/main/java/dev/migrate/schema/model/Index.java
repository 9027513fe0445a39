package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;

/**
 * An index that is not a constraint's own.
 *
 * @param name the index's name; indexes always have one
 * @param generatedName whether Hibernate made the name up
 * @param unique whether it admits no duplicates
 * @param parts its columns or expressions in order; never empty
 * @param options SQL that stands behind the parts ({@code where deleted is null}), or {@code null}
 */
public record Index(Identifier name, boolean generatedName, boolean unique, List<Part> parts, String options) {

    public Index {
        Objects.requireNonNull(name, "name");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("index '" + name + "' needs at least one column");
        }
    }

    /** An index without options. */
    public Index(Identifier name, boolean generatedName, boolean unique, List<Part> parts) {
        this(name, generatedName, unique, parts, null);
    }

    public Index withName(Identifier newName) {
        return new Index(newName, generatedName, unique, parts, options);
    }

    /**
     * One column of an index.
     *
     * @param column the column's name, or {@code null} for an expression
     * @param expression an SQL expression, or {@code null} for a column
     * @param descending whether it is ordered downwards
     */
    public record Part(Identifier column, String expression, boolean descending) {
        public Part {
            if ((column == null) == (expression == null)) {
                throw new IllegalArgumentException("an index part is either a column or an expression");
            }
        }

        public static Part of(Identifier column) {
            return new Part(column, null, false);
        }
    }
}
