package dev.migrate.generate.sql.h2;

import dev.migrate.generate.sql.Dialect;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Schema;
import java.util.List;

/**
 * H2. The names that H2 itself makes up for constraints are random, so its scripts name every primary key, unique key and
 * check: {@code customer_pkey}, {@code customer_email_key}, {@code customer_age_check}. A schema that Hibernate created
 * has other names, and these scripts can't change constraints in it.
 */
public final class H2Dialect implements Dialect {

    static final String NAME = "h2";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Statement> statements(Schema before, Changes changes, Schema after) {
        return new H2Renderer(before, changes).render(after);
    }
}
