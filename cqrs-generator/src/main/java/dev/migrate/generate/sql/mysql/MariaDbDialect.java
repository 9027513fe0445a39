package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** MariaDB from 10.6 on. */
public final class MariaDbDialect implements Dialect {

    static final String NAME = "mariadb";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(Schema before, Changes changes, Schema after) {
        return new MariaDbRenderer(before, changes).render(after);
    }
}
