package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** Renders constraints. */
abstract class ConstraintRenderer extends IndexRenderer {

    final SuspendedKeys suspended = new SuspendedKeys();
    private final ConstraintBodies bodies;

    ConstraintRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
        this.bodies = new ConstraintBodies(spelling);
    }

    /** Makes a column of a dropped primary key accept NULL again. */
    abstract Statement dropNotNull(QualifiedName table, Identifier column);

    @Override
    public List<Statement> addPrimaryKey(Change.AddPrimaryKey change) {
        Table table = state.table(change.table()).orElseThrow();
        names.add(table, change.key());
        return List.of(addKeyHazards(addConstraint(change.describe(), table, change.key(), body(change.key()))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES)));
    }

    @Override
    public List<Statement> dropPrimaryKey(Change.DropPrimaryKey change) {
        Table table = state.table(change.table()).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        statements.add(dropConstraint(change.describe(), table, change.key()));
        names.remove(table, change.key());
        // The key made its columns refuse NULL; databases leave them so.
        change.key().columns().stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> column.nullable() && !column.identity())
                .forEach(column -> statements.add(dropNotNull(change.table(), column.name())));
        return statements;
    }

    @Override
    public List<Statement> addUniqueKey(Change.AddUniqueKey change) {
        Table table = state.table(change.table()).orElseThrow();
        names.add(table, change.key());
        return List.of(addKeyHazards(addConstraint(change.describe(), table, change.key(), body(change.key()))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES)));
    }

    /** What building a key's index does to the table's users; by default nothing. */
    protected Statement addKeyHazards(Statement statement) {
        return statement;
    }

    @Override
    public List<Statement> dropUniqueKey(Change.DropUniqueKey change) {
        Table table = state.table(change.table()).orElseThrow();
        Statement statement = dropConstraint(change.describe(), table, change.key());
        names.remove(table, change.key());
        return List.of(statement);
    }

    /** Drops a primary or unique key of {@code table} that stands in a change's way, without freeing its name. */
    protected List<Statement> suspendKey(Change change, Table table, Object key) {
        return List.of(dropConstraint("drop " + words(table, key) + " until its columns are there again", table, key));
    }

    /** Adds a key that was dropped for the moment. */
    protected List<Statement> resumeKey(Table table, Object key) {
        String body = key instanceof PrimaryKey primary ? body(primary) : body((UniqueKey) key);
        return List.of(addKeyHazards(addConstraint("add " + words(table, key), table, key, body)
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES)));
    }

    private static String words(Table table, Object key) {
        return key instanceof UniqueKey unique
                ? "unique key " + table.name() + unique.columns()
                : "primary key of table " + table.name();
    }

    @Override
    public List<Statement> addForeignKey(Change.AddForeignKey change) {
        return List.of(addForeignKey(state.table(change.table()).orElseThrow(), change.key()));
    }

    final Statement addForeignKey(Table table, ForeignKey key) {
        names.add(table, key);
        suspended.forgetReferrers();
        return addForeignKeyStatement(table, key);
    }

    /** Adds a foreign key that has its name already. */
    protected Statement addForeignKeyStatement(Table table, ForeignKey key) {
        return addForeignKeyHazards(addConstraint(
                        "add foreign key " + table.name() + key.columns() + " to " + key.target(),
                        table,
                        key,
                        body(table, key))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.ORPHANS));
    }

    /** What checking a new foreign key does to the users of both tables; by default nothing. */
    protected Statement addForeignKeyHazards(Statement statement) {
        return statement;
    }

    @Override
    public List<Statement> dropForeignKey(Change.DropForeignKey change) {
        Table table = state.table(change.table()).orElseThrow();
        boolean gone = suspended.resume(new SuspendedKeys.Held(change.table(), change.key()));
        Statement statement = gone ? null : dropForeignKeyStatement(change.describe(), table, change.key());
        names.remove(table, change.key());
        return gone ? List.of() : List.of(statement);
    }

    /** Drops a foreign key, without freeing its name. */
    protected Statement dropForeignKeyStatement(String step, Table table, ForeignKey key) {
        return dropConstraint(step, table, key);
    }

    /** Drops foreign keys that stand in a change's way; they return at the end. */
    protected List<Statement> suspend(List<SuspendedKeys.Held> keys) {
        List<Statement> statements = new ArrayList<>();
        for (SuspendedKeys.Held held : keys) {
            if (suspended.suspend(held)) {
                statements.add(dropForeignKeyStatement(
                        "drop foreign key " + held.table() + held.key().columns() + " to "
                                + held.key().target() + " until its columns have their new shape",
                        state.table(held.table()).orElseThrow(),
                        held.key()));
            }
        }
        return statements;
    }

    /** Whether a foreign key is dropped for the moment. */
    protected final boolean isSuspended(QualifiedName table, ForeignKey key) {
        return suspended.holds(new SuspendedKeys.Held(table, key));
    }

    final List<Statement> resumeForeignKeys() {
        return suspended.resumeAll().stream()
                .map(held -> addForeignKeyStatement(state.table(held.table()).orElseThrow(), held.key()))
                .toList();
    }

    /** The foreign keys that a column is part of, on either side. */
    protected final List<SuspendedKeys.Held> foreignKeysWith(QualifiedName table, Identifier column) {
        return suspended.with(state, table, column);
    }

    @Override
    public List<Statement> addCheck(Change.AddCheck change) {
        Table table = state.table(change.table()).orElseThrow();
        names.add(table, change.check());
        return List.of(addCheck(change.describe(), table, change.check()));
    }

    protected final Statement addCheck(String step, Table table, Check check) {
        return addCheckHazards(addConstraint(step, table, check, body(table, check))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS));
    }

    /** Drops a check of {@code table} that stands in a change's way, without freeing its name. */
    protected List<Statement> suspendCheck(Change change, Table table, Check check) {
        return List.of(dropConstraint(new Change.DropCheck(table.name(), check).describe(), table, check));
    }

    /** Adds a check that was dropped for the moment, and that {@code table} has again. */
    protected List<Statement> resumeCheck(Change change, Table table, Check check) {
        return List.of(addCheck(new Change.AddCheck(table.name(), check).describe(), table, check));
    }

    /** Drops the checks on a column before {@code statements}, and adds them after. */
    protected final List<Statement> aroundChecks(Table table, Identifier column, List<Statement> statements) {
        List<Check> checks = Dependents.of(table, column, false, rules).checks();
        List<Statement> all = new ArrayList<>();
        checks.forEach(check ->
                all.add(dropConstraint(new Change.DropCheck(table.name(), check).describe(), table, check)));
        all.addAll(statements);
        checks.forEach(check -> all.add(addCheck(new Change.AddCheck(table.name(), check).describe(), table, check)));
        return all;
    }

    /** What checking all rows does to the table's users; by default nothing. */
    protected Statement addCheckHazards(Statement statement) {
        return statement;
    }

    @Override
    public List<Statement> dropCheck(Change.DropCheck change) {
        Table table = state.table(change.table()).orElseThrow();
        Statement statement = dropConstraint(change.describe(), table, change.check());
        names.remove(table, change.check());
        return List.of(statement);
    }

    @Override
    public List<Statement> renamePrimaryKey(Change.RenamePrimaryKey change) {
        return rename(change, change.table(), change.from(), change.to());
    }

    @Override
    public List<Statement> renameUniqueKey(Change.RenameUniqueKey change) {
        return rename(change, change.table(), change.from(), change.to());
    }

    @Override
    public List<Statement> renameForeignKey(Change.RenameForeignKey change) {
        if (suspended.resume(new SuspendedKeys.Held(change.table(), change.from()))) {
            Table table = state.table(change.table()).orElseThrow();
            names.remove(table, change.from());
            names.add(table, change.to());
            suspended.suspend(new SuspendedKeys.Held(change.table(), change.to()));
            return List.of();
        }
        return rename(change, change.table(), change.from(), change.to());
    }

    @Override
    public List<Statement> renameCheck(Change.RenameCheck change) {
        return rename(change, change.table(), change.from(), change.to());
    }

    /** A constraint that leaves its name to the database gets the one that a fresh creation would give it. */
    protected List<Statement> rename(Change change, QualifiedName name, Object from, Object to) {
        Table table = state.table(name).orElseThrow();
        Identifier before = names.remove(table, from);
        Identifier after = names.add(table, to);
        return sameInDatabase(before, after)
                ? List.of()
                : List.of(renameConstraint(change.describe(), table.name(), before, after));
    }

    private Statement addConstraint(String step, Table table, Object object, String body) {
        Identifier name = names.of(table.name(), object);
        String named = rules.fixed(object) == null ? "constraint " + spelling.name(name) + " " + body : body;
        return Statement.of(step, "alter table " + spelling.name(table.name()) + " add " + named)
                .with(facts.constraint(table.name(), name, true));
    }

    protected final Statement dropConstraint(String step, Table table, Object object) {
        Identifier name = names.of(table.name(), object);
        return Statement.of(step, "alter table " + spelling.name(table.name()) + " " + dropClause(object, name))
                .with(facts.constraint(table.name(), name, false));
    }

    /** What {@code alter table} says to drop a key or a check. */
    protected String dropClause(Object object, Identifier name) {
        return "drop constraint " + spelling.name(name);
    }

    final String body(PrimaryKey key) {
        return bodies.of(key);
    }

    final String body(UniqueKey key) {
        return bodies.of(key);
    }

    /** What a check demands. */
    protected String body(Table table, Check check) {
        return bodies.of(check);
    }

    final String body(Table table, ForeignKey key) {
        return bodies.of(key, target(table, key));
    }

    /** The name by which a foreign key refers to its target. */
    protected QualifiedName target(Table table, ForeignKey key) {
        return key.target();
    }
}
