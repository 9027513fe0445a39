package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The changes of one table that exists before and after, by its name after. */
final class TableDiff {

    private final Table from;
    private final Table to;
    private final QualifiedName oldName;
    private final Decisions decisions;
    private final RenameCandidates candidates;
    private final List<Change> found = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    TableDiff(Table from, Table to, QualifiedName oldName, Decisions decisions, RenameCandidates candidates) {
        this.from = from;
        this.to = to;
        this.oldName = oldName;
        this.decisions = decisions;
        this.candidates = candidates;
        columns();
        primaryKey();
        keyed(
                from.uniqueKeys(),
                to.uniqueKeys(),
                TableDiff::identity,
                Change.AddUniqueKey::new,
                Change.DropUniqueKey::new);
        keyed(
                from.foreignKeys(),
                to.foreignKeys(),
                TableDiff::identity,
                Change.AddForeignKey::new,
                Change.DropForeignKey::new);
        keyed(from.checks(), to.checks(), check -> check, Change.AddCheck::new, Change.DropCheck::new);
        indexes();
        if (!Objects.equals(from.comment(), to.comment())) {
            found.add(new Change.SetTableComment(to.name(), from.comment(), to.comment()));
        }
    }

    List<Change> changes() {
        return found;
    }

    List<Question> questions() {
        return questions;
    }

    private void columns() {
        Map<Identifier, Column> before = byName(from);
        Map<Identifier, Column> after = byName(to);
        List<Column> dropped = new ArrayList<>();
        List<Column> added = new ArrayList<>();
        after.forEach((name, column) -> {
            Column old = before.get(name);
            if (old == null) {
                added.add(column);
                found.add(new Change.AddColumn(to.name(), column, backfillOfNew(column)));
            } else if (!same(old, column)) {
                String backfill = old.nullable() && !column.nullable() ? backfill(column) : null;
                found.add(new Change.AlterColumn(to.name(), old, column, backfill));
            }
        });
        before.forEach((name, column) -> {
            if (!after.containsKey(name)) {
                dropped.add(column);
                found.add(new Change.DropColumn(to.name(), column, null));
            }
        });
        candidates.columns(oldName, dropped, added);
    }

    private String backfillOfNew(Column column) {
        String backfill = backfill(column);
        boolean databaseFills = column.defaultValue() != null || column.identity() || column.computed() != null;
        if (backfill == null && !column.nullable() && !databaseFills) {
            questions.add(Question.backfill(
                    oldName + "." + column.name(),
                    Placeholder.of(column.databaseTypes().values())));
        }
        return backfill;
    }

    private String backfill(Column column) {
        String byOldName = decisions.backfills().get(oldName + "." + column.name());
        return byOldName != null ? byOldName : decisions.backfills().get(to.name() + "." + column.name());
    }

    /** Equal but for the physical types of databases that only one side knows. */
    private static boolean same(Column from, Column to) {
        return ColumnDifference.types(from, to).isEmpty()
                && ColumnDifference.identity(from, to).isEmpty()
                && from.toBuilder()
                        .databaseTypes(to.databaseTypes())
                        .identity(to.identity())
                        .identityDatabases(to.identityDatabases())
                        .build()
                        .equals(to);
    }

    private void primaryKey() {
        PrimaryKey before = from.primaryKey();
        PrimaryKey after = to.primaryKey();
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            found.add(new Change.DropPrimaryKey(to.name(), before));
        }
        if (after != null) {
            found.add(new Change.AddPrimaryKey(to.name(), after));
        }
    }

    private void indexes() {
        Map<Object, Index> before = new LinkedHashMap<>();
        from.indexes().forEach(index -> before.put(identity(index), index));
        List<Index> added = new ArrayList<>();
        for (Index index : to.indexes()) {
            if (before.remove(identity(index)) == null) {
                added.add(index);
            }
        }
        for (Index index : added) {
            // An index holds no data of its own: the same parts under another name are the same index.
            Object old = before.entrySet().stream()
                    .filter(entry -> entry.getValue().parts().equals(index.parts())
                            && entry.getValue().unique() == index.unique())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (old == null) {
                found.add(new Change.CreateIndex(to.name(), index));
            } else {
                found.add(new Change.RenameIndex(to.name(), before.remove(old).name(), index.name()));
            }
        }
        before.values().forEach(index -> found.add(new Change.DropIndex(to.name(), index)));
    }

    private <T> void keyed(
            List<T> before,
            List<T> after,
            Function<T, Object> identity,
            BiFunction<QualifiedName, T, Change> add,
            BiFunction<QualifiedName, T, Change> drop) {
        Map<Object, T> left = new LinkedHashMap<>();
        before.forEach(object -> left.put(identity.apply(object), object));
        for (T object : after) {
            if (left.remove(identity.apply(object)) == null) {
                found.add(add.apply(to.name(), object));
            }
        }
        left.values().forEach(object -> found.add(drop.apply(to.name(), object)));
    }

    private static Object identity(UniqueKey key) {
        return Arrays.asList(key.explicitName(), key.columns());
    }

    private static Object identity(ForeignKey key) {
        return Arrays.asList(
                key.explicitName(), key.columns(), key.target(), key.targetColumns(), key.onDelete(), key.definition());
    }

    private static Object identity(Index index) {
        return Arrays.asList(index.generatedName() ? null : index.name(), index.unique(), index.parts());
    }

    private static Map<Identifier, Column> byName(Table table) {
        Map<Identifier, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }
}
