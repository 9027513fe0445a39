package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A foreign key.
 *
 * @param name the name, or {@code null} where the database names it
 * @param generatedName whether Hibernate made the name up
 * @param columns the referring columns in order; never empty
 * @param target the table it refers to
 * @param targetColumns the columns it refers to, one for each referring one
 * @param onDelete the action as SQL spells it ({@code cascade}, {@code set null}), or {@code null} for none
 * @param definition a raw constraint definition that replaces the generated one, or {@code null}
 * @param databases the databases that have it; empty means all of them
 */
public record ForeignKey(
        Identifier name,
        boolean generatedName,
        List<Identifier> columns,
        QualifiedName target,
        List<Identifier> targetColumns,
        String onDelete,
        String definition,
        SortedSet<String> databases)
        implements PerDatabase {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        databases = Sorted.copy(databases);
        Objects.requireNonNull(target, "target");
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(
                    "a foreign key needs as many columns as it refers to, found " + columns + " and " + targetColumns);
        }
        if (name == null && !generatedName) {
            throw new IllegalArgumentException("a foreign key without a name has a generated one");
        }
    }

    /** A key of all databases. */
    public ForeignKey(
            Identifier name,
            boolean generatedName,
            List<Identifier> columns,
            QualifiedName target,
            List<Identifier> targetColumns,
            String onDelete,
            String definition) {
        this(name, generatedName, columns, target, targetColumns, onDelete, definition, new TreeSet<>());
    }

    public ForeignKey withName(Identifier newName) {
        return new ForeignKey(newName, generatedName, columns, target, targetColumns, onDelete, definition, databases);
    }

    public ForeignKey withColumns(List<Identifier> newColumns) {
        return new ForeignKey(name, generatedName, newColumns, target, targetColumns, onDelete, definition, databases);
    }

    public ForeignKey withTarget(QualifiedName newTarget, List<Identifier> newTargetColumns) {
        return new ForeignKey(
                name, generatedName, columns, newTarget, newTargetColumns, onDelete, definition, databases);
    }

    public ForeignKey withDatabases(SortedSet<String> newDatabases) {
        return new ForeignKey(name, generatedName, columns, target, targetColumns, onDelete, definition, newDatabases);
    }

    /** The name that the mapping declares, or {@code null}. */
    public Identifier explicitName() {
        return generatedName ? null : name;
    }
}
