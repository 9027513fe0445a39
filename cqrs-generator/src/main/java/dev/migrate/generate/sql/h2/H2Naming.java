package dev.migrate.generate.sql.h2;

import dev.migrate.generate.sql.NamingRules;
import dev.migrate.schema.model.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that the scripts give to what has none, in place of H2's random ones. */
final class H2Naming implements NamingRules {

    /** The characters of a name that H2 accepts. */
    private static final int LIMIT = 256;

    private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_]*");

    @Override
    public String fold(Identifier name) {
        return name.quoted() ? name.text() : name.text().toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean namesIdentitySequences() {
        return false;
    }

    @Override
    public Identifier derive(Identifier table, List<Identifier> columns, String label) {
        String middle = columns.stream().map(column -> "_" + fold(column)).collect(Collectors.joining());
        String start = fold(table) + middle;
        String end = "_" + label.toUpperCase(Locale.ROOT);
        String name = start.substring(0, Math.min(start.length(), LIMIT - end.length())) + end;
        return PLAIN.matcher(name).matches()
                ? new Identifier(name.toLowerCase(Locale.ROOT), false)
                : new Identifier(name, true);
    }
}
