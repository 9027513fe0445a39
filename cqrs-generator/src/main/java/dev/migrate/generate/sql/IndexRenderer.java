package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Renders indexes. */
abstract class IndexRenderer extends SequenceRenderer {

    IndexRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

    @Override
    public List<Statement> createIndex(Change.CreateIndex change) {
        Table table = state.table(change.table()).orElseThrow();
        List<Statement> statements =
                new ArrayList<>(makeRoom(change.table().sibling(change.index().name())));
        statements.add(createIndex(change, table, change.index()));
        return statements;
    }

    final Statement createIndex(Change change, Table table, Index index) {
        names.add(table, index);
        return createIndexAgain(change, table, index);
    }

    /** Creates an index that has its name already. */
    final Statement createIndexAgain(Change change, Table table, Index index) {
        Statement statement = createIndexHazards(indexStatement(change, table, index));
        return index.unique() ? statement.with(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES) : statement;
    }

    /** {@code create index}, without hazards and without taking the name. */
    protected final Statement indexStatement(Change change, Table table, Index index) {
        return Statements.createIndex(spelling, table.name(), index, part -> indexPart(change, index, part));
    }

    /** What building an index does to the table's users; by default nothing. */
    protected Statement createIndexHazards(Statement statement) {
        return statement;
    }

    /** One column or expression of an index. */
    protected String indexPart(Change change, Index index, Index.Part part) {
        return Statements.indexPart(spelling, part);
    }

    @Override
    public List<Statement> dropIndex(Change.DropIndex change) {
        names.remove(state.table(change.table()).orElseThrow(), change.index());
        return List.of(createIndexHazards(dropIndexStatement(change.table(), change.index())));
    }

    /** Drops an index of {@code table} that stands in a change's way, without freeing its name. */
    protected List<Statement> suspendIndex(Change change, Table table, Index index) {
        return List.of(dropIndexStatement(table.name(), index));
    }

    protected Statement dropIndexStatement(QualifiedName table, Index index) {
        return Statements.dropIndex(spelling, table, index);
    }

    @Override
    public List<Statement> renameIndex(Change.RenameIndex change) {
        Table table = state.table(change.table()).orElseThrow();
        Index index = table.indexes().stream()
                .filter(i -> i.name().equals(change.from()))
                .findFirst()
                .orElseThrow();
        names.remove(table, index);
        names.add(table, index.withName(change.to()));
        if (sameInDatabase(change.from(), change.to())) {
            return List.of();
        }
        return List.of(Statement.of(change.describe(), renameIndexSql(change.table(), change.from(), change.to()))
                .with(facts.index(change.table(), change.from(), false))
                .with(facts.index(change.table(), change.to(), true)));
    }

    protected String renameIndexSql(QualifiedName table, Identifier from, Identifier to) {
        return "alter index " + spelling.name(table.sibling(from)) + " rename to " + spelling.name(to);
    }
}
