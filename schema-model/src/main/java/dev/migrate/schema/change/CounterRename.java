package dev.migrate.schema.change;

import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** Carries the new name of a table or column to the rows that count for it. */
final class CounterRename {

    private CounterRename() {}

    /** The rows with each column that they count for as {@code rename} gives it. */
    static List<Table.Row> of(List<Table.Row> rows, UnaryOperator<IdColumn> rename) {
        return rows.stream().map(row -> of(row, rename)).toList();
    }

    private static Table.Row of(Table.Row row, UnaryOperator<IdColumn> rename) {
        Table.Counter counter = row.counter();
        return counter == null
                ? row
                : new Table.Row(
                        row.values(),
                        new Table.Counter(
                                counter.column(),
                                counter.increment(),
                                counter.ids().stream().map(rename).toList()));
    }
}
