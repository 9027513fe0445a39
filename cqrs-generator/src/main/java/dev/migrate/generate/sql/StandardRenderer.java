package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renders changes one after the other, following the state of the schema and the names in the database. What the SQL
 * standard and most databases agree on is here; a dialect adds what is its own. One instance renders once.
 */
public abstract class StandardRenderer extends ConstraintRenderer {

    final SuspendedParts parts = new SuspendedParts();
    private final Set<QualifiedName> created = new HashSet<>();

    protected StandardRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

    /** The statements of all changes, up to {@code after}. */
    public final List<Statement> render(Schema after) {
        List<Statement> statements = new ArrayList<>();
        ViewsInTheWay views = new ViewsInTheWay(state.toSchema(), changes, after, rules, this::isBlockedByViews);
        for (Change change : changes) {
            if (!(change instanceof Change.DropAuxiliaryObject)) {
                views.drops().forEach(view -> statements.add(dropView(view, views.comesBack(view))));
            }
            if (isLate(change)) {
                views.creations()
                        .forEach(view ->
                                statements.add(Statements.createView(spelling, view, viewFact(view.name(), true))));
            }
            if (!(change instanceof Change.AlterColumn || change instanceof Change.SetTableComment)) {
                statements.addAll(resumeParts());
            }
            if (renames(change)) {
                statements.addAll(resumeForeignKeys());
                suspended.forgetReferrers();
            }
            statements.addAll(exempt(change, change.accept(this)));
            statements.addAll(follow(change));
            statements.addAll(makeUpFor());
        }
        statements.addAll(resumeParts());
        statements.addAll(makeUpFor());
        statements.addAll(resumeForeignKeys());
        views.creations()
                .forEach(view -> statements.add(Statements.createView(spelling, view, viewFact(view.name(), true))));
        statements.addAll(settle(after));
        finish();
        return statements;
    }

    /** What an earlier change had to leave for later, and what can be done now; by default there is nothing. */
    protected List<Statement> makeUpFor() {
        return List.of();
    }

    /** Refuses what the last change has left undone; by default there is nothing. */
    protected void finish() {}

    /** Whether a table or column gets another name. */
    private static boolean renames(Change change) {
        return change instanceof Change.RenameTable
                || change instanceof Change.MoveTable
                || change instanceof Change.RenameColumn;
    }

    /** Whether it may need the views. */
    private static boolean isLate(Change change) {
        return change instanceof Change.CreateView
                || change instanceof Change.CreateAuxiliaryObject create
                        && !create.object().beforeTables();
    }

    /** Tables that the same plan creates have no rows and no users yet. */
    private List<Statement> exempt(Change change, List<Statement> statements) {
        QualifiedName table = change.accept(new ChangedTable());
        return table != null && created.contains(table)
                ? statements.stream().map(Statement::withoutHazards).toList()
                : statements;
    }

    /** Does the change to the state, and renames what the database had named after the old name. */
    private List<Statement> follow(Change change) {
        QualifiedName table = change.accept(new ChangedTable());
        Table before = table == null ? null : state.table(table).orElse(null);
        change.applyTo(state);
        QualifiedName newName = newName(change, table);
        Table after = newName == null ? null : state.table(newName).orElse(null);
        if (before == null || after == null) {
            return List.of();
        }
        if (created.remove(table)) {
            created.add(newName);
        }
        if (renames(change)) {
            names.follow(before, after);
            return renameParts(change, List.of(after), Map.of(newName, names.freshOf(after)));
        }
        followNotNulls(before, after);
        return List.of();
    }

    private static QualifiedName newName(Change change, QualifiedName table) {
        if (change instanceof Change.RenameTable rename) {
            return rename.from().sibling(rename.to());
        }
        return change instanceof Change.MoveTable move
                ? new QualifiedName(move.to(), move.from().name())
                : table;
    }

    private void followNotNulls(Table before, Table after) {
        Set<NamedPart.NotNull> had = NamedPart.notNulls(before, rules);
        Set<NamedPart.NotNull> has = NamedPart.notNulls(after, rules);
        had.stream().filter(refusal -> !has.contains(refusal)).forEach(refusal -> names.remove(before, refusal));
        has.stream().filter(refusal -> !had.contains(refusal)).forEach(refusal -> names.add(after, refusal));
    }

    /** At the end, every made-up name is the one that a fresh creation would give. */
    private List<Statement> settle(Schema after) {
        ObjectNames fresh = ObjectNames.fresh(after, rules);
        return changes.isEmpty()
                ? List.of()
                : renameParts(
                        changes.list().get(changes.size() - 1), after.tables().values(), fresh.byTable());
    }

    private List<Statement> renameParts(
            Change change, Iterable<Table> tables, Map<QualifiedName, Map<Object, Identifier>> wanted) {
        try {
            return renameParts(names.renamesTo(tables, wanted));
        } catch (NameTaken e) {
            throw new UnsupportedChange(database, change, e.getMessage(), e.remedy());
        }
    }

    private List<Statement> resumeParts() {
        List<Statement> statements = new ArrayList<>();
        parts.resumeAll().forEach((name, held) -> {
            Table table = state.table(name).orElseThrow();
            held.computed().forEach((column, change) -> statements.addAll(addComputed(change, held.of(table), column)));
            held.keys().forEach((key, change) -> statements.addAll(resumeKey(table, key)));
            held.indexes().forEach((index, change) -> statements.add(createIndexAgain(change, table, index)));
            Map<Check, Change> checks = held.checks();
            while (!checks.isEmpty()) {
                Check check = checks.keySet().iterator().next();
                Change change = checks.remove(check);
                statements.addAll(resumeCheck(change, held.of(table), check));
            }
        });
        return statements;
    }

    /** A table without the keys, indexes, checks and computed columns that are dropped for the moment. */
    protected final Table withoutParts(Table table) {
        return parts.of(table.name()).of(table).toBuilder()
                .columns(table.columns().stream()
                        .filter(column -> !parts.holds(table.name(), column.name()))
                        .toList())
                .build();
    }

    private List<Statement> addComputed(Change change, Table table, Identifier name) {
        Column column = table.column(name).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        statements.add(addColumnStatement(change, table, column));
        if (column.comment() != null && !commentsInline()) {
            statements.add(columnComment(table.name(), name, column.comment()));
        }
        return statements;
    }

    // views and auxiliary objects

    /** Views are dropped and created all at once, in the order in which they speak of each other. */
    @Override
    public final List<Statement> createView(Change.CreateView change) {
        return List.of();
    }

    @Override
    public final List<Statement> dropView(Change.DropView change) {
        return List.of();
    }

    private Statement dropView(View view, boolean comesBack) {
        Statement drop = Statements.dropView(spelling, view, comesBack, viewFact(view.name(), false));
        return comesBack && forgetsGrants()
                ? drop.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.grantsLost(view.name()))
                : drop;
    }

    /** Whether what users were granted on a view goes with it. */
    protected boolean forgetsGrants() {
        return true;
    }

    protected abstract Fact viewFact(QualifiedName view, boolean exists);

    /** Whether the database refuses a change as long as a view selects what it changes. */
    protected boolean isBlockedByViews(Change change) {
        if (change instanceof Change.AlterColumn alter) {
            return !alter.from().databaseTypes().equals(alter.to().databaseTypes())
                    || !Objects.equals(alter.from().computed(), alter.to().computed())
                    || !Objects.equals(alter.from().collation(), alter.to().collation());
        }
        return change instanceof Change.DropColumn
                || change instanceof Change.DropTable
                || change instanceof Change.RenameColumnValue;
    }

    @Override
    public List<Statement> createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
        return Statements.createAuxiliaryObject(change);
    }

    @Override
    public List<Statement> dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
        return Statements.dropAuxiliaryObject(change);
    }

    // namespaces, sequences

    @Override
    public List<Statement> createNamespace(Change.CreateNamespace change) {
        return List.of(Statement.of(change.describe(), "create schema " + spelling.name(change.namespace()))
                .with(facts.namespace(change.namespace(), true)));
    }

    @Override
    public List<Statement> dropNamespace(Change.DropNamespace change) {
        return List.of(Statement.of(change.describe(), "drop schema " + spelling.name(change.namespace()))
                .with(facts.namespace(change.namespace(), false)));
    }

    @Override
    public List<Statement> createSequence(Change.CreateSequence change) {
        QualifiedName name = change.sequence().name();
        List<Statement> statements = new ArrayList<>(makeRoom(name));
        names.addRelation(name);
        statements.add(Statement.of(
                        change.describe(),
                        "create sequence " + spelling.name(name)
                                + bounds(
                                        change.sequence().start(),
                                        change.sequence().increment())
                                + " start with " + change.sequence().start() + " increment by "
                                + change.sequence().increment() + sequenceOptions()
                                + Statements.behind(change.sequence().options()))
                .with(facts.sequence(name, true)));
        if (!change.after().isEmpty()) {
            statements.add(goOn(change.sequence(), change.after()));
        }
        return statements;
    }

    /** Hibernate uses the numbers below the one that it got, as many as the increment. */
    private Statement goOn(Sequence sequence, List<IdColumn> columns) {
        boolean up = sequence.increment() > 0;
        List<String> ends = new ArrayList<>();
        ends.add(String.valueOf(sequence.start()));
        for (IdColumn column : columns) {
            ends.add("coalesce((select " + (up ? "max(" : "min(") + spelling.name(column.column()) + ") from "
                    + spelling.name(column.table()) + ")" + (up ? " + " : " - ") + Math.abs(sequence.increment()) + ", "
                    + sequence.start() + ")");
        }
        String value = (up ? "greatest(" : "least(") + String.join(", ", ends) + ")";
        String all = columns.stream().map(IdColumn::toString).collect(Collectors.joining(", "));
        return Statement.of(
                        "let sequence " + sequence.name() + " go on after " + all,
                        setSequenceSql(spelling.name(sequence.name()), sequence, value))
                .with(Fact.sql("select (" + sequencePosition(sequence.name()) + ") " + (up ? ">= " : "<= ") + value));
    }

    /**
     * The statement that lets a sequence give out {@code value} next.
     *
     * @param value an expression with selects in it
     */
    protected String setSequenceSql(String name, Sequence sequence, String value) {
        throw new IllegalStateException("no sequences in '" + database + "': " + name);
    }

    /** The query of what a sequence that was not used yet gives out next. */
    protected String sequencePosition(QualifiedName sequence) {
        throw new IllegalStateException("no sequences in '" + database + "': " + sequence);
    }

    /** What Hibernate writes at the end of {@code create sequence}. */
    protected String sequenceOptions() {
        return "";
    }

    /**
     * Refuses what no statement does to a sequence.
     *
     * @throws UnsupportedChange where it would count the other way, since what it has given out lies ahead of it then, or has other
     *     options
     */
    protected final void requireAlterable(Change.AlterSequence change) {
        Sequence from = change.from();
        Sequence to = change.to();
        if (!Objects.equals(from.options(), to.options())) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "sequence '" + to.name() + "' would change its options from '" + words(from.options()) + "' to '"
                            + words(to.options()) + "'",
                    "use a new sequence with another name");
        }
        if (Long.signum(from.increment()) != Long.signum(to.increment())) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "sequence '" + to.name() + "' would change its direction from " + from.increment() + " to "
                            + to.increment(),
                    "use a new sequence with another name");
        }
    }

    /** The limits that Hibernate writes for a sequence that starts on the other side of zero. */
    protected String bounds(long start, long increment) {
        if (increment > 0 && start <= 0) {
            return " minvalue " + start;
        }
        return increment < 0 && start >= 0 ? " maxvalue " + start : "";
    }

    /** The first value that a sequence may take: what Hibernate's limits, or else the database's own, let it. */
    protected static long limit(Sequence sequence) {
        return sequence.increment() > 0 ? Math.min(1, sequence.start()) : Math.max(-1, sequence.start());
    }

    /**
     * Alters a sequence, once it stands within its new limits.
     *
     * @param withinLimits what takes it there, or {@code null} where its limits stay
     */
    protected final List<Statement> alteredSequence(
            Change.AlterSequence change, Statement withinLimits, String sql, Fact fact) {
        List<Statement> statements = new ArrayList<>();
        if (withinLimits != null) {
            statements.add(withinLimits);
        }
        Statement statement = Statement.of(change.describe(), sql).with(fact);
        statements.add(
                change.from().increment() == change.to().increment()
                        ? statement
                        : statement.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.IDS_TWICE));
        return statements;
    }

    @Override
    public List<Statement> dropSequence(Change.DropSequence change) {
        QualifiedName name = change.sequence().name();
        names.removeRelation(name);
        return List.of(Statement.of(change.describe(), "drop sequence " + spelling.name(name))
                .with(Hazard.DELETES_DATA, Reasons.sequenceLost(name.toString()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED)
                .with(facts.sequence(name, false)));
    }

    // tables

    @Override
    public List<Statement> createTable(Change.CreateTable change) {
        Table table = change.table();
        created.add(table.name());
        List<Statement> statements = new ArrayList<>(makeRoom(table.name()));
        names.createTable(table);
        List<String> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(definition(change, table, column)));
        if (table.primaryKey() != null) {
            elements.add(inline(table, table.primaryKey(), table.primaryKey().name(), body(table.primaryKey())));
        }
        // Hibernate writes the single-column ones into the columns, before all others; their order decides on their
        // names.
        NamedPart.of(table, rules).stream()
                .filter(part -> part.key() instanceof UniqueKey)
                .map(part -> (UniqueKey) part.key())
                .forEach(key -> elements.add(inline(table, key, key.explicitName(), body(key))));
        NamedPart.of(table, rules).stream()
                .filter(part -> part.key() instanceof Check)
                .map(part -> (Check) part.key())
                .forEach(check -> elements.add(inline(table, check, check.name(), body(table, check))));
        statements.add(Statement.of(
                        change.describe(),
                        "create table " + spelling.name(table.name()) + " (\n    " + String.join(",\n    ", elements)
                                + "\n)" + tableOptions(table) + Statements.behind(table.options()))
                .with(facts.table(table.name(), true)));
        table.rows().forEach(row -> statements.add(counting(table, row).initial()));
        if (!commentsInline()) {
            statements.addAll(comments(table));
        }
        table.indexes().forEach(index -> statements.add(createIndex(change, table, index)));
        table.foreignKeys().forEach(key -> statements.add(addForeignKey(table, key)));
        return statements;
    }

    /** Whether a table and a column carry their comments in their definitions. */
    protected boolean commentsInline() {
        return false;
    }

    /** What stands behind the parentheses of {@code create table}. */
    protected String tableOptions(Table table) {
        return "";
    }

    private List<Statement> comments(Table table) {
        List<Statement> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(tableComment("comment on table " + table.name(), table.name(), table.comment()));
        }
        table.columns().stream()
                .filter(column -> column.comment() != null)
                .forEach(column -> statements.add(columnComment(table.name(), column.name(), column.comment())));
        return statements;
    }

    @Override
    public List<Statement> insertRow(Change.InsertRow change) {
        return List.of(counting(state.table(change.table()).orElseThrow(), change.row())
                .inserted(change.describe()));
    }

    @Override
    public List<Statement> deleteRow(Change.DeleteRow change) {
        return List.of(counting(state.table(change.table()).orElseThrow(), change.row())
                .deleted(change.describe()));
    }

    private CountingRow counting(Table table, Table.Row row) {
        return new CountingRow(
                spelling,
                table,
                row,
                "greatest",
                id -> !created.contains(id.table())
                        && state.table(id.table())
                                .flatMap(numbered -> numbered.column(id.column()))
                                .isPresent());
    }

    private String inline(Table table, Object object, Identifier explicit, String body) {
        if (rules.fixed(object) != null) {
            return body;
        }
        Identifier name = explicit != null ? explicit : madeUpInline(names.of(table.name(), object));
        return name == null ? body : "constraint " + spelling.name(name) + " " + body;
    }

    /** The name to write for a constraint without one of its own in {@code create table}, or {@code null} for none. */
    protected abstract Identifier madeUpInline(Identifier name);

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

    @Override
    public List<Statement> dropTable(Change.DropTable change) {
        QualifiedName name = change.table().name();
        names.dropTable(state.table(name).orElse(change.table()));
        return List.of(Statement.of(change.describe(), "drop table " + spelling.name(name))
                .with(Hazard.DELETES_DATA, Reasons.tableLost(name.toString()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED)
                .with(facts.table(name, false)));
    }

    @Override
    public List<Statement> renameTable(Change.RenameTable change) {
        if (sameRelation(change.from().name(), change.to())) {
            return List.of();
        }
        QualifiedName to = change.from().sibling(change.to());
        List<Statement> statements = new ArrayList<>(makeRoom(to));
        statements.add(Statement.of(
                        change.describe(),
                        "alter table " + spelling.name(change.from()) + " rename to " + newTableName(to))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.table(change.from(), false))
                .with(facts.table(to, true)));
        return statements;
    }

    /** How the new name of a renamed table is spelled. */
    protected String newTableName(QualifiedName to) {
        return spelling.name(to.name());
    }

    /** What stands behind a table's definition can be anything: how to change it later, only the database's manual says. */
    @Override
    public List<Statement> setTableOptions(Change.SetTableOptions change) {
        throw new UnsupportedChange(
                database,
                change,
                "table '" + change.table() + "' would change its options from '" + words(change.from()) + "' to '"
                        + words(change.to()) + "', for which no statement is known",
                "keep its options, or map the class to a new table with another name");
    }

    static String words(String options) {
        return options == null ? "none" : options;
    }

    @Override
    public List<Statement> setTableComment(Change.SetTableComment change) {
        return List.of(tableComment(change.describe(), change.table(), change.to()));
    }

    private Statement tableComment(String step, QualifiedName table, String comment) {
        return Statement.of(step, tableCommentSql(table, comment)).with(tableCommentFact(table, comment));
    }

    protected String tableCommentSql(QualifiedName table, String comment) {
        return "comment on table " + spelling.name(table) + " is " + spelling.literalOrNull(comment);
    }

    protected abstract Fact tableCommentFact(QualifiedName table, String comment);

    protected final Statement columnComment(QualifiedName table, Identifier column, String comment) {
        String step = (comment == null ? "remove the comment of column " : "comment on column ") + table + "." + column;
        return Statement.of(
                        step,
                        "comment on column " + columnName(table, column) + " is " + spelling.literalOrNull(comment))
                .with(columnCommentFact(table, column, comment));
    }

    protected abstract Fact columnCommentFact(QualifiedName table, Identifier column, String comment);

    // columns

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
