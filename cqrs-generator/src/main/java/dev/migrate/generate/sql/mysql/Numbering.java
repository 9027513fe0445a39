package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that are to be numbered and can't be for the moment: a key has to begin with such a column, and no other column
 * may be computed from it.
 */
final class Numbering {

    private final Map<Place, Change> waiting = new LinkedHashMap<>();

    /** @param cause what took the key away, or numbers the column */
    void wait(QualifiedName table, Identifier column, Change cause) {
        waiting.put(new Place(table, column), cause);
    }

    boolean waits(QualifiedName table, Identifier column) {
        return waiting.containsKey(new Place(table, column));
    }

    void done(QualifiedName table, Identifier column) {
        waiting.remove(new Place(table, column));
    }

    /** The columns that wait, in the order in which they began to. */
    List<Place> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** What took the key away, or numbers the column, of a column that waits. */
    Change cause(QualifiedName table, Identifier column) {
        return waiting.get(new Place(table, column));
    }

    /** Whether a key of {@code table} but {@code except} begins with {@code column}. */
    static boolean hasKey(Table table, Identifier column, Object except) {
        boolean primary = table.primaryKey() != null
                && !table.primaryKey().equals(except)
                && first(table.primaryKey().columns(), column);
        return primary
                || table.uniqueKeys().stream().anyMatch(key -> !key.equals(except) && first(key.columns(), column))
                || table.indexes().stream()
                        .anyMatch(index -> !index.equals(except) && first(ForeignKeyIndexes.columns(index), column));
    }

    private static boolean first(List<Identifier> columns, Identifier column) {
        return !columns.isEmpty() && columns.get(0).equals(column);
    }

    /** A column of a table. */
    record Place(QualifiedName table, Identifier column) {}
}
