package dev.migrate.schema.model;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A check constraint.
 *
 * @param name the explicit name, or {@code null} where the database names it
 * @param column the column that declares it, or {@code null} for the table's own
 * @param expression the condition, without the outer parentheses
 * @param options SQL that stands behind the condition ({@code not enforced}), or {@code null}
 * @param databases the databases that have it; empty means all of them
 */
public record Check(Identifier name, Identifier column, String expression, String options, SortedSet<String> databases)
        implements PerDatabase {

    public Check {
        Objects.requireNonNull(expression, "expression");
        databases = Sorted.copy(databases);
    }

    /** A check of all databases. */
    public Check(Identifier name, Identifier column, String expression) {
        this(name, column, expression, null, new TreeSet<>());
    }

    /** A check without options. */
    public Check(Identifier name, Identifier column, String expression, SortedSet<String> databases) {
        this(name, column, expression, null, databases);
    }

    public Check withDatabases(SortedSet<String> newDatabases) {
        return new Check(name, column, expression, options, newDatabases);
    }

    public Check withName(Identifier newName) {
        return new Check(newName, column, expression, options, databases);
    }

    public Check withExpression(String newExpression) {
        return new Check(name, column, newExpression, options, databases);
    }
}
