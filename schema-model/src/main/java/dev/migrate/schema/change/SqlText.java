package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares pieces of SQL as a database reads them: case and white space outside of quotes say nothing. */
final class SqlText {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|[\\w$.]+|\\s+|.", Pattern.DOTALL);

    /** A text with the type that PostgreSQL's catalog puts behind it. */
    private static final Pattern TYPED_LITERAL =
            Pattern.compile("('(?:[^']|'')*')\\s*::\\s*[a-z ]+(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])?");

    private SqlText() {}

    /** Whether two types, defaults, conditions or queries are the same; {@code null} is the same as {@code null} alone. */
    static boolean same(String one, String other) {
        return Objects.equals(one, other)
                || one != null && other != null && normal(one).equals(normal(other));
    }

    /** One spelling for all that read alike; {@code null} stays so. */
    static String normal(String sql) {
        if (sql == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        String previous = "";
        Matcher token = TOKEN.matcher(sql.strip());
        boolean space = false;
        while (token.find()) {
            String part = token.group();
            if (part.isBlank()) {
                space = true;
                continue;
            }
            boolean words = isWord(previous) && isWord(part);
            text.append(space && words ? " " : "").append(isQuoted(part) ? part : part.toLowerCase(Locale.ROOT));
            previous = part;
            space = false;
        }
        return known(text.toString());
    }

    /** Whether a name stands in an expression, as a word of its own and outside of texts. */
    static boolean mentions(String sql, Identifier name) {
        return TOKEN.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("'"))
                .flatMap(token -> isQuoted(token) ? Stream.of(token) : Stream.of(token.split("\\.")))
                .anyMatch(token -> isQuoted(token)
                        ? token.substring(1, token.length() - 1).equals(name.text())
                        : token.equalsIgnoreCase(name.text()));
    }

    private static String known(String text) {
        Matcher typed = TYPED_LITERAL.matcher(text);
        if (typed.matches()) {
            return typed.group(1);
        }
        return text.equals("now()") || text.equals("current_timestamp()") ? "current_timestamp" : text;
    }

    private static boolean isWord(String token) {
        return !token.isEmpty()
                && (isQuoted(token) || Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_');
    }

    private static boolean isQuoted(String token) {
        return token.startsWith("'") || token.startsWith("\"") || token.startsWith("`");
    }
}
