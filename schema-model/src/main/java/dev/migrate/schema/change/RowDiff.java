package dev.migrate.schema.change;

import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The changes of the rows that id generators count in. They are told apart by their key: the number that they hold changes as soon as the
 * table is used. What they count for is no number: a column that a row counts for from now on has ids already.
 */
final class RowDiff {

    private final Table from;
    private final Table to;
    private final Schema after;

    private RowDiff(Table from, Table to, Schema after) {
        this.from = from;
        this.to = to;
        this.after = after;
    }

    /** @param after the schema that {@code to} is part of */
    static List<Change> changes(Table from, Table to, Schema after) {
        return from.rows().equals(to.rows()) ? List.of() : new RowDiff(from, to, after).changes();
    }

    private List<Change> changes() {
        List<Change> found = new ArrayList<>();
        Map<Object, Table.Row> before = new LinkedHashMap<>();
        from.rows().forEach(row -> before.put(key(row), row));
        for (Table.Row row : to.rows()) {
            Object key = key(row);
            Table.Row old = before.get(key);
            if (old == null
                    || !old.values().keySet().stream()
                            .allMatch(name -> to.column(name).isPresent())) {
                found.add(new Change.InsertRow(to.name(), row));
                continue;
            }
            before.remove(key);
            if (countsOtherwise(old.counter(), row.counter())) {
                found.add(new Change.AlterCounter(to.name(), old, new Table.Row(old.values(), row.counter())));
            }
        }
        before.values().forEach(row -> found.add(new Change.DeleteRow(to.name(), row)));
        return found;
    }

    private Object key(Table.Row row) {
        Map<Identifier, String> key = new TreeMap<>(row.values());
        key.keySet().removeIf(column -> !to.isPrimaryKey(column));
        return key;
    }

    /** Columns that are gone are no difference; nor is what nobody knows of one side. */
    private boolean countsOtherwise(Table.Counter before, Table.Counter now) {
        return before != null
                && now != null
                && (!before.column().equals(now.column())
                        || before.increment() != now.increment()
                        || !there(before).equals(there(now)));
    }

    private Set<IdColumn> there(Table.Counter counter) {
        return Set.copyOf(counter.ids().stream()
                .filter(id -> after.table(id.table())
                        .flatMap(table -> table.column(id.column()))
                        .isPresent())
                .toList());
    }
}
