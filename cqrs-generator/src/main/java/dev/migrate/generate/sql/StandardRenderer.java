package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Renders changes one after the other, following the state of the schema and the names in the database. What the SQL
 * standard and most databases agree on is here; a dialect adds what is its own. One instance renders once.
 */
public abstract class StandardRenderer extends TableRenderer {

    protected StandardRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

    /** The statements of all changes, up to {@code after}. */
    public final List<Statement> render(Schema after) {
        List<Statement> statements = new ArrayList<>();
        ViewsInTheWay views = new ViewsInTheWay(
                database, state.toSchema(), changes, after, rules, this::isBlockedByViews, this::tieOf);
        for (Change change : changes) {
            if (!(change instanceof Change.DropAuxiliaryObject)) {
                views.drops().forEach(drop -> statements.addAll(drop(drop, views)));
            }
            if (isLate(change)) {
                views.creations().forEach(creation -> statements.addAll(create(creation)));
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
        views.creations().forEach(creation -> statements.addAll(create(creation)));
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

    private List<Statement> addComputed(Change change, Table table, Identifier name) {
        Column column = table.column(name).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        statements.add(addColumnStatement(change, table, column));
        if (column.comment() != null && !commentsInline()) {
            statements.add(columnComment(table.name(), name, column.comment()));
        }
        return statements;
    }

    /** Views are dropped and created all at once, in the order in which they speak of each other. */
    @Override
    public final List<Statement> createView(Change.CreateView change) {
        return List.of();
    }

    @Override
    public final List<Statement> dropView(Change.DropView change) {
        return List.of();
    }

    private List<Statement> drop(Change change, ViewsInTheWay views) {
        if (change instanceof Change.DropAuxiliaryObject drop) {
            QualifiedName view = views.nameOf(drop.object());
            return Statements.dropAuxiliaryObject(drop).stream()
                    .map(statement -> view == null ? statement : losingGrants(statement, view))
                    .toList();
        }
        View view = ((Change.DropView) change).view();
        boolean comesBack = views.comesBack(view);
        Statement drop = Statements.dropView(spelling, view, comesBack, viewFact(view.name(), false));
        return List.of(comesBack ? losingGrants(drop, view.name()) : drop);
    }

    private Statement losingGrants(Statement drop, QualifiedName view) {
        return forgetsGrants() ? drop.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.grantsLost(view)) : drop;
    }

    private List<Statement> create(Change change) {
        if (change instanceof Change.CreateAuxiliaryObject create) {
            return Statements.createAuxiliaryObject(create);
        }
        View view = ((Change.CreateView) change).view();
        return List.of(Statements.createView(spelling, view, viewFact(view.name(), true)));
    }

    /** Whether what users were granted on a view goes with it. */
    protected boolean forgetsGrants() {
        return true;
    }

    /** What the database does with what an auxiliary object's statement has created, where a column changes that it names. */
    protected Tie tieOf(String statement) {
        return Tie.NONE;
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

    /** Whether each database has the schema from its beginning: then it is neither made nor dropped. */
    protected boolean isThereFromTheBeginning(Identifier namespace) {
        return false;
    }

    @Override
    public List<Statement> createNamespace(Change.CreateNamespace change) {
        if (isThereFromTheBeginning(change.namespace())) {
            return List.of();
        }
        return List.of(Statement.of(change.describe(), "create schema " + spelling.name(change.namespace()))
                .with(facts.namespace(change.namespace(), true)));
    }

    @Override
    public List<Statement> dropNamespace(Change.DropNamespace change) {
        if (isThereFromTheBeginning(change.namespace())) {
            return List.of();
        }
        return List.of(Statement.of(change.describe(), "drop schema " + spelling.name(change.namespace()))
                .with(facts.namespace(change.namespace(), false)));
    }
}
