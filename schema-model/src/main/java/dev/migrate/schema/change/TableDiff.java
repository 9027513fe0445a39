package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The changes of one table that exists before and after, by its name after. */
final class TableDiff {

    private final Table from;
    private final Table to;
    private final QualifiedName oldName;
    private final Renamed renamed;
    private final Decisions decisions;
    private final RenameCandidates candidates;
    private final Presences presences;
    private final List<Change> found = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    TableDiff(
            Table from,
            Table to,
            Renamed renamed,
            Decisions decisions,
            RenameCandidates candidates,
            Presences presences) {
        this.from = from;
        this.to = to;
        this.oldName = renamed.oldName(to.name());
        this.renamed = renamed;
        this.decisions = decisions;
        this.candidates = candidates;
        this.presences = presences;
        columns();
        values();
        primaryKey();
        QualifiedName name = to.name();
        found.addAll(KeyDiff.ofUniqueKeys(name, renamed, presences).changes(from.uniqueKeys(), to.uniqueKeys()));
        found.addAll(KeyDiff.ofForeignKeys(name, renamed, presences).changes(from.foreignKeys(), to.foreignKeys()));
        found.addAll(KeyDiff.ofChecks(name, renamed, presences).changes(from.checks(), to.checks()));
        indexes();
        if (!sameWords(from.comment(), to.comment())) {
            found.add(new Change.SetTableComment(to.name(), from.comment(), to.comment()));
        }
        if (!SqlText.same(from.options(), to.options())) {
            found.add(new Change.SetTableOptions(to.name(), from.options(), to.options()));
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
                String backfill = ColumnDifference.refusesNull(old, column) || presences.differ(old, column)
                        ? backfill(column)
                        : null;
                found.add(new Change.AlterColumn(to.name(), old, column, backfill));
            }
        });
        before.forEach((name, column) -> {
            if (!after.containsKey(name)) {
                dropped.add(column);
                found.add(new Change.DropColumn(to.name(), column, null));
            }
        });
        candidates.columns(oldName, dropped, added, this::isFilledFrom);
    }

    private boolean isFilledFrom(Column gone, Column added) {
        String backfill = backfill(added);
        return backfill != null && SqlText.mentions(backfill, gone.name());
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

    /** Equal but for what databases have that only one side knows. */
    private boolean same(Column from, Column to) {
        return ColumnDifference.types(from, to).isEmpty()
                && ColumnDifference.identity(from, to).isEmpty()
                && !presences.differ(from, to)
                && ColumnDifference.seen(from, to).stream().allMatch(pair -> sameFacets(pair[0], pair[1]))
                && SqlText.same(from.options(), to.options())
                && sameWords(from.comment(), to.comment())
                && from.toBuilder()
                        .databaseTypes(to.databaseTypes())
                        .nullable(to.nullable())
                        .defaultValue(to.defaultValue())
                        .computed(to.computed())
                        .collation(to.collation())
                        .variants(to.variants())
                        .databases(to.databases())
                        .comment(to.comment())
                        .options(to.options())
                        .identity(to.identity())
                        .identityDatabases(to.identityDatabases())
                        .build()
                        .equals(to);
    }

    private static boolean sameFacets(Column from, Column to) {
        return from.nullable() == to.nullable()
                && SqlText.same(given(from.defaultValue()), given(to.defaultValue()))
                && SqlText.same(from.computed(), to.computed())
                && Objects.equals(from.collation(), to.collation());
    }

    /** NULL as the default is none. */
    private static String given(String defaultValue) {
        return defaultValue != null && defaultValue.strip().equalsIgnoreCase("null") ? null : defaultValue;
    }

    /** Equal but for the line ends of the system that the text was written on. */
    private static boolean sameWords(String one, String other) {
        return Objects.equals(one, other)
                || one != null && other != null && one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
    }

    private void primaryKey() {
        PrimaryKey before = from.primaryKey();
        PrimaryKey after = to.primaryKey();
        if (before != null && after != null && presences.sameColumns(before, after)) {
            if (!Objects.equals(before.name(), after.name())) {
                found.add(new Change.RenamePrimaryKey(to.name(), before, after));
            }
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
            Index old = before.remove(identity(index));
            if (old == null) {
                added.add(index);
            } else if (renamed.touched().contains(to.name()) && !old.name().equals(index.name())) {
                found.add(new Change.RenameIndex(to.name(), old.name(), index.name()));
            }
        }
        for (Index index : added) {
            // An index holds no data of its own: the same parts under another name are the same index.
            Object old = before.entrySet().stream()
                    .filter(entry -> content(entry.getValue()).equals(content(index)))
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

    private void values() {
        for (Column column : to.columns()) {
            if (from.column(column.name()).isPresent()) {
                questions.addAll(ValueQuestions.of(
                        oldName + "." + column.name(),
                        ColumnValues.of(from, column.name()),
                        ColumnValues.of(to, column.name()),
                        decisions.renames()));
            }
        }
    }

    private static Object content(Index index) {
        return Arrays.asList(index.unique(), index.parts(), SqlText.normal(index.options()));
    }

    private static Object identity(Index index) {
        return Arrays.asList(index.generatedName() ? null : index.name(), content(index));
    }

    private static Map<Identifier, Column> byName(Table table) {
        Map<Identifier, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }
}
