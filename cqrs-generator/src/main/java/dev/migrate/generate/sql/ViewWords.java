package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a view selects, read from the words of its query: too much rather than too little. */
final class ViewWords {

    /**
     * A comment, a text literal, a quoted name in either kind of quotes, a count of rows, what takes all columns, a bare name. A star
     * behind anything else is a product.
     */
    private static final Pattern WORD = Pattern.compile("--[^\\r\\n]*|/\\*(?s:.*?)\\*/"
            + "|'(?:[^']|'')*'"
            + "|\"((?:[^\"]|\"\")*)\""
            + "|`([^`]*)`"
            + "|(?i:count)\\s*\\(\\s*\\*\\s*\\)"
            + "|(\\b(?i:select|distinct|all)\\s*\\*|[.,(]\\s*\\*|\\b(?i:natural|table)\\b)"
            + "|([\\p{L}_][\\p{L}\\w$]*)");

    /** What stands between a table and a parenthesis and is no other name of it. */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "as",
            "between",
            "except",
            "having",
            "in",
            "intersect",
            "join",
            "like",
            "limit",
            "not",
            "on",
            "or",
            "over",
            "union",
            "using",
            "values",
            "where");

    private final String query;
    private final NamingRules rules;
    private final Set<String> words = new HashSet<>();
    private boolean star;

    ViewWords(String query, NamingRules rules) {
        this.query = query;
        this.rules = rules;
        Matcher matcher = WORD.matcher(query);
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2);
            if (quoted != null && !quoted.isBlank()) {
                words.add(rules.fold(new Identifier(quoted, true)));
            } else if (matcher.group(4) != null) {
                words.add(rules.fold(new Identifier(matcher.group(4), false)));
            }
            star |= matcher.group(3) != null;
        }
    }

    /** Whether a table or column is named. */
    boolean name(Identifier name) {
        return words.contains(rules.fold(name));
    }

    /** Whether columns of a table are selected that are not named. */
    boolean takeAll(Identifier table) {
        return star || renameColumns(table);
    }

    /** Whether rows are grouped: then columns may be selected because the primary key says which value they have. */
    boolean group() {
        return name(new Identifier("group", false));
    }

    /** {@code from item as i (a, b)}. */
    private boolean renameColumns(Identifier table) {
        Matcher other = Pattern.compile(
                        "(?<![\\p{L}\\w$])" + Pattern.quote(table.text())
                                + "[\"`]?\\s+(?:as\\s+)?(\"[^\"]+\"|`[^`]+`|[\\p{L}_][\\p{L}\\w$]*)\\s*\\(",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(query);
        while (other.find()) {
            if (!KEYWORDS.contains(other.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
