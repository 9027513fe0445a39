package dev.migrate.schema.model;

import java.util.Objects;

/**
 * The name of a table, column, constraint or other database object as the mapping spells it.
 *
 * <p>A quoted identifier keeps its case in the database; an unquoted one is folded by it (to lower case in PostgreSQL, to
 * upper case in H2). In text, a quoted identifier stands between backticks, as in JPA's and Hibernate's annotations.
 *
 * @param text the bare name, without quotes; never empty
 * @param quoted whether the mapping quotes it
 */
public record Identifier(String text, boolean quoted) implements Comparable<Identifier> {

    public Identifier {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("an identifier must not be blank");
        }
        if (text.indexOf('`') >= 0) {
            throw new IllegalArgumentException("identifier '" + text + "' holds a backtick");
        }
    }

    /** Reads {@code name} or {@code `Name`}; the inverse of {@link #toString()}. */
    public static Identifier of(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("`") && text.endsWith("`");
        return quoted ? new Identifier(text.substring(1, text.length() - 1), true) : new Identifier(text, false);
    }

    /** Whether a database that folds unquoted names takes both for one: {@code userId} and {@code userid}. */
    public boolean sameInDatabase(Identifier other) {
        return quoted || other.quoted ? equals(other) : text.equalsIgnoreCase(other.text);
    }

    @Override
    public int compareTo(Identifier other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : Boolean.compare(quoted, other.quoted);
    }

    @Override
    public String toString() {
        return quoted ? "`" + text + "`" : text;
    }
}
