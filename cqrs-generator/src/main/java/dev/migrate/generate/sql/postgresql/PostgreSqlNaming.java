package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.NamingRules;
import dev.migrate.schema.model.Identifier;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names that PostgreSQL makes up, as its makeObjectName, ChooseRelationName and ChooseConstraintName do in a UTF-8
 * database.
 */
final class PostgreSqlNaming implements NamingRules {

    /** NAMEDATALEN - 1: the bytes of a name that PostgreSQL keeps. */
    private static final int LIMIT = 63;

    /** The first version that keeps NOT NULL as a constraint. */
    private static final int NAMED_NOT_NULLS = 18;

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final int version;

    /** @param version the server's major version; 0 where it is not known */
    PostgreSqlNaming(int version) {
        this.version = version;
    }

    @Override
    public String fold(Identifier name) {
        return clip(name.quoted() ? name.text() : lower(name.text()), LIMIT);
    }

    /** The name without what PostgreSQL cuts off. */
    static Identifier kept(Identifier name) {
        return bytes(name.text()) <= LIMIT ? name : new Identifier(clip(name.text(), LIMIT), name.quoted());
    }

    @Override
    public boolean namesIdentitySequences() {
        return true;
    }

    @Override
    public boolean namesNotNulls() {
        return version >= NAMED_NOT_NULLS;
    }

    @Override
    public Identifier derive(Identifier table, List<Identifier> columns, String label) {
        String name = object(fold(table), columns.isEmpty() ? null : addition(columns), label);
        return new Identifier(name, !PLAIN.matcher(name).matches());
    }

    /** The columns' names joined, until they would fill a name alone. */
    private String addition(List<Identifier> columns) {
        StringBuilder joined = new StringBuilder();
        for (Identifier column : columns) {
            joined.append(joined.isEmpty() ? "" : "_").append(fold(column));
            if (bytes(joined.toString()) > LIMIT) {
                break;
            }
        }
        return joined.toString();
    }

    /** Shortens the longer of both names until all fits. */
    private static String object(String table, String columns, String label) {
        int room = LIMIT - (bytes(label) + 1) - (columns == null ? 0 : 1);
        int first = bytes(table);
        int second = columns == null ? 0 : bytes(columns);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = columns == null ? "" : "_" + clip(columns, second);
        return clip(table, first) + middle + "_" + label;
    }

    /** As many whole characters as fit into {@code limit} bytes. */
    private static String clip(String text, int limit) {
        if (bytes(text) <= limit) {
            return text;
        }
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            int size = bytes(character);
            if (used + size > limit) {
                break;
            }
            used += size;
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.codePoints().map(PostgreSqlNaming::bytes).sum();
    }

    /** How many UTF-8 has for a character. */
    private static int bytes(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    /** PostgreSQL folds the letters of ASCII alone in a database with a multi-byte encoding. */
    private static String lower(String text) {
        if (text.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
