package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Hazard;
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
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Renders changes for MySQL. */
final class MySqlRenderer extends KeyRenderer {

    /**
     * A column that is dropped without a copy lives on as {@code !hidden!_dropped_v64_p1017_<name>}. From 8.0.29 on, MySQL tries that
     * and fails where such a name is longer than names may be.
     */
    private static final int LONGEST_HIDDEN = FamilyNaming.LIMIT - "!hidden!_dropped_v64_p1017_".length();

    private final MySqlNaming naming;

    MySqlRenderer(Schema before, Changes changes) {
        this(new MySqlNaming(), before, changes);
    }

    private MySqlRenderer(MySqlNaming naming, Schema before, Changes changes) {
        super(MySqlDialect.NAME, naming, new MySqlCatalog(new FamilySpelling()), before, changes);
        this.naming = naming;
    }

    // sequences: there are none

    @Override
    public List<Statement> createSequence(Change.CreateSequence change) {
        throw noSequences(change, change.sequence().name());
    }

    @Override
    public List<Statement> dropSequence(Change.DropSequence change) {
        throw noSequences(change, change.sequence().name());
    }

    @Override
    protected List<Statement> alterOptions(Change.AlterSequence change) {
        throw noSequences(change, change.to().name());
    }

    @Override
    public List<Statement> renameSequence(Change.RenameSequence change) {
        throw noSequences(change, change.from());
    }

    @Override
    public List<Statement> moveSequence(Change.MoveSequence change) {
        throw noSequences(change, change.from());
    }

    private UnsupportedChange noSequences(Change change, QualifiedName sequence) {
        return new UnsupportedChange(
                database,
                change,
                "the schema says that sequence '" + sequence + "' is in all databases, and MySQL has no sequences",
                "run mvn migrate:extract, which writes down the databases that have it");
    }

    // tables

    /** A check that MySQL has numbered follows its table; where its name would be too long then, it gets another one first. */
    @Override
    public List<Statement> renameTable(Change.RenameTable change) {
        Table table = state.table(change.from()).orElseThrow();
        List<Statement> statements = new ArrayList<>();
        for (Check check : table.checks()) {
            Identifier name = names.of(table.name(), check);
            if (naming.isTooLong(name, change.from().name(), change.to())) {
                Identifier shorter = naming.afterRename(name, change.from().name(), change.to());
                statements.add(renameCheck(table, check, name, shorter));
                names.rename(table, check, shorter);
            }
        }
        statements.addAll(super.renameTable(change));
        return statements;
    }

    // columns

    /** MySQL refuses to rename a column that a check, a computed column or an index's expression speaks of: they come along. */
    @Override
    public List<Statement> renameColumn(Change.RenameColumn change) {
        RenamedAlong along = along(change);
        List<Statement> plain = super.renameColumn(change);
        if (plain.isEmpty() || along.isEmpty()) {
            return plain;
        }
        String alter = "alter table " + spelling.name(change.table()) + " ";
        String rename = renameColumnAction(change);
        if (foreignKeysWith(change.table(), change.from()).isEmpty()) {
            return plain.stream()
                    .map(statement -> copying(statement.withSql(alter + along.around(rename))))
                    .toList();
        }
        return inSteps(change, along, plain, alter);
    }

    /** MySQL renames a column of a foreign key in place alone, without anything that copies the table. */
    private List<Statement> inSteps(
            Change.RenameColumn change, RenamedAlong along, List<Statement> plain, String alter) {
        if (!along.columns().isEmpty()) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "a foreign key and a computed column both use the column",
                    "drop the foreign key in one revision, rename the column, and add the key in the next one");
        }
        List<Statement> statements = new ArrayList<>();
        String what = " what speaks of column " + change.table() + "." + change.from();
        Statement drop = Statement.of("drop" + what, alter + String.join(", ", along.drops()));
        Statement add = Statement.of("add again" + what, alter + String.join(", ", along.adds()));
        for (Identifier name : along.names()) {
            drop = drop.with(
                    along.isCheck(name)
                            ? facts.constraint(change.table(), name, false)
                            : facts.index(change.table(), name, false));
            add = add.with(
                    along.isCheck(name)
                            ? facts.constraint(change.table(), name, true)
                            : facts.index(change.table(), name, true));
        }
        statements.add(drop);
        statements.addAll(plain);
        statements.add(copying(add));
        return statements;
    }

    @Override
    protected Statement dropColumnHazards(Statement statement, Column column) {
        return column.name().text().length() <= LONGEST_HIDDEN
                ? statement
                : statement.withSql(statement.sql() + ", algorithm=inplace").with(Hazard.REWRITES_TABLE, COPIED);
    }

    private RenamedAlong along(Change.RenameColumn change) {
        Table before = state.table(change.table()).orElseThrow();
        Table after = renamed(before, change);
        RenamedAlong along = new RenamedAlong();
        for (int i = 0; i < before.checks().size(); i++) {
            Check check = after.checks().get(i);
            if (!before.checks().get(i).expression().equals(check.expression())) {
                Identifier name = names.of(before.name(), before.checks().get(i));
                along.check(
                        name,
                        dropCheck() + spelling.name(name),
                        "add constraint " + spelling.name(name) + " " + body(after, check));
            }
        }
        for (int i = 0; i < before.indexes().size(); i++) {
            Index index = after.indexes().get(i);
            if (speaksDifferently(before.indexes().get(i), index)) {
                along.index(index.name(), "drop index " + spelling.name(index.name()), "add " + index(change, index));
            }
        }
        for (int i = 0; i < before.columns().size(); i++) {
            Column column = after.columns().get(i);
            if (column.computed() != null
                    && !column.computed().equals(before.columns().get(i).computed())) {
                along.columns().add("modify column " + definition(change, after, column));
            }
        }
        return along;
    }

    private static Table renamed(Table table, Change.RenameColumn change) {
        Table alone = table.toBuilder().foreignKeys(List.of()).build();
        return change.applyTo(Schema.ofTables(List.of(alone))).tables().get(table.name());
    }

    private static boolean speaksDifferently(Index before, Index after) {
        return before.parts().stream().anyMatch(part -> part.expression() != null)
                && !before.parts().equals(after.parts());
    }

    private String index(Change change, Index index) {
        List<String> parts = index.parts().stream()
                .map(part -> indexPart(change, index, part))
                .toList();
        return (index.unique() ? "unique " : "") + "index " + spelling.name(index.name()) + " ("
                + String.join(", ", parts) + ")";
    }

    @Override
    String dropCheck() {
        return "drop check ";
    }

    @Override
    String indexExpression(Change change, Index index, Index.Part part) {
        return "(" + part.expression() + ")" + (part.descending() ? " desc" : "");
    }
}
