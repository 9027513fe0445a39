package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/**
 * SQLite, from version 3.45 on. What it creates has the shape of Hibernate's own script. What {@code alter table} can't do, a
 * new table does that takes the old one's rows and name; the changes to one table share one such rebuild, and nothing is
 * lost with the old table: where a trigger of it would be, the script fails before the first row is copied.
 */
public final class SqliteDialect implements Dialect {

    static final String NAME = "sqlite";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(Schema before, Changes changes, Schema after) {
        return new SqliteRenderer(before).render(changes);
    }
}
