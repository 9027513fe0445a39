package dev.migrate.generate.sql.h2;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.StandardRenderer;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.SuspendedKeys;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.generate.sql.WithoutEnumTypes;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Renders changes for H2. */
final class H2Renderer extends StandardRenderer implements WithoutEnumTypes {

    private static final String COPIED = "H2 copies the table";

    /** The schema of a connection that doesn't choose another one. */
    private static final Identifier DEFAULT_SCHEMA = Identifier.of("public");

    private final H2Catalog catalog;

    H2Renderer(Schema before, Changes changes) {
        super(H2Dialect.NAME, new H2Spelling(), new H2Naming(), before, changes);
        catalog = new H2Catalog(spelling, (H2Naming) rules);
    }

    // schemas

    @Override
    protected boolean isThereFromTheBeginning(Identifier namespace) {
        return sameInDatabase(namespace, DEFAULT_SCHEMA);
    }

    // sequences

    /** H2 finds a sequence's limits by itself. */
    @Override
    protected String bounds(long start, long increment) {
        return "";
    }

    @Override
    protected List<Statement> alterOptions(Change.AlterSequence change) {
        requireAlterable(change);
        Sequence to = change.to();
        boolean sameLimits = limit(change.from()) == limit(to);
        return alteredSequence(
                change,
                sameLimits ? null : withinLimits(to),
                "alter sequence " + spelling.name(to.name()) + " start with " + to.start()
                        + (sameLimits ? "" : " no minvalue no maxvalue") + " increment by " + to.increment(),
                catalog.sequence(to));
    }

    /** H2 refuses limits that the current value is beyond: a sequence that stands there goes on from the limit. */
    private Statement withinLimits(Sequence sequence) {
        String position =
                "select base_value from information_schema.sequences where " + catalog.in(sequence.name(), "sequence");
        String within = (sequence.increment() > 0 ? "greatest" : "least") + "(base_value, " + limit(sequence) + ")";
        return Statement.of(
                        "let sequence " + sequence.name() + " stand within its new limits",
                        "alter sequence " + spelling.name(sequence.name()) + " restart with ("
                                + position.replace("base_value", within) + ")")
                .with(Fact.sql(
                        "select (" + position + ") " + (sequence.increment() > 0 ? ">= " : "<= ") + limit(sequence)));
    }

    @Override
    protected String setSequenceSql(String name, Sequence sequence, String value) {
        return "alter sequence " + name + " restart with (select " + value + ")";
    }

    @Override
    protected String sequencePosition(QualifiedName sequence) {
        return "select base_value from information_schema.sequences where " + catalog.in(sequence, "sequence");
    }

    @Override
    public List<Statement> renameSequence(Change.RenameSequence change) {
        return sameInDatabase(change.from().name(), change.to())
                ? List.of()
                : replacedBy(change.from(), change.from().sibling(change.to()));
    }

    @Override
    public List<Statement> moveSequence(Change.MoveSequence change) {
        return replacedBy(
                change.from(), new QualifiedName(change.to(), change.from().name()));
    }

    /** H2 can neither rename nor move a sequence: a new one goes on where the old one stands. */
    private List<Statement> replacedBy(QualifiedName from, QualifiedName to) {
        Sequence sequence = sequence(from).withName(to);
        names.removeRelation(from);
        List<Statement> statements = new ArrayList<>(createSequence(new Change.CreateSequence(sequence)));
        String position = "select base_value from information_schema.sequences where ";
        statements.add(Statement.of(
                        "let sequence " + to + " go on where " + from + " stands",
                        "alter sequence " + spelling.name(to) + " restart with (" + position
                                + catalog.in(from, "sequence") + ")")
                .with(Fact.sql("select (" + position + catalog.in(to, "sequence") + ") >= coalesce((" + position
                        + catalog.in(from, "sequence") + "), " + Long.MIN_VALUE + ")")));
        statements.add(Statement.of("drop sequence " + from, "drop sequence " + spelling.name(from))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.sequence(from, false)));
        return statements;
    }

    private Sequence sequence(QualifiedName name) {
        return state.sequence(name).orElseThrow();
    }

    /** H2 finds out too late that a view does not fit any more, and leaves it broken. */
    @Override
    protected boolean isBlockedByViews(Change change) {
        return super.isBlockedByViews(change)
                || change instanceof Change.RenameTable
                || change instanceof Change.RenameColumn;
    }

    @Override
    protected Fact viewFact(QualifiedName view, boolean exists) {
        return catalog.view(view, exists);
    }

    // tables

    @Override
    public List<Statement> moveTable(Change.MoveTable change) {
        throw new UnsupportedChange(
                database,
                change,
                "H2 can't move a table to another schema",
                "create the new table, copy in a hand-written revision (mvn migrate:revision -Dmigrate.message=copy),"
                        + " and drop the old table: -Dmigrate.renames=" + change.from() + ":-");
    }

    @Override
    protected Identifier madeUpInline(Identifier name) {
        return name;
    }

    @Override
    protected String newTableName(QualifiedName to) {
        return spelling.name(to);
    }

    @Override
    protected Fact tableCommentFact(QualifiedName table, String comment) {
        return catalog.tableComment(table, comment);
    }

    @Override
    protected Fact columnCommentFact(QualifiedName table, Identifier column, String comment) {
        return catalog.columnComment(table, column, comment);
    }

    // columns

    @Override
    protected String columnDefinition(Change change, Table table, Column column) {
        refuseCollation(change, table.name(), column);
        String definition = spelling.name(column.name()) + " " + type(change, table.name(), column);
        if (column.identity()) {
            return definition + " generated by default as identity";
        }
        return definition
                + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                + (column.computed() == null ? "" : " generated always as (" + column.computed() + ")")
                + (column.nullable() ? "" : " not null");
    }

    private void refuseCollation(Change change, QualifiedName table, Column column) {
        if (column.collation() != null) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "column '" + table + "." + column.name() + "' has collation '" + column.collation()
                            + "', and H2 has one collation for the whole database",
                    "remove the collation, or leave h2 out of <migrate.databases>");
        }
    }

    @Override
    protected Statement addColumnHazards(Statement statement, Column column) {
        return statement.with(Hazard.REWRITES_TABLE, COPIED);
    }

    @Override
    protected String neutralValue(Change change, QualifiedName table, Column column) {
        return H2Neutral.of(H2Type.parse(type(change, table, column)));
    }

    @Override
    protected String renameColumnSql(Change.RenameColumn change) {
        return alterColumn(change.table(), change.from()) + "rename to " + spelling.name(change.to());
    }

    @Override
    protected Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return catalog.hasDefault(table, column, expected);
    }

    /** H2 can't roll a default back: each step must show in the catalog. */
    @Override
    protected boolean dropsDefaultFirst() {
        return true;
    }

    @Override
    protected List<Statement> changeType(Change.AlterColumn change, Table table) {
        refuseCollation(change, table.name(), change.to());
        String before = type(change, table.name(), change.from());
        String after = type(change, table.name(), change.to());
        H2Type from = H2Type.parse(before);
        H2Type to = H2Type.parse(after);
        String using = H2Casts.using(from, to)
                .orElseThrow(() -> new UnsupportedChange(
                        database,
                        change,
                        "no cast from " + before + " to " + after + " keeps the values of column '" + change.table()
                                + "." + change.to().name() + "'",
                        "add a column of the new type, copy in a hand-written revision (mvn migrate:revision"
                                + " -Dmigrate.message=copy), and drop the old column"));
        String column = spelling.name(change.to().name());
        Statement statement = Statement.of(
                        "change the type of column " + table.name() + "."
                                + change.to().name() + " from " + before + " to " + after,
                        alterColumn(table.name(), change.to().name()) + "set data type " + after
                                + (using.isEmpty() ? "" : " using " + using.replace("%s", column)))
                .with(Hazard.REWRITES_TABLE, COPIED)
                .with(catalog.type(table.name(), change.to().name(), after));
        List<Statement> statements = new ArrayList<>();
        statements.add(conversionHazards(
                statement, from, to, table.name() + "." + change.to().name()));
        if (change.from().identity() && change.to().identity() && highestNumber(to) > highestNumber(from)) {
            statements.add(numbersUpToLimit(table, change.to(), to));
        }
        return statements;
    }

    private static long highestNumber(H2Type type) {
        return switch (type.base()) {
            case "TINYINT" -> Byte.MAX_VALUE;
            case "SMALLINT" -> Short.MAX_VALUE;
            case "INTEGER" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** H2 leaves an identity column the highest number of its old type. */
    private Statement numbersUpToLimit(Table table, Column column, H2Type type) {
        return Statement.of(
                        "let the numbers of column " + table.name() + "." + column.name() + " go as far as its type",
                        alterColumn(table.name(), column.name()) + "set no maxvalue")
                .with(catalog.highestNumber(table.name(), column.name(), highestNumber(type)));
    }

    private static Statement conversionHazards(Statement statement, H2Type from, H2Type to, String column) {
        Statement result = statement;
        String loss = H2Casts.loss(from, to);
        if (loss != null) {
            result = result.with(Hazard.DELETES_DATA, Reasons.valuesLose(column, loss));
        }
        return H2Casts.fails(from, to)
                ? result.with(Hazard.MAY_FAIL_ON_DATA, Reasons.VALUES_REFUSED)
                        .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_VALUES)
                : result;
    }

    /**
     * H2 reads the checks anew when it copies the table, and fails half-way where they don't fit; but a literal that it once
     * read as a value of an enum stays one of the old enum.
     */
    @Override
    protected boolean understoodAnew(Column from, Column to) {
        H2Type before = H2Type.parse(from.databaseTypes().get(database));
        H2Type after = H2Type.parse(to.databaseTypes().get(database));
        boolean otherValues = before.base().equals("ENUM") && !before.values().equals(after.values());
        return otherValues || !before.base().equals(after.base());
    }

    @Override
    protected List<Statement> addIdentity(Table table, Column column) {
        String own = spelling.name(column.name());
        String next = "select coalesce(max(" + own + "), 0) + 1 from " + spelling.name(table.name());
        return List.of(
                Statement.of(
                                "number column " + table.name() + "." + column.name(),
                                alterColumn(table.name(), column.name()) + "set generated by default")
                        .with(isIdentity(table.name(), column.name(), true)),
                Statement.of(
                                "go on after the highest " + table.name() + "." + column.name(),
                                alterColumn(table.name(), column.name()) + "restart with (" + next + ")")
                        .with(Fact.sql("select exists (select 1 from information_schema.columns where "
                                + catalog.in(table.name(), "table") + " and column_name = "
                                + spelling.literal(rules.fold(column.name())) + " and identity_base >= (" + next
                                + "))")));
    }

    @Override
    protected Fact isIdentity(QualifiedName table, Identifier column, boolean expected) {
        return catalog.identity(table, column, expected);
    }

    @Override
    protected Statement keepComputedValues(QualifiedName table, Column column) {
        return Statement.of(
                        "stop computing column " + table + "." + column.name(),
                        alterColumn(table, column.name()) + "drop expression")
                .with(catalog.computed(table, column.name(), false));
    }

    // constraints and indexes

    /** H2 makes a key only of columns that refuse NULL already. */
    @Override
    public List<Statement> addPrimaryKey(Change.AddPrimaryKey change) {
        Table table = state.table(change.table()).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        change.key().columns().stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> column.nullable() && !column.identity())
                .forEach(column -> statements.add(setNotNullAfter(null, table.name(), column.name())));
        statements.addAll(super.addPrimaryKey(change));
        return statements;
    }

    /** H2 looks for a target without a schema in the schema of the table that refers, not in the connection's. */
    @Override
    protected QualifiedName target(Table table, ForeignKey key) {
        boolean elsewhere = table.name().namespace() != null && key.target().namespace() == null;
        return elsewhere ? new QualifiedName(DEFAULT_SCHEMA, key.target().name()) : key.target();
    }

    @Override
    protected String indexPart(Change change, Index index, Index.Part part) {
        if (part.column() == null) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "index '" + index.name() + "' is on the expression '" + part.expression()
                            + "', and H2 indexes columns alone",
                    "add a computed column for the expression and index that, or leave h2 out of <migrate.databases>");
        }
        return super.indexPart(change, index, part);
    }

    /** A foreign key of H2 may stand on any index that begins with its columns, and then holds on to it. */
    @Override
    public List<Statement> dropIndex(Change.DropIndex change) {
        List<Statement> statements = suspendHolders(state.table(change.table()).orElseThrow(), change.index());
        statements.addAll(super.dropIndex(change));
        return statements;
    }

    @Override
    protected List<Statement> suspendIndex(Change change, Table table, Index index) {
        List<Statement> statements = suspendHolders(table, index);
        statements.addAll(super.suspendIndex(change, table, index));
        return statements;
    }

    private List<Statement> suspendHolders(Table table, Index index) {
        return new ArrayList<>(suspend(table.foreignKeys().stream()
                .filter(key -> beginsWith(index, key))
                .map(key -> new SuspendedKeys.Held(table.name(), key))
                .toList()));
    }

    /** A foreign key on the same columns takes the key's index over, which stays unique. */
    @Override
    public List<Statement> dropPrimaryKey(Change.DropPrimaryKey change) {
        List<Statement> statements = suspendHolders(change.table(), change.key().columns());
        statements.addAll(super.dropPrimaryKey(change));
        return statements;
    }

    @Override
    public List<Statement> dropUniqueKey(Change.DropUniqueKey change) {
        List<Statement> statements = suspendHolders(change.table(), change.key().columns());
        statements.addAll(super.dropUniqueKey(change));
        return statements;
    }

    private List<Statement> suspendHolders(QualifiedName table, List<Identifier> columns) {
        return new ArrayList<>(suspend(state.table(table).orElseThrow().foreignKeys().stream()
                .filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)))
                .map(key -> new SuspendedKeys.Held(table, key))
                .toList()));
    }

    private static boolean beginsWith(Index index, ForeignKey key) {
        int size = key.columns().size();
        Set<Identifier> start = new HashSet<>();
        index.parts().stream()
                .limit(size)
                .map(Index.Part::column)
                .filter(Objects::nonNull)
                .forEach(start::add);
        return start.equals(Set.copyOf(key.columns()));
    }
}
