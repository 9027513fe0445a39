package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Renders tables, their comments and the rows that they are created with. */
abstract class TableRenderer extends ColumnRenderer {

    /** The tables that the same plan creates. */
    final Set<QualifiedName> created = new HashSet<>();

    TableRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

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
    public List<Statement> alterCounter(Change.AlterCounter change) {
        return counting(state.table(change.table()).orElseThrow(), change.to())
                .goneOn(change.from())
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public List<Statement> deleteRow(Change.DeleteRow change) {
        return List.of(counting(state.table(change.table()).orElseThrow(), change.row())
                .deleted(change.describe()));
    }

    private CountingRow counting(Table table, Table.Row row) {
        return new CountingRow(spelling, table, row, "greatest", state, created);
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
}
