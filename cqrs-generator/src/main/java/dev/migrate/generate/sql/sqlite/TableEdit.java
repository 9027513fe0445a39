package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Expressions;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes to one table that one rebuild, or one creation, can do together. */
final class TableEdit {

    private final QualifiedName name;
    private final Table start;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Identifier, Change> byColumn = new LinkedHashMap<>();
    private final Set<Index> indexes = new LinkedHashSet<>();

    /** @param start the table as the database has it, or {@code null} where it has none */
    TableEdit(QualifiedName name, Table start) {
        this.name = name;
        this.start = start;
        if (start != null) {
            indexes.addAll(start.indexes());
        }
    }

    QualifiedName name() {
        return name;
    }

    /** The table as the database has it, or {@code null} where it has none. */
    Table start() {
        return start;
    }

    boolean creates() {
        return start == null;
    }

    List<Change> changes() {
        return changes;
    }

    /** What adds or alters each column. */
    Map<Identifier, Change> byColumn() {
        return byColumn;
    }

    /** Whether the database has the index. */
    boolean has(Index index) {
        return indexes.contains(index);
    }

    /** The index is dropped before anything else is done to the table. */
    void dropped(Index index) {
        indexes.remove(index);
    }

    /** The change that speaks of a column, else one that speaks of the table. */
    Change about(Identifier column) {
        return byColumn.getOrDefault(column, changes.get(0));
    }

    void add(Change change) {
        changes.add(change);
        Identifier column = column(change);
        if (column != null) {
            byColumn.put(column, change);
        }
    }

    /**
     * Whether the change can't share a rebuild with those before it: a rebuild reads the old rows, which have neither a
     * column's new value nor what another change is to make of it.
     *
     * @param current the table before the change
     */
    boolean mustRunBefore(Change change, Table current) {
        if (creates() || current == null) {
            return false;
        }
        String backfill = backfill(change);
        return byColumn.containsKey(column(change))
                || backfill != null
                        && Expressions.columns(backfill, current, SqliteSpelling::fold).stream()
                                .anyMatch(byColumn::containsKey);
    }

    /** Whether the change reads other tables, so that nothing that follows may come before it. */
    static boolean readsElsewhere(Change change) {
        String backfill = backfill(change);
        return backfill != null && backfill.matches("(?is).*\\bselect\\b.*");
    }

    static String backfill(Change change) {
        if (change instanceof Change.AddColumn add) {
            return add.backfill();
        }
        return change instanceof Change.AlterColumn alter ? alter.backfill() : null;
    }

    private static Identifier column(Change change) {
        if (change instanceof Change.AddColumn add) {
            return add.column().name();
        }
        if (change instanceof Change.AlterColumn alter) {
            return alter.to().name();
        }
        return change instanceof Change.DropColumn drop ? drop.column().name() : null;
    }
}
