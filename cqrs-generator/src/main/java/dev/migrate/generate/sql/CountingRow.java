package dev.migrate.generate.sql;

import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row that a table is created with. One that counts for tables with rows goes on after what they have, so that no number is given
 * out twice.
 */
public final class CountingRow {

    private final Spelling spelling;
    private final Table table;
    private final Table.Row row;
    private final String greatest;
    private final List<IdColumn> ids;

    /**
     * @param greatest the function that returns the greatest of its arguments
     * @param state the schema so far: ids that are not in it count nothing
     * @param created the tables that have no rows yet, because the same script creates them
     */
    public CountingRow(
            Spelling spelling,
            Table table,
            Table.Row row,
            String greatest,
            SchemaEditor state,
            Set<QualifiedName> created) {
        this.spelling = spelling;
        this.table = table;
        this.row = row;
        this.greatest = greatest;
        Table.Counter counter = row.counter();
        this.ids = counter == null || counter.increment() < 1
                ? List.of()
                : counter.ids().stream()
                        .filter(id -> !created.contains(id.table()) && isIn(state, id))
                        .toList();
    }

    private static boolean isIn(SchemaEditor state, IdColumn id) {
        return state.table(id.table())
                .flatMap(table -> table.column(id.column()))
                .isPresent();
    }

    /** The row of a table that is new. The catalog can't tell whether it is there, the table can. */
    public Statement initial() {
        String name = spelling.name(table.name());
        return Statement.of(
                        "insert the first row of table " + table.name(),
                        "insert into " + name + " (" + columns() + ") values (" + values() + ")")
                .with(Fact.sql("select count(*) > 0 from " + name + where(!ids.isEmpty())));
    }

    /** The row for a table that is in use: one that a running application inserted already stays as it is. */
    public Statement inserted(String step) {
        String name = spelling.name(table.name());
        String there = "from " + name + where(true);
        return Statement.of(
                        step,
                        "insert into " + name + " (" + columns() + ") select " + values()
                                + " from (select 1) as one where not exists (select 1 " + there + ")")
                .with(Fact.sql("select count(*) > 0 " + there));
    }

    /**
     * Lets the row go on after the ids of columns that it has not counted for so far, or of all where it counts in larger steps now: an
     * application may use the numbers below the one that it gets.
     *
     * @param before the row as it counted so far
     */
    public Optional<Statement> goneOn(Table.Row before) {
        boolean larger = row.counter().increment() > before.counter().increment();
        List<IdColumn> joined = ids.stream()
                .filter(id -> larger || !before.counter().ids().contains(id))
                .toList();
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        String name = spelling.name(table.name());
        String number = spelling.name(row.counter().column());
        String least = least(joined, number);
        return Optional.of(Statement.of(
                        "go on after " + joined + " in row " + row + " of table " + table.name(),
                        "update " + name + " set " + number + " = " + least + where(true))
                .with(Fact.sql("select count(*) = 0 from " + name + " where " + number + " < " + least
                        + where(true).replaceFirst("^ where ", " and "))));
    }

    /** Takes the row away, whatever it has reached. */
    public Statement deleted(String step) {
        String there = "from " + spelling.name(table.name()) + where(true);
        return Statement.of(step, "delete " + there)
                .with(Hazard.DELETES_DATA, Reasons.numberLost(table.name().toString(), row))
                .with(Fact.sql("select count(*) = 0 " + there));
    }

    private String columns() {
        return spelling.names(row.values().keySet());
    }

    private String values() {
        return row.values().entrySet().stream()
                .map(value -> value(value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** An application may use the numbers below the one that it got, as many as the increment. */
    private String value(Identifier column, String literal) {
        if (ids.isEmpty() || !column.equals(row.counter().column())) {
            return literal;
        }
        return least(ids, literal);
    }

    /** A number that is beyond those of {@code columns}, and {@code start} at least. */
    private String least(List<IdColumn> columns, String start) {
        return columns.stream()
                .map(id -> "coalesce((select max(" + spelling.name(id.column()) + ") from " + spelling.name(id.table())
                        + ") + " + row.counter().increment() + ", " + start + ")")
                .collect(Collectors.joining(", ", greatest + "(" + start + ", ", ")"));
    }

    /** A counting row is known by the table's key, since its numbers change. */
    private String where(boolean byKey) {
        String condition = row.values().entrySet().stream()
                .filter(value -> !byKey || table.isPrimaryKey(value.getKey()))
                .map(value -> spelling.name(value.getKey()) + " = " + value.getValue())
                .collect(Collectors.joining(" and "));
        return condition.isEmpty() ? "" : " where " + condition;
    }
}
