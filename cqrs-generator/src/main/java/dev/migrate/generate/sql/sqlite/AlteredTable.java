package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Expressions;
import dev.migrate.generate.sql.Facts;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.Statements;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Changes to a table for which SQLite has an {@code alter table}: columns that come and go and that nothing else uses. */
final class AlteredTable {

    private static final Spelling SPELLING = new SqliteSpelling();
    private static final Facts FACTS = new Facts(SPELLING);

    /** A default that is the same in every row, for certain. */
    private static final String CONSTANT = "(?i)-?\\d+(\\.\\d+)?|'(?:[^']|'')*'|true|false";

    private final TableEdit edit;
    private final TableText from;
    private final TableText to;

    AlteredTable(TableEdit edit, TableText from, TableText to) {
        this.edit = edit;
        this.from = from;
        this.to = to;
    }

    boolean isPossible() {
        boolean rest = from.columns().entrySet().stream()
                        .allMatch(column -> isDropped(column.getKey())
                                || column.getValue().equals(to.columns().get(column.getKey())))
                && Set.copyOf(from.constraints()).equals(Set.copyOf(to.constraints()))
                && Objects.equals(from.table().options(), to.table().options());
        return rest
                && to.table().columns().stream().filter(this::isAdded).allMatch(this::canBeAdded)
                && from.table().columns().stream()
                        .filter(column -> isDropped(column.name()))
                        .allMatch(this::canBeDropped);
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        statements.addAll(drops(this::isInTheWay));
        to.table().columns().stream().filter(this::isAdded).forEach(column -> statements.addAll(add(column)));
        statements.addAll(drops(column -> !isInTheWay(column)));
        return statements;
    }

    private List<Statement> drops(Predicate<Column> which) {
        return edit.changes().stream()
                .filter(Change.DropColumn.class::isInstance)
                .map(change -> (Change.DropColumn) change)
                .filter(drop -> which.test(drop.column()))
                .map(this::drop)
                .toList();
    }

    /** Whether SQLite takes an added column's name for that of the dropped one. */
    private boolean isInTheWay(Column dropped) {
        String name = SqliteSpelling.fold(dropped.name());
        return to.table().columns().stream()
                .filter(this::isAdded)
                .anyMatch(column -> SqliteSpelling.fold(column.name()).equals(name));
    }

    private boolean isAdded(Column column) {
        return !from.columns().containsKey(column.name());
    }

    private boolean isDropped(Identifier column) {
        return !to.columns().containsKey(column);
    }

    private boolean canBeAdded(Column column) {
        boolean plain =
                column.computed() == null && !column.identity() && !TableText.isUnique(to.table(), column.name());
        boolean valued =
                column.defaultValue() != null && column.defaultValue().strip().matches(CONSTANT);
        boolean filled = backfill(column) != null;
        return plain
                && !to.table().isPrimaryKey(column.name())
                && (column.nullable() ? column.defaultValue() == null || valued && !filled : valued && !filled);
    }

    private String backfill(Column column) {
        return TableEdit.backfill(edit.about(column.name()));
    }

    private boolean canBeDropped(Column column) {
        Table table = from.table();
        return !table.isPrimaryKey(column.name())
                && !TableText.isUnique(table, column.name())
                && TableText.checks(table, column.name()).stream().allMatch(check -> isOf(check, column))
                && table.columns().stream().noneMatch(other -> uses(other, column.name()));
    }

    private boolean isOf(Check check, Column column) {
        return Expressions.columns(check.expression(), from.table(), SqliteSpelling::fold)
                .equals(Set.of(column.name()));
    }

    /** Whether an expression in another column's definition speaks of it. */
    private boolean uses(Column other, Identifier column) {
        if (other.name().equals(column)) {
            return false;
        }
        List<String> expressions = new ArrayList<>();
        TableText.checks(from.table(), other.name()).forEach(check -> expressions.add(check.expression()));
        if (other.computed() != null) {
            expressions.add(other.computed());
        }
        return expressions.stream()
                .anyMatch(text -> Expressions.columns(text, from.table(), SqliteSpelling::fold)
                        .contains(column));
    }

    private List<Statement> add(Column column) {
        QualifiedName table = to.table().name();
        Map<Identifier, String> definitions = to.columns();
        Statement add = Statement.of(
                        "add column " + table + "." + column.name(),
                        "alter table " + SPELLING.name(table) + " add column " + definitions.get(column.name()))
                .with(FACTS.column(table, column.name(), true));
        boolean checked = !TableText.checks(to.table(), column.name()).isEmpty() && column.defaultValue() != null;
        List<Statement> statements = new ArrayList<>();
        statements.add(checked ? add.with(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS) : add);
        if (backfill(column) != null) {
            statements.add(Statements.backfill(SPELLING, table, column, backfill(column)));
        }
        return statements;
    }

    private Statement drop(Change.DropColumn change) {
        Identifier column = change.column().name();
        Statement drop = Statement.of(
                        change.describe(),
                        "alter table " + SPELLING.name(change.table()) + " drop column " + SPELLING.name(column))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED)
                .with(Hazard.REWRITES_TABLE, "all rows are written anew")
                .with(Hazard.BLOCKS_WRITES, "nothing can be written to the database until all rows are written")
                .with(FACTS.column(change.table(), column, false));
        return change.deletesData()
                ? drop.with(Hazard.DELETES_DATA, Reasons.columnLost(change.table() + "." + column))
                : drop;
    }
}
