package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Reads unique keys: those that Hibernate's create script makes for the database. */
final class UniqueKeyReader {

    private final Model model;
    private final UniqueDelegate delegate;

    UniqueKeyReader(Model model) {
        this.model = model;
        this.delegate = model.dialect().getUniqueDelegate();
    }

    /** Unique columns first, in the table's order; then the keys by their columns. */
    List<UniqueKey> read(Table table) {
        List<Column> uniqueColumns = table.getColumns().stream()
                .filter(column -> column.isUnique() && !table.isPrimaryKey(column))
                .toList();
        List<UniqueKey> keys = table.getUniqueKeys().values().stream()
                .filter(key -> !isUniqueColumn(table, key) && isMade(table, key))
                .map(key -> uniqueKey(table, key))
                .sorted(Comparator.comparing((UniqueKey key) -> key.columns().toString()))
                .toList();
        return Stream.concat(ofColumns(table, uniqueColumns).stream(), keys.stream())
                .toList();
    }

    /** Hibernate leaves out a key of one column that is unique by itself, and loses the key's name. */
    private static boolean isUniqueColumn(Table table, org.hibernate.mapping.UniqueKey key) {
        Column column = key.getColumnSpan() == 1 ? table.getColumn(key.getColumn(0)) : null;
        return column != null && column.isUnique();
    }

    /** SQLite's dialect makes no key but that of a unique column. */
    private boolean isMade(Table table, org.hibernate.mapping.UniqueKey key) {
        String alter = delegate.getAlterTableToAddUniqueKeyCommand(
                key, model.metadata(), model.names().context());
        return isText(alter)
                || isText(delegate.getTableCreationUniqueConstraintsFragment(
                        table, model.names().context()));
    }

    private static boolean isText(String sql) {
        return sql != null && !sql.isBlank();
    }

    private List<UniqueKey> ofColumns(Table table, List<Column> columns) {
        List<UniqueKey> keys = new ArrayList<>();
        Map<String, org.hibernate.mapping.UniqueKey> exported =
                columns.stream().anyMatch(column -> isNamedLate(table, column)) ? keysAfterExport(table) : Map.of();
        for (Column column : columns) {
            org.hibernate.mapping.UniqueKey key = exported.get(column.getCanonicalName());
            String name = key == null ? column.getUniqueKeyName() : key.getName();
            keys.add(new UniqueKey(
                    name == null ? null : Names.constraint(name),
                    key == null || !key.isNameExplicit(),
                    List.of(Names.column(column))));
        }
        return keys;
    }

    /** Where the column's definition doesn't say it, the key stands alone; a key that the mapping names may take its place. */
    private boolean isNamedLate(Table table, Column column) {
        return !isText(delegate.getColumnDefinitionUniquenessFragment(
                        column, model.names().context()))
                && (column.getUniqueKeyName() == null
                        || single(table)
                                .anyMatch(key ->
                                        key.isNameExplicit() && key.getColumn(0).equals(column)));
    }

    private static Stream<org.hibernate.mapping.UniqueKey> single(Table table) {
        return table.getUniqueKeys().values().stream().filter(key -> key.getColumnSpan() == 1);
    }

    /** Hibernate names the key of a unique column only while it renders the table, and joins it with its equals then. */
    private Map<String, org.hibernate.mapping.UniqueKey> keysAfterExport(Table table) {
        Map<String, org.hibernate.mapping.UniqueKey> keys = new HashMap<>();
        List<String> before =
                single(table).map(org.hibernate.mapping.UniqueKey::getName).toList();
        try {
            model.dialect()
                    .getTableExporter()
                    .getSqlCreateStrings(table, model.metadata(), model.names().context());
        } catch (RuntimeException e) {
            // a type that can't be rendered has a finding of its own
            return keys;
        }
        single(table)
                .sorted(Comparator.comparing(key -> !before.contains(key.getName())))
                .forEach(key -> keys.put(key.getColumn(0).getCanonicalName(), key));
        return keys;
    }

    private UniqueKey uniqueKey(Table table, org.hibernate.mapping.UniqueKey key) {
        new Strangers(model).refuse(table, "unique key '" + key.getName() + "'", key.getColumns());
        if (key.getColumnOrderMap().values().stream().anyMatch(ConstraintReader::isDescending)) {
            model.findings()
                    .unsupported(
                            model.owners().place(table),
                            "the unique key '" + key.getName() + "' is ordered, which a unique constraint can't be");
        }
        Identifier name = Names.constraint(key.getName());
        return new UniqueKey(
                name,
                !key.isNameExplicit(),
                Names.columns(table, key.getColumns()),
                Portable.options(key),
                new TreeSet<>());
    }
}
