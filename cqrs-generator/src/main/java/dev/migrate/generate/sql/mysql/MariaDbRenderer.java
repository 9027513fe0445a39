package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders changes for MariaDB. */
final class MariaDbRenderer extends KeyRenderer {

    private final MariaDbCatalog mariaDb;
    private final MariaDbNaming naming;
    /** Checks that came with their column. */
    private final Set<Change.AddCheck> added = new LinkedHashSet<>();

    MariaDbRenderer(Schema before, Changes changes) {
        this(new MariaDbNaming(), new MariaDbCatalog(new FamilySpelling()), before, changes);
    }

    private MariaDbRenderer(MariaDbNaming naming, MariaDbCatalog catalog, Schema before, Changes changes) {
        super(MariaDbDialect.NAME, naming, catalog, before, changes);
        this.naming = naming;
        this.mariaDb = catalog;
    }

    // sequences

    @Override
    protected String sequenceOptions() {
        return " nocache";
    }

    @Override
    protected List<Statement> alterOptions(Change.AlterSequence change) {
        requireAlterable(change);
        Sequence to = change.to();
        boolean sameLimits = limit(change.from()) == limit(to);
        String limits = bounds(to.start(), to.increment());
        String anew = limits.isEmpty() ? (to.increment() > 0 ? " minvalue 1" : " maxvalue -1") : limits;
        String name = spelling.name(to.name());
        return alteredSequence(
                change,
                sameLimits ? null : withinLimits(to),
                "alter sequence " + name + (sameLimits ? "" : anew) + " start with " + to.start() + " increment by "
                        + to.increment(),
                mariaDb.sequence(name, to));
    }

    /** MariaDB refuses limits that the next value is beyond: a sequence that stands there goes on from the limit. */
    private Statement withinLimits(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long limit = limit(sequence);
        String name = spelling.name(sequence.name());
        return Statement.of(
                        "let sequence " + sequence.name() + " stand within its new limits",
                        "select setval(" + name + ", " + limit + ", 0)")
                .with(Fact.sql("select next_not_cached_value " + (up ? ">= " : "<= ") + limit + " from " + name));
    }

    /** {@code setval} takes nothing but a number, and a sequence is a table of one row. */
    @Override
    protected String setSequenceSql(String name, Sequence sequence, String value) {
        return "insert into " + name + " select " + value + ", minimum_value, maximum_value, start_value, increment,"
                + " cache_size, cycle_option, cycle_count from " + name;
    }

    @Override
    protected String sequencePosition(QualifiedName sequence) {
        return "select next_not_cached_value from " + spelling.name(sequence);
    }

    @Override
    public List<Statement> renameSequence(Change.RenameSequence change) {
        return sameRelation(change.from().name(), change.to())
                ? List.of()
                : List.of(renamed(change, change.from(), change.from().sibling(change.to())));
    }

    /** Its database is part of its name. */
    @Override
    public List<Statement> moveSequence(Change.MoveSequence change) {
        return List.of(renamed(
                change,
                change.from(),
                new QualifiedName(change.to(), change.from().name())));
    }

    private Statement renamed(Change change, QualifiedName from, QualifiedName to) {
        names.removeRelation(from);
        names.addRelation(to);
        return Statement.of(change.describe(), "rename table " + spelling.name(from) + " to " + spelling.name(to))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.sequence(from, false))
                .with(facts.sequence(to, true));
    }

    // checks: one without a name that a column declares is part of the column

    @Override
    String columnChecks(Table table, Column column) {
        boolean isNew = table.column(column.name()).isEmpty();
        Stream<Check> checks = isNew
                ? added.stream().filter(add -> add.table().equals(table.name())).map(Change.AddCheck::check)
                : table.checks().stream();
        List<String> expressions = checks.filter(check -> isOf(check, column.name()))
                .map(check -> FamilyExpressions.of(isNew ? with(table, column) : table, check.expression()))
                .toList();
        // as Hibernate joins them: MariaDB takes one check of a column
        return switch (expressions.size()) {
            case 0 -> "";
            case 1 -> " check (" + expressions.get(0) + ")";
            default -> " check ((" + String.join(") and (", expressions) + "))";
        };
    }

    private static Table with(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return table.toBuilder().columns(columns).build();
    }

    private boolean isOf(Check check, Identifier column) {
        return !naming.isNamed(check) && check.column().equals(column);
    }

    /**
     * With the checks that it is to have, so that the table is not copied once more for them. Where rows that are there get a
     * value they come later: MariaDB doesn't look at those rows when it adds a column.
     */
    @Override
    public List<Statement> addColumn(Change.AddColumn change) {
        Column column = change.column();
        boolean empty = column.nullable() && column.defaultValue() == null && change.backfill() == null;
        if (empty) {
            changes.stream()
                    .filter(Change.AddCheck.class::isInstance)
                    .map(Change.AddCheck.class::cast)
                    .filter(add -> add.table().equals(change.table()) && isOf(add.check(), column.name()))
                    .forEach(added::add);
        }
        return super.addColumn(change);
    }

    @Override
    public List<Statement> addCheck(Change.AddCheck change) {
        if (naming.isNamed(change.check())) {
            return super.addCheck(change);
        }
        if (added.contains(change)) {
            return List.of();
        }
        Table table = state.table(change.table()).orElseThrow();
        List<Check> checks = new ArrayList<>(table.checks());
        checks.add(change.check());
        Statement statement = copying(checked(change.describe(), change, table, change.check(), checks))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS);
        return List.of(
                count(table, change.check()) == 0
                        ? statement.with(
                                mariaDb.hasCheck(table.name(), change.check().column(), true))
                        : statement);
    }

    @Override
    public List<Statement> dropCheck(Change.DropCheck change) {
        if (naming.isNamed(change.check())) {
            return super.dropCheck(change);
        }
        if (isDropped(change.table(), change.check().column())) {
            return List.of();
        }
        Table table = state.table(change.table()).orElseThrow();
        List<Check> checks = new ArrayList<>(table.checks());
        checks.remove(change.check());
        Statement statement = checked(change.describe(), change, table, change.check(), checks);
        return List.of(
                count(table, change.check()) == 1
                        ? statement.with(
                                mariaDb.hasCheck(table.name(), change.check().column(), false))
                        : statement);
    }

    @Override
    protected List<Statement> suspendCheck(Change change, Table table, Check check) {
        if (naming.isNamed(check)) {
            return super.suspendCheck(change, table, check);
        }
        List<Check> checks = new ArrayList<>(table.checks());
        checks.remove(check);
        Table without = table.toBuilder().checks(checks).build();
        return List.of(checked(new Change.DropCheck(table.name(), check).describe(), change, without, check, false));
    }

    @Override
    protected List<Statement> resumeCheck(Change change, Table table, Check check) {
        if (naming.isNamed(check)) {
            return super.resumeCheck(change, table, check);
        }
        String step = new Change.AddCheck(table.name(), check).describe();
        Statement statement = copying(checked(step, change, table, check, table.checks()))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS);
        return List.of(
                count(table, check) == 1
                        ? statement.with(mariaDb.hasCheck(table.name(), check.column(), true))
                        : statement);
    }

    private Statement checked(String step, Change change, Table table, Check check, List<Check> checks) {
        Column column = table.column(check.column()).orElseThrow();
        return modify(step, change, table.toBuilder().checks(checks).build(), column);
    }

    @Override
    Statement checked(String step, Change change, Table table, Check check, boolean exists) {
        Statement statement =
                modify(step, change, table, table.column(check.column()).orElseThrow());
        return exists || count(table, check) == 0
                ? statement.with(mariaDb.hasCheck(table.name(), check.column(), exists))
                : statement;
    }

    /** A check without a name is part of its column, and one with a name is not. */
    @Override
    protected List<Statement> rename(Change change, QualifiedName name, Object from, Object to) {
        if (!(from instanceof Check old && to instanceof Check wanted)
                || naming.isNamed(old) && naming.isNamed(wanted)) {
            return super.rename(change, name, from, to);
        }
        if (!naming.isNamed(old) && !naming.isNamed(wanted)) {
            return List.of();
        }
        Table table = state.table(name).orElseThrow();
        List<Check> others = new ArrayList<>(table.checks());
        others.remove(old);
        Table without = table.toBuilder().checks(others).build();
        List<Check> checks = new ArrayList<>(others);
        checks.add(wanted);
        Table with = table.toBuilder().checks(checks).build();
        List<Statement> statements = new ArrayList<>(dropChecks(change, table, List.of(old), without));
        statements.addAll(addChecks(change, with, List.of(wanted)));
        return statements;
    }

    private long count(Table table, Check check) {
        return table.checks().stream()
                .filter(other -> isOf(other, check.column()))
                .count();
    }

    /** Whether the column goes with all that is part of it. */
    private boolean isDropped(QualifiedName table, Identifier column) {
        return changes.stream()
                .anyMatch(change -> change instanceof Change.DropColumn drop
                        && drop.table().equals(table)
                        && drop.column().name().equals(column));
    }

    @Override
    String dropCheck() {
        return "drop constraint ";
    }

    // indexes

    @Override
    String indexExpression(Change change, Index index, Index.Part part) {
        throw new UnsupportedChange(
                database,
                change,
                "index '" + index.name() + "' is on the expression '" + part.expression()
                        + "', and MariaDB indexes columns alone",
                "add a computed column for the expression and index that, or leave mariadb out of <migrate.databases>");
    }
}
