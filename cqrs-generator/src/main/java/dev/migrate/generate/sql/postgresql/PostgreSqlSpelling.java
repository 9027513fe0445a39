package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Spelling;

/** PostgreSQL's names and texts. */
final class PostgreSqlSpelling extends Spelling {

    PostgreSqlSpelling() {
        super(PostgreSqlNaming::kept);
    }

    /** In one line, so that a literal can stand in a check's comment. */
    @Override
    public String literal(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return super.literal(text);
        }
        return "E"
                + super.literal(text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }
}
