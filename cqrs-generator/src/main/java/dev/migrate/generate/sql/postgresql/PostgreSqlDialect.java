package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/**
 * PostgreSQL. What it creates has the shape and the names that Hibernate's own script leaves: constraints without a name
 * of their own get the name that PostgreSQL makes up.
 */
public final class PostgreSqlDialect implements Dialect {

    static final String NAME = "postgresql";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(Schema before, Changes changes, Schema after) {
        return new PostgreSqlRenderer(before, changes, version(after)).render(after);
    }

    /** The major version of the server that the schema is for, 0 where it says none. */
    private static int version(Schema schema) {
        String version = schema.source().databases().getOrDefault(NAME, "");
        String major = version.replaceFirst("\\..*", "");
        return major.matches("\\d{1,4}") ? Integer.parseInt(major) : 0;
    }
}
