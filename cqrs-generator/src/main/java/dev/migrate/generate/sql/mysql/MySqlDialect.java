package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** MySQL from 8.0.16 on, which is the first that keeps checks. */
public final class MySqlDialect implements Dialect {

    static final String NAME = "mysql";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(Schema before, Changes changes, Schema after) {
        return new MySqlRenderer(before, changes).render(after);
    }
}
