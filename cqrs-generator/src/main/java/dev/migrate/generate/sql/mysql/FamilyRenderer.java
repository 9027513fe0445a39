package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Expressions;
import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.StandardRenderer;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.Statements;
import dev.migrate.generate.sql.SuspendedKeys;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.generate.sql.WithoutEnumTypes;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What MySQL and MariaDB have in common but for keys and indexes. A column changes by being written out whole. */
abstract class FamilyRenderer extends StandardRenderer implements WithoutEnumTypes {

    static final String COPIED = "the table is copied";
    static final String LOCKED = "nobody can write until all rows are copied";

    final FamilyCatalog catalog;
    final Numbering numbering = new Numbering();

    FamilyRenderer(String database, FamilyNaming naming, FamilyCatalog catalog, Schema before, Changes changes) {
        super(database, catalog.spelling, naming, before, changes);
        this.catalog = catalog;
    }

    // namespaces: databases

    @Override
    public List<Statement> dropNamespace(Change.DropNamespace change) {
        return super.dropNamespace(change).stream()
                .map(statement -> statement.with(
                        Hazard.DELETES_DATA,
                        "whatever else is in database '" + change.namespace() + "' is lost with it"))
                .toList();
    }

    /** A column of a listed type names both values for a moment, and a check of the list is gone for that time. */
    @Override
    public List<Statement> renameColumnValue(Change.RenameColumnValue change) {
        return new RenamedListValue(this, change, state.table(change.table()).orElseThrow()).statements();
    }

    @Override
    protected final String asText(String column) {
        return "cast(" + column + " as char)";
    }

    /** Drops checks of a table that stays as {@code without} them. */
    abstract List<Statement> dropChecks(Change change, Table table, List<Check> checks, Table without);

    /** Adds checks to a table, which has them in {@code with}. */
    abstract List<Statement> addChecks(Change change, Table with, List<Check> checks);

    final Statement update(Change.RenameColumnValue change, boolean typed) {
        String column = spelling.name(change.column());
        return Statements.renameValue(spelling, change, typed ? asText(column) : column);
    }

    // views

    /** Neither database looks whether a view still fits, and leaves it broken. */
    @Override
    protected final boolean isBlockedByViews(Change change) {
        return super.isBlockedByViews(change)
                || change instanceof Change.RenameTable
                || change instanceof Change.MoveTable
                || change instanceof Change.RenameColumn;
    }

    @Override
    protected final Fact viewFact(QualifiedName view, boolean exists) {
        return catalog.view(view, exists);
    }

    /** Grants are kept by the name of what they are on, which may come back. */
    @Override
    protected final boolean forgetsGrants() {
        return false;
    }

    // tables

    @Override
    public List<Statement> moveTable(Change.MoveTable change) {
        QualifiedName to = new QualifiedName(change.to(), change.from().name());
        return List.of(Statement.of(
                        change.describe(), "rename table " + spelling.name(change.from()) + " to " + spelling.name(to))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.table(change.from(), false))
                .with(facts.table(to, true)));
    }

    @Override
    public List<Statement> createTable(Change.CreateTable change) {
        change.table().columns().stream()
                .filter(Column::identity)
                .filter(column -> !Numbering.hasKey(change.table(), column.name(), null))
                .forEach(column -> refuseNumbering(change, change.table().name(), column.name()));
        return super.createTable(change);
    }

    final void refuseNumbering(Change change, QualifiedName table, Identifier column) {
        throw new UnsupportedChange(
                database,
                change,
                "column '" + table + "." + column + "' is numbered by the database, and no key begins with it",
                "make it the first column of the primary key or of a unique key");
    }

    @Override
    protected final Identifier madeUpInline(Identifier name) {
        return name;
    }

    @Override
    protected final boolean commentsInline() {
        return true;
    }

    @Override
    protected final String tableOptions(Table table) {
        return (table.comment() == null ? "" : " comment=" + spelling.literal(table.comment())) + " engine=InnoDB";
    }

    @Override
    protected final String newTableName(QualifiedName to) {
        return spelling.name(to);
    }

    /** Tables are files: whether their names' case counts is the server's setting, and on Linux it does. */
    @Override
    protected final boolean sameRelation(Identifier from, Identifier to) {
        return from.text().equals(to.text());
    }

    @Override
    protected final String tableCommentSql(QualifiedName table, String comment) {
        return "alter table " + spelling.name(table) + " comment = " + spelling.literal(comment == null ? "" : comment);
    }

    @Override
    protected final Fact tableCommentFact(QualifiedName table, String comment) {
        return catalog.tableComment(table, comment);
    }

    @Override
    protected final Fact columnCommentFact(QualifiedName table, Identifier column, String comment) {
        return catalog.columnComment(table, column, comment);
    }

    // columns

    @Override
    protected String columnDefinition(Change change, Table table, Column column) {
        boolean numbered = column.identity() && !numbering.waits(table.name(), column.name());
        return spelling.name(column.name()) + " " + type(change, table.name(), column)
                + (column.collation() == null ? "" : " collate " + column.collation())
                + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                + (column.computed() == null ? "" : " generated always as (" + computed(table, column) + ") stored")
                + (column.nullable() ? "" : " not null")
                + (numbered ? " auto_increment" : "")
                + (column.comment() == null ? "" : " comment " + spelling.literal(column.comment()))
                + columnChecks(table, column);
    }

    private static String computed(Table table, Column column) {
        return FamilyExpressions.of(table, column.computed());
    }

    @Override
    protected final String body(Table table, Check check) {
        return "check (" + FamilyExpressions.of(table, check.expression()) + ")" + Statements.behind(check.options());
    }

    /** The checks that are part of a column; by default all are the table's. */
    String columnChecks(Table table, Column column) {
        return "";
    }

    /** Writes a column out whole, without facts and hazards. */
    final Statement modify(String step, Change change, Table table, Column column) {
        return Statement.of(
                step,
                "alter table " + spelling.name(table.name()) + " modify column " + definition(change, table, column));
    }

    /** A new column that the database numbers needs its key in the same statement. */
    @Override
    public List<Statement> addColumn(Change.AddColumn change) {
        Column column = change.column();
        if (!column.identity()) {
            return super.addColumn(change);
        }
        Table table = state.table(change.table()).orElseThrow();
        Change key = keyToCome(change.table(), column.name());
        if (key == null) {
            refuseNumbering(change, change.table(), column.name());
        }
        return List.of(addNumbered(change, table, key));
    }

    /** Adds a column with the key that numbering needs. */
    abstract Statement addNumbered(Change.AddColumn change, Table table, Change key);

    private Change keyToCome(QualifiedName table, Identifier column) {
        for (Change change : changes) {
            if (change instanceof Change.AddPrimaryKey add
                    && add.table().equals(table)
                    && add.key().columns().equals(List.of(column))) {
                return add;
            }
            if (change instanceof Change.AddUniqueKey add
                    && add.table().equals(table)
                    && add.key().columns().equals(List.of(column))) {
                return add;
            }
        }
        return null;
    }

    @Override
    protected List<Statement> finishFilled(Change.AddColumn change, Table table) {
        Column column = change.column();
        boolean hasDefault =
                column.defaultValue() != null && !column.defaultValue().equalsIgnoreCase("null");
        if (column.nullable() && !hasDefault) {
            return List.of();
        }
        Statement statement = modify("complete column " + change.table() + "." + column.name(), change, table, column);
        if (hasDefault) {
            statement = statement.with(hasDefault(change.table(), column.name(), true));
        }
        return List.of(
                column.nullable()
                        ? statement
                        : refusing(statement, change.backfill())
                                .with(facts.nullable(change.table(), column.name(), false)));
    }

    /** What it means that a column refuses NULL from now on. */
    static Statement refusing(Statement statement, String backfill) {
        Statement copies = statement.with(Hazard.REWRITES_TABLE, COPIED);
        if (backfill != null && Expressions.isNeverNull(backfill)) {
            return copies;
        }
        return copies.with(
                Hazard.MAY_FAIL_ON_DATA,
                backfill == null ? Reasons.NULLS : "rows for which " + backfill + " is NULL make it fail");
    }

    static Statement copying(Statement statement) {
        return statement.with(Hazard.REWRITES_TABLE, COPIED).with(Hazard.BLOCKS_WRITES, LOCKED);
    }

    @Override
    protected Statement addColumnHazards(Statement statement, Column column) {
        return column.computed() == null ? statement : copying(statement);
    }

    @Override
    protected final String neutralValue(Change change, QualifiedName table, Column column) {
        return FamilyNeutral.of(FamilyType.parse(type(change, table, column)));
    }

    @Override
    protected final Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return catalog.hasDefault(table, column, expected);
    }

    @Override
    protected final boolean dropsDefaultFirst() {
        return true;
    }

    @Override
    protected final List<Statement> changeFacets(Change.AlterColumn change, Table table, boolean typeChanges) {
        return new ModifiedColumn(this, change, table).statements(typeChanges);
    }

    @Override
    protected final boolean recomputes() {
        return true;
    }

    /** The columns of a foreign key must have one type, and may not be written out with another one. */
    @Override
    protected final List<SuspendedKeys.Held> foreignKeysInTheWay(Change.AlterColumn change) {
        return foreignKeysWith(change.table(), change.from().name());
    }

    @Override
    protected final List<Statement> changeType(Change.AlterColumn change, Table table) {
        String before = type(change, table.name(), change.from());
        String after = type(change, table.name(), change.to());
        FamilyType from = FamilyType.parse(before);
        FamilyType to = FamilyType.parse(after);
        if (!FamilyCasts.exists(from, to)) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "no cast from " + before + " to " + after + " keeps the values of column '" + change.table() + "."
                            + change.to().name() + "'",
                    "add a column of the new type, copy in a hand-written revision (mvn migrate:revision"
                            + " -Dmigrate.message=copy), and drop the old column");
        }
        Identifier column = change.to().name();
        Statement statement = modify(change.describe(), change, table, change.to());
        if (!before.equals(after)) {
            statement =
                    catalog.type(table.name(), column, to).map(statement::with).orElse(statement);
        }
        boolean sameCollation =
                Objects.equals(change.from().collation(), change.to().collation());
        if (!sameCollation) {
            statement = statement.with(
                    catalog.collation(table.name(), column, change.to().collation()));
        }
        boolean copies = !sameCollation || FamilyCasts.copies(from, to);
        return List.of(
                conversionHazards(copies ? copying(statement) : statement, from, to, table.name() + "." + column));
    }

    private static Statement conversionHazards(Statement statement, FamilyType from, FamilyType to, String column) {
        Statement result = statement;
        String loss = FamilyCasts.loss(from, to);
        if (loss != null) {
            result = result.with(Hazard.DELETES_DATA, "the values of column '" + column + "' lose " + loss);
        }
        return FamilyCasts.fails(from, to)
                ? result.with(Hazard.MAY_FAIL_ON_DATA, "values that the new type can't hold make it fail")
                        .with(Hazard.BREAKS_RUNNING_RELEASE, "code that writes values of the old type fails")
                : result;
    }

    @Override
    protected final boolean understoodAnew(Column from, Column to) {
        return false;
    }

    @Override
    protected final List<Statement> addIdentity(Table table, Column column) {
        Change.AlterColumn change = new Change.AlterColumn(
                table.name(), column.toBuilder().identity(false).build(), column, null);
        return List.of(numbered(
                modify("number column " + table.name() + "." + column.name(), change, table, column),
                table.name(),
                column.name()));
    }

    final Statement numbered(Statement statement, QualifiedName table, Identifier column) {
        return copying(statement)
                .with(Hazard.DELETES_DATA, "a row with 0 in column '" + table + "." + column + "' gets another number")
                .with(isIdentity(table, column, true));
    }

    @Override
    protected final Fact isIdentity(QualifiedName table, Identifier column, boolean expected) {
        return catalog.identity(table, column, expected);
    }

    @Override
    protected final Statement dropNotNull(QualifiedName table, Identifier column) {
        Table current = state.table(table).orElseThrow();
        Column shape =
                current.column(column).orElseThrow().toBuilder().nullable(true).build();
        Change.AlterColumn change = new Change.AlterColumn(table, shape.withNullable(false), shape, null);
        return modify("make column " + table + "." + column + " nullable", change, current, shape)
                .with(Hazard.REWRITES_TABLE, COPIED)
                .with(facts.nullable(table, column, true));
    }

    @Override
    protected final Statement keepComputedValues(QualifiedName table, Column column) {
        Table current = state.table(table).orElseThrow();
        Column shape = column.toBuilder().computed(null).build();
        Change.AlterColumn change = new Change.AlterColumn(table, column, shape, null);
        return copying(modify("stop computing column " + table + "." + column.name(), change, current, shape))
                .with(catalog.computed(table, column.name(), false));
    }

    @Override
    public List<Statement> renameColumn(Change.RenameColumn change) {
        boolean caseAlone = sameInDatabase(change.from(), change.to());
        if (!caseAlone) {
            return super.renameColumn(change);
        }
        return change.from().text().equals(change.to().text())
                ? List.of()
                : List.of(Statement.of(change.describe(), renameColumnSql(change))
                        .with(catalog.spelled(change.table(), change.to())));
    }

    @Override
    protected final String renameColumnSql(Change.RenameColumn change) {
        return "alter table " + spelling.name(change.table()) + " " + renameColumnAction(change);
    }

    final String renameColumnAction(Change.RenameColumn change) {
        return "rename column " + spelling.name(change.from()) + " to " + spelling.name(change.to());
    }

    /** The statements that number the column which waited for a key that begins with it. */
    final List<Statement> numberAgain(Table table, List<Identifier> key) {
        Column column = key.isEmpty() ? null : table.column(key.get(0)).orElse(null);
        boolean waits = column != null && column.identity() && numbering.waits(table.name(), column.name());
        return waits && computedFrom(withoutParts(table), column.name()) == null ? number(table, column) : List.of();
    }

    private List<Statement> number(Table table, Column column) {
        numbering.done(table.name(), column.name());
        List<Statement> statements = new ArrayList<>(withoutReferrers(table.name(), column.name()));
        statements.addAll(addIdentity(table, column));
        return statements;
    }

    /** Whether, as the table is for the moment, a key begins with the column and nothing is computed from it. */
    final boolean canNumber(Table table, Identifier column) {
        Table present = withoutParts(table);
        return Numbering.hasKey(present, column, null) && computedFrom(present, column) == null;
    }

    /** The first column that is computed from {@code column}, or {@code null}. */
    private Identifier computedFrom(Table table, Identifier column) {
        return table.columns().stream()
                .filter(other -> other.computed() != null)
                .filter(other -> Expressions.columns(other.computed(), table, rules::fold)
                        .contains(column))
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected final List<Statement> makeUpFor() {
        List<Statement> statements = new ArrayList<>();
        for (Numbering.Place place : numbering.waiting()) {
            Table table = state.table(place.table()).orElse(null);
            Column column = table == null ? null : table.column(place.column()).orElse(null);
            if (column != null && column.identity() && canNumber(table, place.column())) {
                statements.addAll(number(table, column));
            }
        }
        return statements;
    }

    @Override
    protected final void finish() {
        for (QualifiedName name : state.tableNames()) {
            Table table = state.table(name).orElseThrow();
            for (Column column : table.columns()) {
                if (column.identity() && numbering.waits(name, column.name())) {
                    refuseWaiting(table, column.name());
                }
            }
        }
    }

    private void refuseWaiting(Table table, Identifier column) {
        Change cause = numbering.cause(table.name(), column);
        Identifier user = computedFrom(table, column);
        if (user == null) {
            refuseNumbering(cause, table.name(), column);
        }
        throw new UnsupportedChange(
                database,
                cause,
                "column '" + table.name() + "." + column + "' is numbered by the database, and column '" + user
                        + "' is computed from it",
                "compute '" + user + "' from other columns, or number '" + column + "' with a sequence or a table");
    }

    /** Drops the foreign keys that refer to a column until the end. */
    final List<Statement> withoutReferrers(QualifiedName table, Identifier column) {
        return suspend(foreignKeysWith(table, column));
    }

    final Statement fill(QualifiedName table, Column column, String backfill) {
        return backfill(table, column, backfill);
    }

    final Fact isNullable(QualifiedName table, Identifier column, boolean nullable) {
        return facts.nullable(table, column, nullable);
    }

    /** The database's name. */
    final String name() {
        return database;
    }
}
