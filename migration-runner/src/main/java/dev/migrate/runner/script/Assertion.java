package dev.migrate.runner.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script's author claims about the data, as a query: {@code before empty select …} or
 * {@code after equals 0 select count(*) …}.
 *
 * @param moment when it must hold
 * @param expected the text of the single value that the query must yield; null where it must yield no row
 * @param sql the query, without a terminator
 * @param line where it stands, from 1
 */
public record Assertion(Moment moment, String expected, String sql, int line) {
    private static final Pattern FORM =
            Pattern.compile("(before|after)\\s+(?:empty|equals\\s+('(?:[^']|'')*'|[^'\\s]\\S*))\\s+(\\S.*?);?\\s*");

    /** When an assertion must hold. */
    public enum Moment {
        /** Before the first statement. */
        BEFORE,
        /** After the last statement, before the revision is recorded. */
        AFTER;

        /** For people. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the value of an {@code assert} line.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static Assertion parse(String text, int line) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text.strip()
                            + "' is no assertion: expected 'before|after empty <query>' or 'before|after equals <value> <query>'");
        }
        Moment moment = Moment.valueOf(form.group(1).toUpperCase(Locale.ROOT));
        return new Assertion(moment, unquoted(form.group(2)), form.group(3), line);
    }

    private static String unquoted(String value) {
        boolean quoted = value != null && value.startsWith("'");
        return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }

    @Override
    public String toString() {
        return moment.text() + (expected == null ? " empty " : " equals '" + expected.replace("'", "''") + "' ") + sql;
    }
}
