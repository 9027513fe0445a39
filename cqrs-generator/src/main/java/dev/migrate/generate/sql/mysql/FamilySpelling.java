package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;

/** Names in backticks, and texts in which a backslash escapes. */
final class FamilySpelling extends Spelling {

    FamilySpelling() {
        super(name -> name);
    }

    @Override
    public String name(Identifier name) {
        return name.quoted() ? '`' + name.text() + '`' : name.text();
    }

    /** In one line, so that a literal can stand in a check's comment. */
    @Override
    public String literal(String text) {
        return super.literal(text.replace("\\", "\\\\")).replace("\n", "\\n").replace("\r", "\\r");
    }
}
