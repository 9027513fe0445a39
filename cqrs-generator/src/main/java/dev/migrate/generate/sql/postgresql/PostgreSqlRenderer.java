package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.StandardRenderer;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.SuspendedKeys;
import dev.migrate.generate.sql.Tie;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renders changes for PostgreSQL. */
final class PostgreSqlRenderer extends StandardRenderer {

    /** The schema that each database is made with. */
    private static final Identifier PUBLIC = Identifier.of("public");

    private static final String UNTIL_DONE = "the table is locked until all its rows are ";

    private final PostgreSqlCatalog catalog;
    private final PostgreSqlEnums enumTypes;
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, EnumType> enumsBefore;

    PostgreSqlRenderer(Schema before, Changes changes, int version) {
        super(PostgreSqlDialect.NAME, new PostgreSqlSpelling(), new PostgreSqlNaming(version), before, changes);
        catalog = new PostgreSqlCatalog(spelling, (PostgreSqlNaming) rules);
        enumTypes = new PostgreSqlEnums(spelling, facts, catalog);
        before.enumTypes().values().forEach(type -> enums.put(typeName(type.name()), type));
        enumsBefore = Map.copyOf(enums);
    }

    // schemas

    @Override
    protected boolean isThereFromTheBeginning(Identifier namespace) {
        return sameInDatabase(namespace, PUBLIC);
    }

    // sequences

    @Override
    protected List<Statement> alterOptions(Change.AlterSequence change) {
        requireAlterable(change);
        Sequence to = change.to();
        boolean sameLimits = limit(change.from()) == limit(to);
        String limits = bounds(to.start(), to.increment());
        String anew = limits.isEmpty() ? (to.increment() > 0 ? " no minvalue" : " no maxvalue") : limits;
        return alteredSequence(
                change,
                sameLimits ? null : withinLimits(to),
                "alter sequence " + spelling.name(to.name()) + (sameLimits ? "" : anew) + " start with " + to.start()
                        + " increment by " + to.increment(),
                catalog.sequence(to));
    }

    /** PostgreSQL refuses limits that the current value is beyond: a sequence that stands there goes on from the limit. */
    private Statement withinLimits(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long limit = limit(sequence);
        String name = spelling.name(sequence.name());
        return Statement.of(
                        "let sequence " + sequence.name() + " stand within its new limits",
                        "select setval(" + spelling.literal(name) + ", " + limit + ", false) from " + name
                                + " where last_value " + (up ? "< " : "> ") + limit)
                .with(Fact.sql("select last_value " + (up ? ">= " : "<= ") + limit + " from " + name));
    }

    @Override
    protected String setSequenceSql(String name, Sequence sequence, String value) {
        return "select setval(" + spelling.literal(name) + ", " + value + ", false)";
    }

    @Override
    protected String sequencePosition(QualifiedName sequence) {
        return "select last_value from " + spelling.name(sequence);
    }

    @Override
    public List<Statement> renameSequence(Change.RenameSequence change) {
        if (sameInDatabase(change.from().name(), change.to())) {
            return List.of();
        }
        QualifiedName to = change.from().sibling(change.to());
        List<Statement> statements = new ArrayList<>(makeRoom(to));
        names.removeRelation(change.from());
        names.addRelation(to);
        statements.add(Statement.of(
                        change.describe(),
                        "alter sequence " + spelling.name(change.from()) + " rename to " + spelling.name(to.name()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.sequence(change.from(), false))
                .with(facts.sequence(to, true)));
        return statements;
    }

    @Override
    public List<Statement> moveSequence(Change.MoveSequence change) {
        QualifiedName to = new QualifiedName(change.to(), change.from().name());
        List<Statement> statements = new ArrayList<>(makeRoom(to));
        names.removeRelation(change.from());
        names.addRelation(to);
        statements.add(Statement.of(change.describe(), setSchema("sequence ", change.from(), change.to()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.sequence(change.from(), false))
                .with(facts.sequence(to, true)));
        return statements;
    }

    /** Which schema is the connection's default, only the connection knows. */
    private String setSchema(String kind, QualifiedName from, Identifier to) {
        String move = "alter " + kind + spelling.name(from) + " set schema ";
        return to == null
                ? "do $$ begin execute " + spelling.literal(move) + " || quote_ident(current_schema()); end $$"
                : move + spelling.name(to);
    }

    // enum types

    @Override
    public List<Statement> createEnumType(Change.CreateEnumType change) {
        enums.put(typeName(change.type().name()), change.type());
        return enumTypes.create(change.type());
    }

    @Override
    public List<Statement> dropEnumType(Change.DropEnumType change) {
        enums.remove(typeName(change.type().name()));
        return enumTypes.drop(change.type().name());
    }

    @Override
    public List<Statement> alterEnumType(Change.AlterEnumType change) {
        enums.put(typeName(change.to().name()), change.to());
        if (PostgreSqlEnums.onlyAdds(change.from(), change.to()) && !isUsed(addedValues(change), change)) {
            return enumTypes.add(change.from(), change.to());
        }
        List<Statement> statements = new ArrayList<>();
        QualifiedName aside = aside(change.from().name());
        statements.add(enumTypes.rename(change.from().name(), aside));
        statements.addAll(enumTypes.create(change.to()));
        for (QualifiedName table : state.tableNames()) {
            statements.addAll(moveColumns(state.table(table).orElseThrow(), change));
        }
        statements.addAll(enumTypes.drop(aside));
        return statements;
    }

    private static List<String> addedValues(Change.AlterEnumType change) {
        List<String> added = new ArrayList<>(change.to().values());
        added.removeAll(change.from().values());
        return added;
    }

    /** Whether other changes may use one of the values: PostgreSQL refuses it in the transaction that adds it. */
    private boolean isUsed(List<String> values, Change except) {
        return changes.stream()
                .filter(change -> change != except && !(change instanceof Change.AlterEnumType))
                .map(Object::toString)
                .anyMatch(text ->
                        values.stream().anyMatch(value -> text.contains("'" + value.replace("'", "''") + "'")));
    }

    private QualifiedName aside(QualifiedName type) {
        for (int i = 1; ; i++) {
            Identifier name = new Identifier("migrate_old_" + i, false);
            if (!enums.containsKey(typeName(type.sibling(name)))) {
                return type.sibling(name);
            }
        }
    }

    /** Gives the columns of an enum type that was made anew its new form. */
    private List<Statement> moveColumns(Table table, Change.AlterEnumType change) {
        List<Statement> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            String type = column.databaseTypes().get(database);
            EnumType enumType = type == null ? null : enumOf(type);
            if (enumType != null && enumType.name().equals(change.to().name())) {
                statements.addAll(moveColumn(table, column, type, change));
            }
        }
        return statements;
    }

    private List<Statement> moveColumn(Table table, Column column, String type, Change.AlterEnumType change) {
        List<Statement> statements = new ArrayList<>();
        if (column.defaultValue() != null) {
            statements.add(dropDefault(table.name(), column.name()));
        }
        Statement move = rewriting(Statement.of(
                        "give column " + table.name() + "." + column.name() + " the new values of enum type "
                                + change.to().name(),
                        alterColumn(table.name(), column.name()) + "type " + type + " using "
                                + spelling.name(column.name())
                                + (PostgreSqlType.parse(type).array() ? "::text[]::" : "::text::") + type))
                .with(catalog.type(table.name(), column.name(), type));
        statements.add(
                change.to().values().containsAll(change.from().values())
                        ? move
                        : move.with(Hazard.MAY_FAIL_ON_DATA, "rows with a value that is removed make it fail"));
        if (column.defaultValue() != null) {
            statements.add(setDefault(table.name(), column));
        }
        return aroundChecks(table, column.name(), statements);
    }

    /** An enum type's name as a column's physical type spells it, folded. */
    private String typeName(QualifiedName type) {
        String own = rules.fold(type.name());
        return type.namespace() == null ? own : rules.fold(type.namespace()) + "." + own;
    }

    /** The enum type behind a physical type, its arrays included, or {@code null}. */
    private EnumType enumOf(String type) {
        return enums.get(
                typeName(QualifiedName.of(PostgreSqlType.parse(type).base().replace("\"", "`"))));
    }

    @Override
    public List<Statement> renameEnumValue(Change.RenameEnumValue change) {
        EnumType before = state.enumType(change.type()).orElseThrow();
        List<String> values = new ArrayList<>(before.values());
        values.set(values.indexOf(change.from()), change.to());
        enums.put(typeName(change.type()), new EnumType(change.type(), values));
        return List.of(enumTypes.renameValue(change, values));
    }

    /** New values alone touch no column; a view that groups by the primary key needs it. */
    @Override
    protected boolean isBlockedByViews(Change change) {
        return super.isBlockedByViews(change)
                || change instanceof Change.DropPrimaryKey
                || change instanceof Change.AlterEnumType alter && !PostgreSqlEnums.onlyAdds(alter.from(), alter.to());
    }

    @Override
    protected Tie tieOf(String statement) {
        return TiedObjects.tieOf(statement);
    }

    @Override
    protected Fact viewFact(QualifiedName view, boolean exists) {
        return catalog.view(view, exists);
    }

    // tables

    /** Indexes, constraints and identity sequences move along. */
    @Override
    public List<Statement> moveTable(Change.MoveTable change) {
        QualifiedName to = new QualifiedName(change.to(), change.from().name());
        return List.of(Statement.of(change.describe(), setSchema("table ", change.from(), change.to()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_NAME)
                .with(facts.table(change.from(), false))
                .with(facts.table(to, true)));
    }

    @Override
    protected Identifier madeUpInline(Identifier name) {
        return null;
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
        String definition = spelling.name(column.name()) + " " + type(change, table.name(), column);
        if (column.identity()) {
            return definition + " generated by default as identity";
        }
        return definition
                + collate(column.collation())
                + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                + (column.computed() == null ? "" : " generated always as (" + column.computed() + ") stored")
                + (column.nullable() ? "" : " not null");
    }

    private String collate(String collation) {
        return collation == null ? "" : " collate " + spelling.name(new Identifier(collation, true));
    }

    @Override
    protected Statement addColumnHazards(Statement statement, Column column) {
        if (column.identity() || column.computed() != null || isVolatile(column.defaultValue())) {
            return rewriting(statement);
        }
        return statement;
    }

    /** Whether PostgreSQL has to compute the default for every row. */
    private static boolean isVolatile(String defaultValue) {
        return defaultValue != null
                && defaultValue.matches(
                        "(?is).*\\b(gen_random_uuid|uuid_generate_\\w+|random|nextval|clock_timestamp)\\b.*");
    }

    private static Statement rewriting(Statement statement) {
        return statement
                .with(Hazard.REWRITES_TABLE, "all rows are written anew")
                .with(Hazard.BLOCKS_READS, UNTIL_DONE + "written")
                .with(Hazard.BLOCKS_WRITES, UNTIL_DONE + "written");
    }

    @Override
    protected String neutralValue(Change change, QualifiedName table, Column column) {
        String type = type(change, table, column);
        EnumType enumType = enumOf(type);
        if (enumType != null && !PostgreSqlType.parse(type).array()) {
            EnumType before = enumsBefore.getOrDefault(typeName(enumType.name()), enumType);
            // A value that the same transaction adds can't be used yet.
            return enumType.values().stream()
                    .filter(before.values()::contains)
                    .findFirst()
                    .map(spelling::literal)
                    .orElse(null);
        }
        return PostgreSqlNeutral.of(PostgreSqlType.parse(type));
    }

    @Override
    protected String renameColumnSql(Change.RenameColumn change) {
        return "alter table " + spelling.name(change.table()) + " rename column " + spelling.name(change.from())
                + " to " + spelling.name(change.to());
    }

    @Override
    protected Statement setNotNull(QualifiedName table, Identifier column) {
        return super.setNotNull(table, column)
                .with(Hazard.BLOCKS_READS, UNTIL_DONE + "read")
                .with(Hazard.BLOCKS_WRITES, UNTIL_DONE + "read");
    }

    @Override
    protected Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return catalog.hasDefault(table, column, expected);
    }

    @Override
    protected boolean dropsDefaultFirst() {
        return true;
    }

    @Override
    protected List<Statement> changeType(Change.AlterColumn change, Table table) {
        String before = type(change, table.name(), change.from());
        String after = type(change, table.name(), change.to());
        String column = spelling.name(change.to().name());
        PostgreSqlCasts.Conversion conversion = conversion(change, before, after);
        String sql = alterColumn(table.name(), change.to().name()) + "type " + after
                + collate(change.to().collation()) + conversion.clause(column, after);
        Statement statement = Statement.of(
                        "change the type of column " + table.name() + "."
                                + change.to().name() + " from " + before + " to " + after
                                + collate(change.to().collation()),
                        sql)
                .with(catalog.type(table.name(), change.to().name(), after));
        if (!Objects.equals(change.from().collation(), change.to().collation())) {
            statement = rewriting(statement)
                    .with(catalog.collation(
                            table.name(), change.to().name(), change.to().collation()));
        }
        return List.of(conversionHazards(
                statement, conversion, table.name() + "." + change.to().name()));
    }

    private PostgreSqlCasts.Conversion conversion(Change.AlterColumn change, String before, String after) {
        PostgreSqlType from = known(before);
        PostgreSqlType to = known(after);
        return PostgreSqlCasts.find(from, to, enums.keySet())
                .orElseThrow(() -> new UnsupportedChange(
                        database,
                        change,
                        "no cast from " + before + " to " + after + " keeps the values of column '" + change.table()
                                + "." + change.to().name() + "'",
                        "add a column of the new type, copy in a hand-written revision (mvn migrate:revision"
                                + " -Dmigrate.message=copy), and drop the old column"));
    }

    /** The type, by its folded name where it is an enum type. */
    private PostgreSqlType known(String type) {
        PostgreSqlType parsed = PostgreSqlType.parse(type);
        EnumType enumType = enumOf(type);
        return enumType == null ? parsed : new PostgreSqlType(typeName(enumType.name()), null, parsed.array());
    }

    private static Statement conversionHazards(
            Statement statement, PostgreSqlCasts.Conversion conversion, String column) {
        Statement result = statement;
        if (conversion.loss().isPresent()) {
            result = result.with(
                    Hazard.DELETES_DATA,
                    Reasons.valuesLose(column, conversion.loss().get()));
        }
        if (conversion.rewrites()) {
            result = rewriting(result);
        }
        if (conversion.fails()) {
            result = result.with(Hazard.MAY_FAIL_ON_DATA, Reasons.VALUES_REFUSED)
                    .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_VALUES);
        }
        return result;
    }

    @Override
    protected boolean understoodAnew(Column from, Column to) {
        return !Objects.equals(from.collation(), to.collation())
                || !known(from.databaseTypes().get(database))
                        .base()
                        .equals(known(to.databaseTypes().get(database)).base());
    }

    /** Integers of different width compare; between other types a foreign key can't stand. */
    @Override
    protected List<SuspendedKeys.Held> foreignKeysInTheWay(Change.AlterColumn change) {
        String integers = "smallint|integer|bigint";
        boolean comparable = known(change.from().databaseTypes().get(database))
                        .base()
                        .matches(integers)
                && known(change.to().databaseTypes().get(database)).base().matches(integers);
        return comparable || !understoodAnew(change.from(), change.to())
                ? List.of()
                : foreignKeysWith(change.table(), change.from().name());
    }

    @Override
    protected List<Statement> addIdentity(Table table, Column column) {
        Identifier sequence = names.add(table, column.name());
        QualifiedName name = table.name().sibling(sequence);
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(
                        "number column " + table.name() + "." + column.name(),
                        alterColumn(table.name(), column.name()) + "add generated by default as identity")
                .with(isIdentity(table.name(), column.name(), true)));
        String own = spelling.name(column.name());
        statements.add(Statement.of(
                        "go on after the highest " + table.name() + "." + column.name(),
                        "select setval(" + spelling.literal(spelling.name(name)) + ", coalesce(max(" + own
                                + "), 0) + 1, false) from " + spelling.name(table.name()))
                .with(Fact.sql("select (select last_value from " + spelling.name(name) + ") > coalesce((select max("
                        + own + ") from " + spelling.name(table.name()) + "), 0)")));
        return statements;
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

    @Override
    protected Statement addKeyHazards(Statement statement) {
        return statement
                .with(Hazard.BLOCKS_READS, UNTIL_DONE + "indexed")
                .with(Hazard.BLOCKS_WRITES, UNTIL_DONE + "indexed");
    }

    @Override
    protected Statement addForeignKeyHazards(Statement statement) {
        return statement.with(Hazard.BLOCKS_WRITES, "both tables are locked until all rows are checked");
    }

    @Override
    protected Statement addCheckHazards(Statement statement) {
        return statement
                .with(Hazard.BLOCKS_READS, UNTIL_DONE + "checked")
                .with(Hazard.BLOCKS_WRITES, UNTIL_DONE + "checked");
    }

    @Override
    protected Statement createIndexHazards(Statement statement) {
        boolean builds = statement.sql().startsWith("create");
        return statement.with(
                Hazard.BLOCKS_WRITES, builds ? UNTIL_DONE + "indexed" : "the table is locked for a moment");
    }
}
