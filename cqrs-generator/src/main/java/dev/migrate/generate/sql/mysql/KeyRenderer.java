package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.ConstraintBodies;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.ObjectNames;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.SuspendedKeys;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys and indexes: a foreign key needs an index, and a numbered column a key. */
abstract class KeyRenderer extends FamilyRenderer {

    /** The first characters of a column, as the catalog and Hibernate spell it: {@code notes(20)}. */
    private static final Pattern BEGINNING = Pattern.compile("(\\w+|`[^`]+`)(\\(\\d+\\))");

    private final ForeignKeyIndexes indexes = new ForeignKeyIndexes();
    private final Set<Change> done = new HashSet<>();

    KeyRenderer(String database, FamilyNaming naming, FamilyCatalog catalog, Schema before, Changes changes) {
        super(database, naming, catalog, before, changes);
        before.tables()
                .values()
                .forEach(table ->
                        table.foreignKeys().forEach(key -> indexes.added(table, names.of(table.name(), key), key)));
    }

    // tables and columns

    @Override
    public List<Statement> dropTable(Change.DropTable change) {
        indexes.tableDropped(change.table().name());
        return super.dropTable(change);
    }

    @Override
    public List<Statement> renameTable(Change.RenameTable change) {
        indexes.tableRenamed(change.from(), change.from().sibling(change.to()));
        return super.renameTable(change);
    }

    @Override
    public List<Statement> moveTable(Change.MoveTable change) {
        indexes.tableRenamed(
                change.from(), new QualifiedName(change.to(), change.from().name()));
        return super.moveTable(change);
    }

    @Override
    public List<Statement> renameColumn(Change.RenameColumn change) {
        indexes.columnRenamed(change.table(), change.from(), change.to());
        return super.renameColumn(change);
    }

    @Override
    final Statement addNumbered(Change.AddColumn change, Table table, Change key) {
        String add;
        Identifier name;
        if (key instanceof Change.AddPrimaryKey primary) {
            name = names.add(table, primary.key());
            add = "primary key (" + spelling.names(primary.key().columns()) + ")";
        } else {
            UniqueKey unique = ((Change.AddUniqueKey) key).key();
            name = names.add(table, unique);
            add = "constraint " + spelling.name(name) + " unique (" + spelling.names(unique.columns()) + ")";
        }
        done.add(key);
        return copying(Statement.of(
                        change.describe() + " and " + key.describe(),
                        "alter table " + spelling.name(table.name()) + " add column "
                                + definition(change, table, change.column()) + ", add " + add))
                .with(facts.column(table.name(), change.column().name(), true))
                .with(facts.constraint(table.name(), name, true));
    }

    // primary and unique keys

    @Override
    public List<Statement> addPrimaryKey(Change.AddPrimaryKey change) {
        if (done.contains(change)) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        super.addPrimaryKey(change).forEach(statement -> statements.add(statement.with(Hazard.REWRITES_TABLE, COPIED)));
        statements.addAll(keyAdded(change.table(), change.key().columns()));
        return statements;
    }

    @Override
    public List<Statement> addUniqueKey(Change.AddUniqueKey change) {
        if (done.contains(change)) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>(super.addUniqueKey(change));
        statements.addAll(keyAdded(change.table(), change.key().columns()));
        return statements;
    }

    private List<Statement> keyAdded(QualifiedName table, List<Identifier> columns) {
        indexes.makesNeedless(table, columns);
        return numberAgain(state.table(table).orElseThrow(), columns);
    }

    @Override
    public List<Statement> dropPrimaryKey(Change.DropPrimaryKey change) {
        List<Statement> statements =
                beforeDrop(change, state.table(change.table()).orElseThrow(), change.key());
        super.dropPrimaryKey(change).forEach(statement -> statements.add(copying(statement)));
        return statements;
    }

    @Override
    public List<Statement> dropUniqueKey(Change.DropUniqueKey change) {
        List<Statement> statements =
                beforeDrop(change, state.table(change.table()).orElseThrow(), change.key());
        statements.addAll(super.dropUniqueKey(change));
        return statements;
    }

    @Override
    protected final List<Statement> suspendKey(Change change, Table table, Object key) {
        List<Statement> statements = beforeDrop(change, table, key);
        super.suspendKey(change, table, key)
                .forEach(drop -> statements.add(key instanceof PrimaryKey ? copying(drop) : drop));
        return statements;
    }

    @Override
    protected final List<Statement> resumeKey(Table table, Object key) {
        List<Statement> statements = new ArrayList<>();
        super.resumeKey(table, key)
                .forEach(add ->
                        statements.add(key instanceof PrimaryKey ? add.with(Hazard.REWRITES_TABLE, COPIED) : add));
        statements.addAll(keyAdded(
                table.name(), key instanceof PrimaryKey primary ? primary.columns() : ((UniqueKey) key).columns()));
        return statements;
    }

    @Override
    protected final List<Statement> suspendIndex(Change change, Table table, Index index) {
        List<Statement> statements = beforeDrop(change, table, index);
        statements.addAll(super.suspendIndex(change, table, index));
        return statements;
    }

    /** Takes away what needs a key or an index that is about to go: foreign keys, until the end, and numbering. */
    private List<Statement> beforeDrop(Change change, Table table, Object dropped) {
        QualifiedName name = table.name();
        List<Statement> statements =
                new ArrayList<>(suspend(held(name, indexes.leftWithout(table, dropped, present(table)))));
        for (Column column : table.columns()) {
            if (column.identity()
                    && !numbering.waits(name, column.name())
                    && !Numbering.hasKey(table, column.name(), dropped)) {
                statements.addAll(withoutReferrers(name, column.name()));
                numbering.wait(name, column.name(), change);
                statements.add(
                        copying(modify("stop numbering column " + name + "." + column.name(), change, table, column))
                                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_INSERTS)
                                .with(isIdentity(name, column.name(), false)));
            }
        }
        return statements;
    }

    @Override
    protected final Statement addKeyHazards(Statement statement) {
        return statement;
    }

    @Override
    protected final String dropClause(Object object, Identifier name) {
        if (object instanceof PrimaryKey) {
            return "drop primary key";
        }
        return (object instanceof UniqueKey
                        ? "drop index "
                        : object instanceof Check ? dropCheck() : "drop foreign key ")
                + spelling.name(name);
    }

    /** How {@code alter table} drops a check. */
    abstract String dropCheck();

    @Override
    protected final Statement addCheckHazards(Statement statement) {
        return copying(statement);
    }

    // foreign keys

    @Override
    protected final Statement addForeignKeyStatement(Table table, ForeignKey key) {
        if (table.name().namespace() != null && key.target().namespace() == null && key.definition() == null) {
            throw new UnsupportedChange(
                    database,
                    new Change.AddForeignKey(table.name(), key),
                    "the target '" + key.target() + "' names no database, and would be looked for in '"
                            + table.name().namespace() + "', the database of the table that refers",
                    "name the target's database too: @Table(catalog = …)");
        }
        indexes.added(table, names.of(table.name(), key), key);
        return super.addForeignKeyStatement(table, key);
    }

    @Override
    protected final Statement addForeignKeyHazards(Statement statement) {
        return copying(statement);
    }

    @Override
    public List<Statement> dropForeignKey(Change.DropForeignKey change) {
        Table table = state.table(change.table()).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        if (!isSuspended(change.table(), change.key())) {
            List<ForeignKey> others = new ArrayList<>(present(table));
            others.remove(change.key());
            Identifier name = names.of(table.name(), change.key());
            if (indexes.has(table.name(), name)) {
                statements.addAll(suspend(held(table.name(), indexes.sharing(table, name, others))));
            }
        }
        statements.addAll(super.dropForeignKey(change));
        return statements;
    }

    /** With those that stand on the own index of one of them, which come first. */
    @Override
    protected final List<Statement> suspend(List<SuspendedKeys.Held> keys) {
        List<SuspendedKeys.Held> all = new ArrayList<>();
        for (SuspendedKeys.Held held : keys) {
            Table table = state.table(held.table()).orElseThrow();
            Identifier name = names.of(table.name(), held.key());
            if (!isSuspended(held.table(), held.key()) && indexes.has(table.name(), name)) {
                List<ForeignKey> others = new ArrayList<>(present(table));
                others.remove(held.key());
                held(table.name(), indexes.sharing(table, name, others)).stream()
                        .filter(other -> !keys.contains(other) && !all.contains(other))
                        .forEach(all::add);
            }
        }
        keys.stream().filter(held -> !hasOwnIndex(held)).forEach(all::add);
        keys.stream().filter(this::hasOwnIndex).forEach(all::add);
        return super.suspend(all);
    }

    private boolean hasOwnIndex(SuspendedKeys.Held held) {
        Identifier name = names.of(held.table(), held.key());
        return indexes.has(held.table(), name);
    }

    /** The foreign keys of a table that are not dropped for the moment. */
    private List<ForeignKey> present(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> !isSuspended(table.name(), key))
                .toList();
    }

    private static List<SuspendedKeys.Held> held(QualifiedName table, List<ForeignKey> keys) {
        return keys.stream().map(key -> new SuspendedKeys.Held(table, key)).toList();
    }

    /** The index that it brought stays behind if nobody drops it. */
    @Override
    protected final Statement dropForeignKeyStatement(String step, Table table, ForeignKey key) {
        Identifier name = names.of(table.name(), key);
        if (!indexes.has(table.name(), name)) {
            return super.dropForeignKeyStatement(step, table, key);
        }
        indexes.dropped(table.name(), name);
        return Statement.of(
                        step,
                        "alter table " + spelling.name(table.name()) + " drop foreign key " + spelling.name(name)
                                + ", drop index " + spelling.name(name))
                .with(facts.constraint(table.name(), name, false))
                .with(facts.index(table.name(), name, false));
    }

    // indexes

    @Override
    public List<Statement> createIndex(Change.CreateIndex change) {
        List<Statement> statements = new ArrayList<>(super.createIndex(change));
        statements.addAll(keyAdded(change.table(), ForeignKeyIndexes.columns(change.index())));
        return statements;
    }

    @Override
    public List<Statement> dropIndex(Change.DropIndex change) {
        List<Statement> statements =
                beforeDrop(change, state.table(change.table()).orElseThrow(), change.index());
        statements.addAll(super.dropIndex(change));
        return statements;
    }

    @Override
    protected final Statement dropIndexStatement(QualifiedName table, Index index) {
        return Statement.of(
                        "drop index " + index.name() + " on " + table,
                        "drop index " + spelling.name(index.name()) + " on " + spelling.name(table))
                .with(facts.index(table, index.name(), false));
    }

    @Override
    public List<Statement> renameIndex(Change.RenameIndex change) {
        List<Statement> statements = super.renameIndex(change);
        boolean caseAlone = sameInDatabase(change.from(), change.to())
                && !change.from().text().equals(change.to().text());
        return caseAlone
                ? List.of(Statement.of(change.describe(), renameIndexSql(change.table(), change.from(), change.to()))
                        .with(catalog.indexSpelled(change.table(), change.to())))
                : statements;
    }

    @Override
    protected final String renameIndexSql(QualifiedName table, Identifier from, Identifier to) {
        return "alter table " + spelling.name(table) + " rename index " + spelling.name(from) + " to "
                + spelling.name(to);
    }

    @Override
    protected final String indexPart(Change change, Index index, Index.Part part) {
        if (part.column() != null) {
            return super.indexPart(change, index, part);
        }
        Matcher beginning = BEGINNING.matcher(part.expression());
        return beginning.matches()
                ? spelling.name(Identifier.of(beginning.group(1)))
                        + beginning.group(2)
                        + (part.descending() ? " desc" : "")
                : indexExpression(change, index, part);
    }

    // names

    @Override
    protected List<Statement> rename(Change change, QualifiedName name, Object from, Object to) {
        Table table = state.table(name).orElseThrow();
        Identifier before = names.of(name, from);
        if (!(from instanceof UniqueKey) && isPassedOn(name, to)) {
            Statement drop = drop(change, table, from);
            names.remove(table, from);
            names.add(table, to);
            return List.of(drop);
        }
        names.remove(table, from);
        Identifier after = names.add(table, to);
        if (!(from instanceof UniqueKey) && hasMadeRoom(name, from)) {
            return List.of(add(change, table, to));
        }
        return sameInDatabase(before, after) ? List.of() : List.of(renamed(change, table, from, before, after));
    }

    private Statement renamed(Change change, Table table, Object key, Identifier from, Identifier to) {
        if (key instanceof Check check) {
            return renameCheck(table, check, from, to);
        }
        return key instanceof UniqueKey
                ? renameUniqueKey(change.describe(), table.name(), from, to)
                : renameForeignKey(change.describe(), table, (ForeignKey) key, from, to);
    }

    /** Whether a later rename goes on from this one's name: until then, the key is not there at all. */
    private boolean isPassedOn(QualifiedName table, Object key) {
        return renames(table).anyMatch(rename -> rename.getKey().equals(key));
    }

    /** Whether an earlier rename left the key out. */
    private boolean hasMadeRoom(QualifiedName table, Object key) {
        return renames(table).anyMatch(rename -> rename.getValue().equals(key));
    }

    /** What a table's foreign keys and checks are before their renames, and after. */
    private Stream<Map.Entry<Object, Object>> renames(QualifiedName table) {
        return changes.stream().flatMap(change -> {
            if (change instanceof Change.RenameForeignKey rename
                    && rename.table().equals(table)) {
                return Stream.of(Map.entry(rename.from(), rename.to()));
            }
            return change instanceof Change.RenameCheck rename && rename.table().equals(table)
                    ? Stream.of(Map.entry(rename.from(), rename.to()))
                    : Stream.empty();
        });
    }

    private Statement drop(Change change, Table table, Object key) {
        return key instanceof ForeignKey reference
                ? dropForeignKeyStatement(change.describe(), table, reference)
                : dropConstraint(change.describe(), table, key);
    }

    private Statement add(Change change, Table table, Object key) {
        return key instanceof ForeignKey reference
                ? addForeignKeyStatement(table, reference)
                : addCheck(change.describe(), table, (Check) key);
    }

    @Override
    final List<Statement> dropChecks(Change change, Table table, List<Check> checks, Table without) {
        List<Statement> statements = new ArrayList<>();
        List<Check> inColumn = new ArrayList<>();
        for (Check check : checks) {
            if (rules.isNamed(check)) {
                statements.add(dropConstraint(words("drop", table, check), table, check));
                names.remove(table, check);
            } else {
                inColumn.add(check);
            }
        }
        inColumn.stream()
                .limit(1)
                .forEach(check -> statements.add(checked(words("drop", table, check), change, without, check, false)));
        return statements;
    }

    @Override
    final List<Statement> addChecks(Change change, Table with, List<Check> checks) {
        List<Statement> statements = new ArrayList<>();
        List<Check> inColumn = new ArrayList<>();
        for (Check check : checks) {
            if (rules.isNamed(check)) {
                names.add(with, check);
                statements.add(addCheck(words("add", with, check), with, check));
            } else {
                inColumn.add(check);
            }
        }
        inColumn.stream()
                .limit(1)
                .forEach(check ->
                        statements.add(copying(checked(words("add", with, check), change, with, check, true))));
        return statements;
    }

    private static String words(String verb, Table table, Check check) {
        return verb + " check " + table.name() + " (" + check.expression() + ")";
    }

    /** Writes out the column that a check is part of, with the checks that {@code table} has. */
    Statement checked(String step, Change change, Table table, Check check, boolean exists) {
        throw new IllegalStateException("no check of a column alone: " + check);
    }

    @Override
    protected final Statement renamePart(ObjectNames.PartRename rename) {
        Table table = rename.table();
        Object key = rename.part().key();
        if (key instanceof Check check) {
            return renameCheck(table, check, rename.from(), rename.to());
        }
        String step = renameStep(table.name(), rename.from(), rename.to());
        return key instanceof UniqueKey
                ? renameUniqueKey(step, table.name(), rename.from(), rename.to())
                : renameForeignKey(step, table, foreignKey(rename), rename.from(), rename.to());
    }

    private static ForeignKey foreignKey(ObjectNames.PartRename rename) {
        return rename.table().foreignKeys().stream()
                .filter(key ->
                        key.name() == null && key.columns().equals(rename.part().columns()))
                .findFirst()
                .orElseThrow();
    }

    private Statement renameUniqueKey(String step, QualifiedName table, Identifier from, Identifier to) {
        return Statement.of(step, renameIndexSql(table, from, to))
                .with(facts.constraint(table, from, false))
                .with(facts.constraint(table, to, true));
    }

    private static String renameStep(QualifiedName table, Identifier from, Identifier to) {
        return "rename constraint " + from + " of table " + table + " to " + to;
    }

    /** A check can't be renamed: it is dropped and added again, and all rows are held against all checks of the table. */
    final Statement renameCheck(Table table, Check check, Identifier from, Identifier to) {
        return copying(Statement.of(
                        renameStep(table.name(), from, to),
                        "alter table " + spelling.name(table.name()) + " " + dropCheck() + spelling.name(from)
                                + ", add constraint " + spelling.name(to) + " " + body(table, check)))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS)
                .with(facts.constraint(table.name(), from, false))
                .with(facts.constraint(table.name(), to, true));
    }

    private Statement renameForeignKey(String step, Table table, ForeignKey key, Identifier from, Identifier to) {
        boolean own = indexes.has(table.name(), from);
        indexes.dropped(table.name(), from);
        indexes.added(table, to, key);
        Statement statement = copying(Statement.of(
                        step,
                        "alter table " + spelling.name(table.name()) + " drop foreign key " + spelling.name(from)
                                + (own ? ", drop index " + spelling.name(from) : "") + ", add constraint "
                                + spelling.name(to) + " " + new ConstraintBodies(spelling).of(key, key.target())))
                .with(facts.constraint(table.name(), from, false))
                .with(facts.constraint(table.name(), to, true));
        return own ? statement.with(facts.index(table.name(), from, false)) : statement;
    }

    /** One expression of an index. */
    abstract String indexExpression(Change change, Index index, Index.Part part);
}
