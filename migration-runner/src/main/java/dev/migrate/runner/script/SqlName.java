package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A possibly qualified name as SQL spells it.
 *
 * @param parts the identifiers from the outermost to the object's own; never empty
 */
public record SqlName(List<Part> parts) {

    public SqlName {
        parts = List.copyOf(parts);
    }

    /**
     * One identifier.
     *
     * @param text without its quotes
     * @param quoted whether its case is exact; else the database folds it
     */
    public record Part(String text, boolean quoted) {
        @Override
        public String toString() {
            return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    /** The object's own name. */
    public Part last() {
        return parts.get(parts.size() - 1);
    }

    /** The name without its last part, or null where it has one part. */
    public SqlName owner() {
        return parts.size() == 1 ? null : new SqlName(parts.subList(0, parts.size() - 1));
    }

    /**
     * Reads {@code name}, {@code schema.name}, {@code "Name"} or {@code `Name`}.
     *
     * @throws IllegalArgumentException where it is no name
     */
    public static SqlName parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        do {
            int end = endOfPart(text, at);
            parts.add(part(text.substring(at, end)));
            at = end + 1;
        } while (at - 1 < text.length());
        return new SqlName(parts);
    }

    private static int endOfPart(String text, int from) {
        char quote = from < text.length() ? text.charAt(from) : ' ';
        if (quote != '"' && quote != '`') {
            int dot = text.indexOf('.', from);
            return dot < 0 ? text.length() : dot;
        }
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else if (at + 1 == text.length() || text.charAt(at + 1) == '.') {
                return at + 1;
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no name: a quote is not closed");
    }

    private static Part part(String text) {
        boolean quoted = text.length() > 2 && (text.charAt(0) == '"' || text.charAt(0) == '`');
        if (quoted) {
            String quote = text.substring(0, 1);
            return new Part(text.substring(1, text.length() - 1).replace(quote + quote, quote), true);
        }
        if (text.isEmpty() || text.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"' || c == '`')) {
            throw new IllegalArgumentException("'" + text + "' is no name");
        }
        return new Part(text, false);
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(Part::toString).toList());
    }
}
