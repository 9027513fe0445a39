package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Facts;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A new table that takes the old one's rows and its name. Foreign keys are off meanwhile, else dropping the old one would
 * delete the rows that refer to it; {@code legacy_alter_table} keeps the last rename from following views and triggers that
 * speak of the table, which is not there at that moment.
 */
final class RebuiltTable {

    private static final Spelling SPELLING = new SqliteSpelling();
    private static final Facts FACTS = new Facts(SPELLING);

    private final TableEdit edit;
    private final TableText from;
    private final TableText to;
    private final Predicate<Identifier> referredTo;
    private final QualifiedName name;
    private final QualifiedName newName;

    /** @param referredTo whether another table, or this one, refers to a column */
    RebuiltTable(TableEdit edit, TableText from, TableText to, Predicate<Identifier> referredTo) {
        this.edit = edit;
        this.from = from;
        this.to = to;
        this.referredTo = referredTo;
        this.name = to.table().name();
        this.newName = name.sibling(newName(name.name()));
    }

    /** The name of the new table as long as the old one is there. */
    static Identifier newName(Identifier table) {
        String name = "migrate_new_" + table.text();
        return new Identifier(name, !name.toLowerCase(Locale.ROOT).matches("[a-z0-9_]+"));
    }

    List<Statement> statements() {
        CopiedRows rows = new CopiedRows(edit, from.table(), to.table(), referredTo);
        List<Statement> statements = new ArrayList<>();
        statements.add(nothingElseIsLost());
        statements.add(Statement.of("create a new table for table " + name, to.create(SPELLING.name(newName)))
                .with(FACTS.table(newName, true)));
        statements.addAll(rows.into(newName));
        statements.add(Statement.of("drop the old table " + name, "drop table " + SPELLING.name(name))
                .with(FACTS.table(name, false))
                .withForeignKeysOff());
        statements.add(Statement.of("let the rename leave other objects alone", "pragma legacy_alter_table = on"));
        statements.add(renamed());
        statements.add(Statement.of("let renames follow again", "pragma legacy_alter_table = off"));
        return statements;
    }

    private Statement renamed() {
        Statement rename = Statement.of(
                        "give the new table the name " + name,
                        "alter table " + SPELLING.name(newName) + " rename to " + SPELLING.name(name))
                .with(FACTS.table(newName, false))
                .with(FACTS.table(name, true));
        for (Fact fact : SqliteCatalog.changed(edit.changes().get(0), from.table(), to.table())) {
            rename = rename.with(fact);
        }
        return rename;
    }

    /**
     * SQLite has no statement that fails on a condition; json_extract fails on a path that is none, and shows it. A person's
     * triggers go with the old table, and the schema doesn't know them.
     */
    private Statement nothingElseIsLost() {
        String trigger = "'trigger ' || name || ' would be lost with the old table " + text(name)
                + ": drop it in a revision before, and create it again in one after'";
        String enforced = "'foreign keys are enforced: run this script with the migration runner, or turn them off'";
        return Statement.of(
                "make sure that nothing else goes with the old table " + name,
                "select json_extract('{}', reason) from (\n    select " + trigger + " as reason from sqlite_master"
                        + " where type = 'trigger' and tbl_name = "
                        + SPELLING.literal(name.name().text())
                        + " collate nocase\n    union all\n    select " + enforced
                        + " from pragma_foreign_keys where foreign_keys = 1\n)");
    }

    static String text(QualifiedName name) {
        return name.toString().replace("'", "''");
    }
}
