package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;

/** Words that descriptions of several changes share. */
final class Words {

    private Words() {}

    static String toName(Identifier name) {
        return name == null ? " to a name of the database's own" : " to " + name;
    }

    static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }
}
