package dev.migrate.generate.sql;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a table speaks of a column in an expression: databases keep such an expression as they understood it for the old
 * type, or refuse to change the type under it.
 *
 * @param computed the computed columns that are made from it
 * @param checks the checks on it and on those computed columns
 * @param indexes the indexes with an expression of it, and all on those computed columns
 */
record Dependents(List<Column> computed, List<Check> checks, List<Index> indexes) {

    /** @param columnGoes whether the column itself is dropped and added again */
    static Dependents of(Table table, Identifier column, boolean columnGoes, NamingRules rules) {
        List<Column> computed = table.columns().stream()
                .filter(other -> other.computed() != null && !other.name().equals(column))
                .filter(other -> mentions(other.computed(), table, Set.of(column), rules))
                .toList();
        Set<Identifier> gone = names(computed);
        if (columnGoes) {
            gone.add(column);
        }
        Set<Identifier> changed = new LinkedHashSet<>(gone);
        changed.add(column);
        List<Check> checks = table.checks().stream()
                .filter(check -> mentions(check.expression(), table, changed, rules))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .filter(index -> isOver(index, gone) || speaksOf(index, table, changed, rules))
                .toList();
        return new Dependents(computed, checks, indexes);
    }

    /** The primary and unique keys that a column is part of. */
    static List<Object> keysWith(Table table, Identifier column) {
        List<Object> keys = new ArrayList<>();
        if (table.isPrimaryKey(column)) {
            keys.add(table.primaryKey());
        }
        table.uniqueKeys().stream()
                .filter(key -> key.columns().contains(column))
                .forEach(keys::add);
        return keys;
    }

    /** Those that go with a computed column. */
    List<Check> checksOfComputed(Table table, NamingRules rules) {
        Set<Identifier> gone = names(computed);
        return checks.stream()
                .filter(check -> mentions(check.expression(), table, gone, rules))
                .toList();
    }

    /** Those that go with a computed column. */
    List<Index> indexesOfComputed(Table table, NamingRules rules) {
        Set<Identifier> gone = names(computed);
        return indexes.stream()
                .filter(index -> isOver(index, gone) || speaksOf(index, table, gone, rules))
                .toList();
    }

    private static Set<Identifier> names(List<Column> columns) {
        Set<Identifier> names = new LinkedHashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    private static boolean isOver(Index index, Set<Identifier> names) {
        return index.parts().stream().anyMatch(part -> part.column() != null && names.contains(part.column()));
    }

    /** Whether one of its expressions or its options mention a column. */
    private static boolean speaksOf(Index index, Table table, Set<Identifier> names, NamingRules rules) {
        return Stream.concat(
                        index.parts().stream().map(Index.Part::expression),
                        Stream.of(index).map(Index::options))
                .anyMatch(sql -> sql != null && mentions(sql, table, names, rules));
    }

    private static boolean mentions(String expression, Table table, Set<Identifier> names, NamingRules rules) {
        return Expressions.columns(expression, table, rules::fold).stream().anyMatch(names::contains);
    }
}
