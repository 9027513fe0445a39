package dev.migrate.testdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a statement as SQLite keeps it: the author's own, with white space, comments and quotes. SQLite adds
 * quotes itself where it renames, so they tell nothing.
 */
final class SqliteText {
    private static final Pattern PIECE = Pattern.compile("(?<space>(?:\\s|--[^\\n]*|/\\*(?s:.*?)\\*/)+)"
            + "|\"(?<double>(?:[^\"]|\"\")*)\"|`(?<back>(?:[^`]|``)*)`|\\[(?<bracket>[^\\]]*)\\]"
            + "|'(?:[^']|'')*'|[\\p{L}\\p{N}_$.]+|(?s:.)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private SqliteText() {}

    /**
     * One line; a single space between words, none around brackets but after a closing one, one after each comma;
     * identifiers without quotes where they are plain words, else in double quotes; no comments. Literals and upper and
     * lower case stay.
     */
    static String normalise(String sql) {
        StringBuilder text = new StringBuilder();
        boolean space = false;
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("space") != null) {
                space = true;
            } else {
                String piece = piece(matcher);
                text.append(isSpaced(text, space, piece) ? " " : "").append(piece);
                space = false;
            }
        }
        return text.toString();
    }

    private static boolean isSpaced(StringBuilder before, boolean space, String piece) {
        char last = before.isEmpty() ? '(' : before.charAt(before.length() - 1);
        boolean tight = last == '(' || "(),".contains(piece);
        return !tight && (space || last == ',' || last == ')');
    }

    private static String piece(Matcher matcher) {
        if (matcher.group("double") != null) {
            return identifier(matcher.group("double").replace("\"\"", "\""));
        }
        if (matcher.group("back") != null) {
            return identifier(matcher.group("back").replace("``", "`"));
        }
        return matcher.group("bracket") != null ? identifier(matcher.group("bracket")) : matcher.group();
    }

    private static String identifier(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
