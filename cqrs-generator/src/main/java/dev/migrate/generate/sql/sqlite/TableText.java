package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.ConstraintBodies;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statements;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as {@code create table} writes it, in Hibernate's order: SQLite keeps the very text. The key of a single column and
 * the checks that a column declares stand in the column.
 *
 * @param table the table
 * @param columns each column's definition
 * @param constraints all others
 */
record TableText(Table table, Map<Identifier, String> columns, List<String> constraints) {

    private static final Spelling SPELLING = new SqliteSpelling();
    private static final ConstraintBodies BODIES = new ConstraintBodies(SPELLING);

    /**
     * @param change what asks for it
     * @throws UnsupportedChange if SQLite can't have such a table
     */
    static TableText of(Change change, Table table) {
        refuseNamespace(change, table.name());
        refuseNoColumns(change, table);
        Map<Identifier, String> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column(change, table, column)));
        List<String> constraints = new ArrayList<>();
        if (table.primaryKey() != null) {
            constraints.add(named(table.primaryKey().name(), BODIES.of(table.primaryKey())));
        }
        table.uniqueKeys().stream()
                .filter(key -> !isInColumn(key))
                .forEach(key -> constraints.add(named(key.explicitName(), BODIES.of(key))));
        table.checks().stream()
                .filter(check -> !isInColumn(table, check))
                .forEach(check -> constraints.add(named(check.name(), BODIES.of(check))));
        table.foreignKeys().forEach(key -> constraints.add(named(key.name(), BODIES.of(key, key.target()))));
        return new TableText(table, columns, constraints);
    }

    private static void refuseNamespace(Change change, QualifiedName table) {
        if (table.namespace() != null) {
            throw new UnsupportedChange(
                    SqliteDialect.NAME,
                    change,
                    "table '" + table + "' is in schema '" + table.namespace() + "', and SQLite has no schemas",
                    "remove the schema from the mapping, or leave sqlite out of <migrate.databases>");
        }
    }

    private static void refuseNoColumns(Change change, Table table) {
        if (table.columns().isEmpty()) {
            throw new UnsupportedChange(
                    SqliteDialect.NAME,
                    change,
                    "table '" + table.name() + "' would have no column, and SQLite needs one",
                    "drop the table instead");
        }
    }

    private static String column(Change change, Table table, Column column) {
        StringBuilder text = new StringBuilder(SPELLING.name(column.name()));
        text.append(' ').append(SqliteType.of(change, table.name(), column).name());
        text.append(collation(change, table.name(), column));
        text.append(column.defaultValue() == null ? "" : " default " + column.defaultValue());
        text.append(column.computed() == null ? "" : " generated always as (" + column.computed() + ") stored");
        text.append(column.nullable() || column.identity() ? "" : " not null");
        text.append(isUnique(table, column.name()) ? " unique" : "");
        checks(table, column.name()).forEach(check -> text.append(' ').append(named(check.name(), BODIES.of(check))));
        return text.append(Statements.behind(column.options())).toString();
    }

    private static String collation(Change change, QualifiedName table, Column column) {
        String collation = column.collation();
        if (collation == null) {
            return "";
        }
        if (!collation.matches("(?i)binary|nocase|rtrim")) {
            throw new UnsupportedChange(
                    SqliteDialect.NAME,
                    change,
                    "column '" + table + "." + column.name() + "' has collation '" + collation
                            + "', and SQLite has binary, nocase and rtrim",
                    "use one of them, or leave sqlite out of <migrate.databases>");
        }
        return " collate " + collation;
    }

    private static String named(Identifier name, String body) {
        return name == null ? body : "constraint " + SPELLING.name(name) + " " + body;
    }

    static boolean isUnique(Table table, Identifier column) {
        return table.uniqueKeys().stream()
                .anyMatch(key -> isInColumn(key) && key.columns().get(0).equals(column));
    }

    /** The checks that the column declares. */
    static List<Check> checks(Table table, Identifier column) {
        return table.checks().stream()
                .filter(check -> column.equals(check.column()) && isInColumn(table, check))
                .toList();
    }

    private static boolean isInColumn(UniqueKey key) {
        return key.explicitName() == null && key.columns().size() == 1 && key.options() == null;
    }

    private static boolean isInColumn(Table table, Check check) {
        return check.column() != null && table.column(check.column()).isPresent();
    }

    /** {@code create table} under another name. */
    String create(String name) {
        List<String> elements = new ArrayList<>(columns.values());
        elements.addAll(constraints);
        return "create table " + name + " (\n    " + String.join(",\n    ", elements) + "\n)"
                + Statements.behind(table.options());
    }
}
