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
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // both halves of a character beyond 16 bits together have four
            sum += Character.isSurrogate(c) ? 2 : bytes(c);
        }
        return sum;
    }

    /** How many UTF-8 has for a character. */
    private static int bytes(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    /** PostgreSQL folds the letters of ASCII alone in a database with a multi-byte encoding. */
    private static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return lowerFrom(i, text);
            }
        }
        return text;
    }

    private static String lowerFrom(int first, String text) {
        char[] lower = text.toCharArray();
        for (int i = first; i < lower.length; i++) {
            lower[i] = isUpper(lower[i]) ? (char) (lower[i] + ('a' - 'A')) : lower[i];
        }
        return new String(lower);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
