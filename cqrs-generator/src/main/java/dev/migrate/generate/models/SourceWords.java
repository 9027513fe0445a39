package dev.migrate.generate.models;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A Java source without its layout: a formatter of the project may break, indent and order what was generated, which is no
 * edit.
 */
final class SourceWords {

    private static final Pattern LINE_START = Pattern.compile("^\\s*\\*+", Pattern.MULTILINE);

    private final String text;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private SourceWords(String text) {
        this.text = text;
    }

    /** The words of {@code text} one after the other, imports sorted. Texts that differ by more than layout differ here, too. */
    static String of(String text) {
        List<String> rest = new ArrayList<>();
        TreeSet<String> imports = new TreeSet<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("import ")) {
                imports.add(line.strip());
            } else {
                rest.add(line);
            }
        }
        return new SourceWords(String.join("\n", imports) + "\n" + String.join("\n", rest)).words();
    }

    private String words() {
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                comment("*/");
            } else if (text.startsWith("//", at)) {
                comment("\n");
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal(text.charAt(at));
            } else {
                take(Character.isWhitespace(text.charAt(at)));
            }
        }
        return words.toString();
    }

    /** White space only parts what would be one word without it. */
    private void take(boolean isSpace) {
        char next = text.charAt(at++);
        if (!isSpace) {
            boolean apart = Character.isJavaIdentifierPart(next)
                    && at > 1
                    && Character.isWhitespace(text.charAt(at - 2))
                    && !words.isEmpty()
                    && Character.isJavaIdentifierPart(words.charAt(words.length() - 1));
            words.append(apart ? " " : "").append(next);
        }
    }

    /** Its lines may be filled anew, with or without a star before each. */
    private void comment(String end) {
        int stop = text.indexOf(end, at + 2);
        String comment = text.substring(at, stop < 0 ? text.length() : stop);
        words.append("/*")
                .append(LINE_START
                        .matcher(comment.replaceFirst("^/[*/]+", ""))
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .append("*/");
        at = stop < 0 ? text.length() : stop + end.length();
    }

    private void literal(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        words.append(text, start, at);
    }
}
