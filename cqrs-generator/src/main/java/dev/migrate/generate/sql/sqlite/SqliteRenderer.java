package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.CountingRow;
import dev.migrate.generate.sql.Facts;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.Statements;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.generate.sql.WithoutEnumTypes;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.ColumnValues;
import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Renders changes for SQLite. Those to one table are gathered, until a rename or the end, and done together; dropped tables and
 * indexes go at once, so that their names are free. One instance renders once.
 */
final class SqliteRenderer implements WithoutEnumTypes {

    private static final Spelling SPELLING = new SqliteSpelling();
    private static final Facts FACTS = new Facts(SPELLING);

    /** The schema before the change that is being rendered. */
    private final SchemaEditor state;

    private final boolean hasForeignKeys;
    private final Map<QualifiedName, TableEdit> edits = new LinkedHashMap<>();
    private final Set<QualifiedName> created = new HashSet<>();

    SqliteRenderer(Schema before) {
        this.state = new SchemaEditor(before);
        this.hasForeignKeys = before.tables().values().stream()
                .anyMatch(table -> !table.foreignKeys().isEmpty());
    }

    List<Statement> render(Changes changes) {
        List<Statement> statements = new ArrayList<>();
        for (Change change : changes) {
            statements.addAll(change.accept(this));
            change.applyTo(state);
            if (TableEdit.readsElsewhere(change)) {
                statements.addAll(flush());
            }
        }
        statements.addAll(flush());
        return statements;
    }

    private List<Statement> edit(QualifiedName name, Change change) {
        Table current = state.table(name).orElse(null);
        TableEdit edit = edits.computeIfAbsent(name, ignored -> new TableEdit(name, current));
        List<Statement> statements = new ArrayList<>();
        if (edit.mustRunBefore(change, current)) {
            statements.addAll(flush());
            edit = new TableEdit(name, current);
            edits.put(name, edit);
        }
        edit.add(change);
        return statements;
    }

    /** Does what was gathered, table by table, in the order of their first change. */
    private List<Statement> flush() {
        List<Statement> statements = new ArrayList<>();
        edits.values().stream().filter(TableEdit::creates).forEach(edit -> created.add(edit.name()));
        for (TableEdit edit : edits.values()) {
            Table end = state.table(edit.name()).orElseThrow();
            List<Statement> done = statements(edit, end);
            statements.addAll(
                    created.contains(edit.name())
                            ? done.stream().map(Statement::withoutHazards).toList()
                            : done);
        }
        edits.clear();
        return statements;
    }

    private List<Statement> statements(TableEdit edit, Table end) {
        TableText to = TableText.of(edit.changes().get(0), end);
        if (edit.creates()) {
            return create(to, edit);
        }
        TableText from = TableText.of(edit.changes().get(0), edit.start());
        AlteredTable altered = new AlteredTable(edit, from, to);
        List<Statement> statements = new ArrayList<>();
        boolean rebuilt = !altered.isPossible();
        statements.addAll(rebuilt ? rebuilt(edit, from, to) : altered.statements());
        end.indexes().stream()
                .filter(index -> rebuilt || !edit.has(index))
                .map(index -> edit.has(index) ? createIndex(end.name(), index) : newIndex(end.name(), index))
                .forEach(statements::add);
        return statements;
    }

    private List<Statement> rebuilt(TableEdit edit, TableText from, TableText to) {
        Predicate<Identifier> referredTo = column -> state.tableNames().stream()
                .flatMap(table -> state.table(table).orElseThrow().foreignKeys().stream())
                .anyMatch(key ->
                        key.target().equals(edit.name()) && key.targetColumns().contains(column));
        return new RebuiltTable(edit, from, to, referredTo).statements();
    }

    private List<Statement> create(TableText text, TableEdit edit) {
        Table table = text.table();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(edit.changes().get(0).describe(), text.create(SPELLING.name(table.name())))
                .with(FACTS.table(table.name(), true)));
        table.rows().forEach(row -> statements.add(counting(table, row).initial()));
        table.indexes().forEach(index -> statements.add(createIndex(table.name(), index)));
        return statements;
    }

    private static Statement createIndex(QualifiedName table, Index index) {
        return Statements.createIndex(SPELLING, table, index, part -> Statements.indexPart(SPELLING, part));
    }

    private static Statement newIndex(QualifiedName table, Index index) {
        Statement statement = createIndex(table, index)
                .with(Hazard.BLOCKS_WRITES, "nothing can be written to the database until all rows are indexed");
        return index.unique() ? statement.with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES) : statement;
    }

    // namespaces, types, sequences

    @Override
    public List<Statement> createNamespace(Change.CreateNamespace change) {
        throw noNamespaces(change, change.namespace());
    }

    @Override
    public List<Statement> dropNamespace(Change.DropNamespace change) {
        throw noNamespaces(change, change.namespace());
    }

    private static UnsupportedChange noNamespaces(Change change, Identifier namespace) {
        return new UnsupportedChange(
                SqliteDialect.NAME,
                change,
                "SQLite has no schemas, found '" + namespace + "'",
                "remove the schema from the mapping, or leave sqlite out of <migrate.databases>");
    }

    @Override
    public List<Statement> createSequence(Change.CreateSequence change) {
        throw noSequences(change, change.sequence().name());
    }

    @Override
    public List<Statement> dropSequence(Change.DropSequence change) {
        throw noSequences(change, change.sequence().name());
    }

    @Override
    public List<Statement> alterSequence(Change.AlterSequence change) {
        throw noSequences(change, change.from().name());
    }

    @Override
    public List<Statement> renameSequence(Change.RenameSequence change) {
        throw noSequences(change, change.from());
    }

    @Override
    public List<Statement> moveSequence(Change.MoveSequence change) {
        throw noSequences(change, change.from());
    }

    @Override
    public List<Statement> setIdSequence(Change.SetIdSequence change) {
        return List.of();
    }

    private static UnsupportedChange noSequences(Change change, QualifiedName sequence) {
        return new UnsupportedChange(
                SqliteDialect.NAME,
                change,
                "SQLite has no sequences, found '" + sequence + "'; Hibernate counts in a table instead",
                "run mvn migrate:extract with sqlite among -Dmigrate.databases: it finds that table");
    }

    @Override
    public List<Statement> setDatabases(Change.SetDatabases change) {
        throw Statements.notSplitUp(change);
    }

    @Override
    public List<Statement> setTableDatabases(Change.SetTableDatabases change) {
        throw Statements.notSplitUp(change);
    }

    // views and auxiliary objects: a rebuild leaves them alone

    @Override
    public List<Statement> createView(Change.CreateView change) {
        View view = change.view();
        return flushed(Statements.createView(SPELLING, view, SqliteCatalog.view(view.name(), true)));
    }

    @Override
    public List<Statement> dropView(Change.DropView change) {
        View view = change.view();
        return flushed(Statements.dropView(SPELLING, view, false, SqliteCatalog.view(view.name(), false)));
    }

    @Override
    public List<Statement> createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
        return flushed(Statements.createAuxiliaryObject(change).toArray(Statement[]::new));
    }

    @Override
    public List<Statement> dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
        return flushed(Statements.dropAuxiliaryObject(change).toArray(Statement[]::new));
    }

    /** What was gathered, then these. */
    private List<Statement> flushed(Statement... then) {
        List<Statement> statements = new ArrayList<>(flush());
        statements.addAll(List.of(then));
        return statements;
    }

    // tables

    @Override
    public List<Statement> moveTable(Change.MoveTable change) {
        throw noNamespaces(change, change.to() == null ? change.from().namespace() : change.to());
    }

    @Override
    public List<Statement> insertRow(Change.InsertRow change) {
        return flushed(counting(state.table(change.table()).orElseThrow(), change.row())
                .inserted(change.describe()));
    }

    @Override
    public List<Statement> alterCounter(Change.AlterCounter change) {
        return counting(state.table(change.table()).orElseThrow(), change.to())
                .goneOn(change.from())
                .map(this::flushed)
                .orElse(List.of());
    }

    @Override
    public List<Statement> deleteRow(Change.DeleteRow change) {
        return flushed(counting(state.table(change.table()).orElseThrow(), change.row())
                .deleted(change.describe()));
    }

    private CountingRow counting(Table table, Table.Row row) {
        return new CountingRow(SPELLING, table, row, "max", state, created);
    }

    @Override
    public List<Statement> createTable(Change.CreateTable change) {
        return edit(change.table().name(), change);
    }

    /** While foreign keys are enforced, SQLite deletes a table's rows before it drops it, and what refers to them. */
    @Override
    public List<Statement> dropTable(Change.DropTable change) {
        QualifiedName name = change.table().name();
        TableEdit edit = edits.remove(name);
        created.remove(name);
        if (edit != null && edit.creates()) {
            return List.of();
        }
        Statement drop = Statement.of(change.describe(), "drop table " + SPELLING.name(name))
                .with(Hazard.DELETES_DATA, Reasons.tableLost(name.toString()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED)
                .with(FACTS.table(name, false));
        return List.of(hasForeignKeys ? drop.withForeignKeysOff() : drop);
    }

    @Override
    public List<Statement> renameTable(Change.RenameTable change) {
        QualifiedName from = change.from();
        QualifiedName to = from.sibling(change.to());
        List<Statement> statements = new ArrayList<>(flush());
        if (created.remove(from)) {
            created.add(to);
        }
        if (from.name().text().equals(to.name().text())) {
            return statements;
        }
        if (SqliteSpelling.fold(from.name()).equals(SqliteSpelling.fold(to.name()))) {
            // SQLite takes the new spelling for a name that is taken.
            Identifier between = RebuiltTable.newName(from.name());
            statements.add(rename(change, from.name(), between));
            statements.add(rename(change, between, to.name()).with(SqliteCatalog.spelled("table", to.name())));
            return statements;
        }
        statements.add(rename(change, from.name(), to.name())
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(FACTS.table(from, false))
                .with(FACTS.table(to, true)));
        return statements;
    }

    private static Statement rename(Change change, Identifier from, Identifier to) {
        return Statement.of(
                change.describe(), "alter table " + SPELLING.name(from) + " rename to " + SPELLING.name(to));
    }

    /** SQLite keeps no comments. */
    @Override
    public List<Statement> setTableComment(Change.SetTableComment change) {
        return List.of();
    }

    /** A rebuild writes the table anew. */
    @Override
    public List<Statement> setTableOptions(Change.SetTableOptions change) {
        return edit(change.table(), change);
    }

    // columns

    @Override
    public List<Statement> addColumn(Change.AddColumn change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropColumn(Change.DropColumn change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> renameColumn(Change.RenameColumn change) {
        List<Statement> statements = new ArrayList<>(flush());
        if (change.from().text().equals(change.to().text())) {
            return statements;
        }
        Statement rename = Statement.of(
                change.describe(),
                "alter table " + SPELLING.name(change.table()) + " rename column " + SPELLING.name(change.from())
                        + " to " + SPELLING.name(change.to()));
        boolean same = SqliteSpelling.fold(change.from()).equals(SqliteSpelling.fold(change.to()));
        Statement checked = same
                ? rename.with(SqliteCatalog.spelled(change.table(), change.to()))
                : rename.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                        .with(FACTS.column(change.table(), change.from(), false))
                        .with(FACTS.column(change.table(), change.to(), true));
        statements.add(created.contains(change.table()) ? checked.withoutHazards() : checked);
        return statements;
    }

    @Override
    public List<Statement> alterColumn(Change.AlterColumn change) {
        return edit(change.table(), change);
    }

    /** Without the checks that list the values, the rows get the new one; then the checks come back. */
    @Override
    public List<Statement> renameColumnValue(Change.RenameColumnValue change) {
        Table before = state.table(change.table()).orElseThrow();
        Table after = ColumnValues.rename(before, change.column(), change.from(), change.to());
        List<Change> drops = new ArrayList<>();
        before.checks().stream()
                .filter(check -> !after.checks().contains(check))
                .forEach(check -> drops.add(new Change.DropCheck(change.table(), check)));
        List<Statement> statements = new ArrayList<>();
        for (Change drop : drops) {
            statements.addAll(drop.accept(this));
            drop.applyTo(state);
        }
        statements.addAll(flushed(Statements.renameValue(SPELLING, change, SPELLING.name(change.column()))));
        if (!before.equals(after)) {
            statements.addAll(edit(change.table(), change));
        }
        drops.forEach(drop -> drop.inverse().applyTo(state));
        return statements;
    }

    // constraints

    @Override
    public List<Statement> addPrimaryKey(Change.AddPrimaryKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropPrimaryKey(Change.DropPrimaryKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> renamePrimaryKey(Change.RenamePrimaryKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> addUniqueKey(Change.AddUniqueKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropUniqueKey(Change.DropUniqueKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> renameUniqueKey(Change.RenameUniqueKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> addForeignKey(Change.AddForeignKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropForeignKey(Change.DropForeignKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> renameForeignKey(Change.RenameForeignKey change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> addCheck(Change.AddCheck change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropCheck(Change.DropCheck change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> renameCheck(Change.RenameCheck change) {
        return edit(change.table(), change);
    }

    // indexes

    @Override
    public List<Statement> createIndex(Change.CreateIndex change) {
        return edit(change.table(), change);
    }

    @Override
    public List<Statement> dropIndex(Change.DropIndex change) {
        List<Statement> statements = new ArrayList<>(edit(change.table(), change));
        dropAtOnce(change.table(), change.index()).ifPresent(statements::add);
        return statements;
    }

    /** SQLite can't rename an index. */
    @Override
    public List<Statement> renameIndex(Change.RenameIndex change) {
        Index index = state.table(change.table()).orElseThrow().indexes().stream()
                .filter(one -> one.name().equals(change.from()))
                .findFirst()
                .orElseThrow();
        List<Statement> statements = new ArrayList<>(edit(change.table(), change));
        dropAtOnce(change.table(), index).ifPresent(statements::add);
        return statements;
    }

    private Optional<Statement> dropAtOnce(QualifiedName table, Index index) {
        TableEdit edit = edits.get(table);
        if (!edit.has(index)) {
            return Optional.empty();
        }
        edit.dropped(index);
        return Optional.of(Statements.dropIndex(SPELLING, table, index));
    }
}
