package dev.migrate.generate.sql;

import java.util.Objects;

/**
 * Something about the catalog that holds once a statement has run, in the words of the script's {@code check} comment.
 *
 * @param text for example {@code column customer.email exists}; one line
 */
public record Fact(String text) {

    public Fact {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a fact is one line, found '" + text + "'");
        }
    }

    /**
     * A query that yields one row with one column, true once the statement has run.
     *
     * @param query in one line, without a semicolon at its end
     */
    public static Fact sql(String query) {
        return new Fact("sql " + query);
    }

    @Override
    public String toString() {
        return text;
    }
}
