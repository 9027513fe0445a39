package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import java.util.Locale;

/** SQLite's names and texts. */
final class SqliteSpelling extends Spelling {

    SqliteSpelling() {
        super(name -> name);
    }

    /** A name as SQLite compares it: without regard to case, quoted or not. */
    static String fold(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    /** In one line, so that a literal can stand in a check's comment. */
    @Override
    public String literal(String text) {
        String literal = super.literal(text);
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? literal
                : "(" + literal.replace("\r", "' || char(13) || '").replace("\n", "' || char(10) || '") + ")";
    }
}
