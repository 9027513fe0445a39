package dev.migrate.generate.models;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts each component of a record's header on a line of its own, so that the diff of one column is one line. JavaPoet fills
 * lines instead.
 */
final class HeaderLayout {

    private static final Pattern HEADER = Pattern.compile("(?m)^( *)public record \\w+\\(");

    private HeaderLayout() {}

    static String apply(String source) {
        StringBuilder laid = new StringBuilder();
        Matcher header = HEADER.matcher(source);
        int done = 0;
        while (header.find(done)) {
            laid.append(source, done, header.end());
            done = components(source, header.end(), "\n" + header.group(1) + " ".repeat(8), laid);
        }
        return laid.append(source, done, source.length()).toString();
    }

    /** Copies up to the closing parenthesis, which it returns the position of. */
    private static int components(String source, int from, String newLine, StringBuilder laid) {
        int depth = 0;
        boolean fresh = true;
        int i = from;
        for (; depth > 0 || source.charAt(i) != ')'; i++) {
            char c = source.charAt(i);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                laid.append(fresh ? newLine : "").append(c);
            } else if (!fresh && !Character.isWhitespace(source.charAt(i - 1))) {
                laid.append(' ');
            }
            fresh = c == ',' && depth == 0 || fresh && blank;
        }
        return i;
    }
}
