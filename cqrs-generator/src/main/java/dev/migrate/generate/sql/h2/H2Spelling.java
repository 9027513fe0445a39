package dev.migrate.generate.sql.h2;

import dev.migrate.generate.sql.Spelling;

/** H2's names and texts. */
final class H2Spelling extends Spelling {

    H2Spelling() {
        super(name -> name);
    }

    /** In one line, so that a literal can stand in a check's comment. */
    @Override
    public String literal(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return super.literal(text);
        }
        return "U&"
                + super.literal(
                        text.replace("\\", "\\\\").replace("\n", "\\000a").replace("\r", "\\000d"));
    }
}
