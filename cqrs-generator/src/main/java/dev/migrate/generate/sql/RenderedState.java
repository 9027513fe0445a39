package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** The state of the schema and the names in the database, followed from change to change. */
abstract class RenderedState implements Change.Visitor<List<Statement>> {

    protected final String database;
    protected final Spelling spelling;
    protected final Facts facts;
    protected final NamingRules rules;
    protected final Changes changes;
    /** The schema before the change that is being rendered. */
    protected final SchemaEditor state;
    /** The names in the database before the change that is being rendered. */
    protected final ObjectNames names;

    RenderedState(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        this.database = database;
        this.spelling = spelling;
        this.facts = new Facts(spelling);
        this.rules = rules;
        this.changes = changes;
        this.state = new SchemaEditor(before);
        this.names = ObjectNames.fresh(before, rules);
    }

    @Override
    public final List<Statement> setDatabases(Change.SetDatabases change) {
        throw Statements.notSplitUp(change);
    }

    @Override
    public final List<Statement> setTableDatabases(Change.SetTableDatabases change) {
        throw Statements.notSplitUp(change);
    }

    final List<Statement> renameParts(List<ObjectNames.PartRename> renames) {
        return renames.stream().map(this::renamePart).toList();
    }

    /** Gives a constraint or an identity column's sequence the name that a fresh creation would give it. */
    protected Statement renamePart(ObjectNames.PartRename rename) {
        QualifiedName table = rename.table().name();
        if (rename.part().kind() == NamedPart.Kind.SEQUENCE) {
            QualifiedName sequence = table.sibling(rename.from());
            return Statement.of(
                            "rename sequence " + sequence + " to " + rename.to(),
                            "alter sequence " + spelling.name(sequence) + " rename to " + spelling.name(rename.to()))
                    .with(facts.sequence(sequence, false))
                    .with(facts.sequence(table.sibling(rename.to()), true));
        }
        return renameConstraint(
                "rename constraint " + rename.from() + " of table " + table + " to " + rename.to(),
                table,
                rename.from(),
                rename.to());
    }

    final Statement renameConstraint(String step, QualifiedName table, Identifier from, Identifier to) {
        return Statement.of(
                        step,
                        "alter table " + spelling.name(table) + " rename constraint " + spelling.name(from) + " to "
                                + spelling.name(to))
                .with(facts.constraint(table, from, false))
                .with(facts.constraint(table, to, true));
    }

    /** Frees a name that the database made up for a part of a table, for one that somebody chose. */
    protected final List<Statement> makeRoom(QualifiedName relation) {
        return renameParts(names.makeRoom(relation, state::table));
    }

    /** Whether the database stores both names of a table or sequence alike: then there is nothing to rename. */
    protected boolean sameRelation(Identifier from, Identifier to) {
        return sameInDatabase(from, to);
    }

    /** Whether the database stores both names alike: then there is nothing to rename. */
    protected final boolean sameInDatabase(Identifier from, Identifier to) {
        return rules.fold(from).equals(rules.fold(to));
    }

    /** Options in words. */
    static String words(String options) {
        return options == null ? "none" : options;
    }
}
