package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Renders columns. */
abstract class ColumnRenderer extends ConstraintRenderer {

    final SuspendedParts parts = new SuspendedParts();

    ColumnRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

    /** A table without the keys, indexes, checks and computed columns that are dropped for the moment. */
    protected final Table withoutParts(Table table) {
        return parts.of(table.name()).of(table).toBuilder()
                .columns(table.columns().stream()
                        .filter(column -> !parts.holds(table.name(), column.name()))
                        .toList())
                .build();
    }

    /** Whether a table and a column carry their comments in their definitions. */
    protected boolean commentsInline() {
        return false;
    }

    /**
     * A column as {@code create table} and {@code add column} write it.
     *
     * @throws UnsupportedChange if it has no physical type for the database
     */
    protected final String definition(Change change, Table table, Column column) {
        return columnDefinition(change, table, column) + Statements.behind(column.options());
    }

    /** {@link #definition} without its options. */
    protected abstract String columnDefinition(Change change, Table table, Column column);

    /** The column's physical type. */
    protected final String type(Change change, QualifiedName table, Column column) {
        return PhysicalTypes.of(database, change, table, column);
    }

    protected final Statement columnComment(QualifiedName table, Identifier column, String comment) {
        String step = (comment == null ? "remove the comment of column " : "comment on column ") + table + "." + column;
        return Statement.of(
                        step,
                        "comment on column " + columnName(table, column) + " is " + spelling.literalOrNull(comment))
                .with(columnCommentFact(table, column, comment));
    }

    protected abstract Fact columnCommentFact(QualifiedName table, Identifier column, String comment);

    @Override
    public List<Statement> addColumn(Change.AddColumn change) {
        Table table = state.table(change.table()).orElseThrow();
        Column column = change.column();
        if (column.identity() && rules.namesIdentitySequences()) {
            names.add(table, column.name());
        }
        List<Statement> statements = new ArrayList<>(new AddedColumn(this, change, table).statements());
        if (column.comment() != null && !commentsInline()) {
            statements.add(columnComment(change.table(), column.name(), column.comment()));
        }
        return statements;
    }

    /** What adding a column does to a table with rows; by default nothing. */
    protected Statement addColumnHazards(Statement statement, Column column) {
        return statement;
    }

    /** Gives a new column, whose rows are filled and which is nullable so far, the default and NOT NULL that it is to have. */
    protected List<Statement> finishFilled(Change.AddColumn change, Table table) {
        Column column = change.column();
        List<Statement> statements = new ArrayList<>();
        if (column.defaultValue() != null) {
            statements.add(setDefault(change.table(), column));
        }
        if (!column.nullable()) {
            statements.add(setNotNullAfter(change.backfill(), change.table(), column.name()));
        }
        return statements;
    }

    /**
     * A value of the column's type that stands for nothing known, for rows that are there when a column without default
     * that refuses NULL comes back; or {@code null} where the type has none.
     */
    protected abstract String neutralValue(Change change, QualifiedName table, Column column);

    @Override
    public List<Statement> dropColumn(Change.DropColumn change) {
        Column column = change.column();
        if (column.identity() && rules.namesIdentitySequences()) {
            names.remove(state.table(change.table()).orElseThrow(), column.name());
        }
        Statement statement = withoutColumn(change.describe(), change.table(), column)
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED);
        return List.of(
                change.deletesData()
                        ? statement.with(Hazard.DELETES_DATA, Reasons.columnLost(change.table() + "." + column.name()))
                        : statement);
    }

    /** Drops a column that holds nothing of its own. */
    final Statement dropColumnStatement(QualifiedName table, Column column) {
        return withoutColumn("drop column " + table + "." + column.name() + " to compute it anew", table, column);
    }

    private Statement withoutColumn(String step, QualifiedName table, Column column) {
        return dropColumnHazards(
                        Statement.of(
                                step,
                                "alter table " + spelling.name(table) + " drop column " + spelling.name(column.name())),
                        column)
                .with(facts.column(table, column.name(), false));
    }

    /** What the database has to be told, and does, beyond the plain statement; by default nothing. */
    protected Statement dropColumnHazards(Statement statement, Column column) {
        return statement;
    }

    /** Adds a column that brings its values with it. */
    final Statement addColumnStatement(Change change, Table table, Column column) {
        return addColumnHazards(
                Statement.of(
                                "add column " + table.name() + "." + column.name(),
                                "alter table " + spelling.name(table.name()) + " add column "
                                        + definition(change, table, column))
                        .with(facts.column(table.name(), column.name(), true)),
                column);
    }

    @Override
    public List<Statement> alterColumn(Change.AlterColumn change) {
        return new AlteredColumn(this, change, state.table(change.table()).orElseThrow()).statements();
    }

    /**
     * The statements that give a column its new type and collation.
     *
     * @throws UnsupportedChange if no cast keeps its values
     */
    protected abstract List<Statement> changeType(Change.AlterColumn change, Table table);

    /**
     * The statements that change a column's type, nullability, default, numbering and comment.
     *
     * @param typeChanges whether its physical type or collation differs
     */
    protected List<Statement> changeFacets(Change.AlterColumn change, Table table, boolean typeChanges) {
        return new ColumnFacets(this, change, table).statements(typeChanges);
    }

    /** Whether the database computes anew by itself what is computed from a column whose type changes. */
    protected boolean recomputes() {
        return false;
    }

    /** Whether expressions have to be read anew for the new type. */
    protected abstract boolean understoodAnew(Column from, Column to);

    /** The foreign keys that don't survive the change of a column while the other side has not followed. */
    protected List<SuspendedKeys.Held> foreignKeysInTheWay(Change.AlterColumn change) {
        return List.of();
    }

    /** Whether a default that is replaced is dropped before, so that checks can tell the steps apart. */
    protected abstract boolean dropsDefaultFirst();

    /** Numbers a column from its highest value on. */
    protected abstract List<Statement> addIdentity(Table table, Column column);

    /** Stops numbering a column. */
    protected Statement dropIdentity(Table table, Column column) {
        if (rules.namesIdentitySequences()) {
            names.remove(table, column.name());
        }
        return Statement.of(
                        "stop numbering column " + table.name() + "." + column.name(),
                        alterColumn(table.name(), column.name()) + "drop identity")
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_INSERTS)
                .with(isIdentity(table.name(), column.name(), false));
    }

    protected abstract Fact isIdentity(QualifiedName table, Identifier column, boolean expected);

    /** Makes an ordinary column of a computed one; its values stay. */
    protected abstract Statement keepComputedValues(QualifiedName table, Column column);

    @Override
    public List<Statement> renameColumnValue(Change.RenameColumnValue change) {
        return new RenamedValue(this, change, state.table(change.table()).orElseThrow()).statements();
    }

    @Override
    public List<Statement> renameColumn(Change.RenameColumn change) {
        if (sameInDatabase(change.from(), change.to())) {
            return List.of();
        }
        return List.of(Statement.of(change.describe(), renameColumnSql(change))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.column(change.table(), change.from(), false))
                .with(facts.column(change.table(), change.to(), true)));
    }

    /** A value of an enum column as text. */
    protected String asText(String column) {
        return "cast(" + column + " as varchar)";
    }

    protected abstract String renameColumnSql(Change.RenameColumn change);

    /** {@code alter table t alter column c }. */
    protected final String alterColumn(QualifiedName table, Identifier column) {
        return "alter table " + spelling.name(table) + " alter column " + spelling.name(column) + " ";
    }

    protected final String columnName(QualifiedName table, Identifier column) {
        return spelling.name(table) + "." + spelling.name(column);
    }

    /** Fills the rows that have NULL. */
    protected final Statement backfill(QualifiedName table, Column column, String expression) {
        return Statements.backfill(spelling, table, column, expression);
    }

    protected Statement setNotNull(QualifiedName table, Identifier column) {
        return Statement.of(
                        "make column " + table + "." + column + " not null",
                        alterColumn(table, column) + "set not null")
                .with(facts.nullable(table, column, false));
    }

    /** {@link #setNotNull} once the rows with NULL got {@code backfill}, or nothing where that is {@code null}. */
    protected final Statement setNotNullAfter(String backfill, QualifiedName table, Identifier column) {
        Statement statement = setNotNull(table, column);
        if (backfill != null && Expressions.isNeverNull(backfill)) {
            return statement;
        }
        return statement.with(
                Hazard.MAY_FAIL_ON_DATA, backfill == null ? Reasons.NULLS : Reasons.filledWithNull(backfill));
    }

    @Override
    protected Statement dropNotNull(QualifiedName table, Identifier column) {
        return Statement.of(
                        "make column " + table + "." + column + " nullable",
                        alterColumn(table, column) + "drop not null")
                .with(facts.nullable(table, column, true));
    }

    protected final Statement setDefault(QualifiedName table, Column column) {
        return Statement.of(
                        "set the default of column " + table + "." + column.name() + " to " + column.defaultValue(),
                        alterColumn(table, column.name()) + "set default " + column.defaultValue())
                .with(hasDefault(table, column.name(), true));
    }

    protected final Statement dropDefault(QualifiedName table, Identifier column) {
        return Statement.of(
                        "drop the default of column " + table + "." + column,
                        alterColumn(table, column) + "drop default")
                .with(hasDefault(table, column, false));
    }

    protected abstract Fact hasDefault(QualifiedName table, Identifier column, boolean expected);
}
