package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.NamingRules;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of columns, keys and checks, which both databases compare without regard to case, within their table. A primary key
 * is always {@code PRIMARY}; what else has no name gets one by the scripts.
 */
abstract class FamilyNaming implements NamingRules {

    /** The characters of a name that both accept. */
    static final int LIMIT = 64;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Identifier PRIMARY = Identifier.of("PRIMARY");

    @Override
    public final String fold(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    @Override
    public final boolean namesIdentitySequences() {
        return false;
    }

    @Override
    public final Identifier fixed(Object object) {
        return object instanceof PrimaryKey ? PRIMARY : null;
    }

    @Override
    public final boolean keepsMadeUpNames() {
        return true;
    }

    @Override
    public final String scope(QualifiedName table) {
        return (table.namespace() == null ? "" : table.namespace().text()) + "."
                + table.name().text();
    }

    @Override
    public final Identifier derive(Identifier table, List<Identifier> columns, String label) {
        if (label.startsWith("check")) {
            String pass = label.substring("check".length());
            return check(table, pass.isEmpty() ? 1 : Integer.parseInt(pass) + 1);
        }
        String middle = columns.stream().map(column -> "_" + column.text()).collect(Collectors.joining());
        return cut(table.text() + middle, "_" + label);
    }

    /** The name that the database makes up for a table's n-th check without a name. */
    abstract Identifier check(Identifier table, int number);

    static Identifier cut(String start, String end) {
        String name = start.substring(0, Math.min(start.length(), LIMIT - end.length())) + end;
        return new Identifier(name, !PLAIN.matcher(name).matches());
    }
}
