package dev.migrate.extract.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of SQL in words, numbers, literals, quoted names and signs, without blanks and comments. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile("(?<skipped>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)|'(?:[^']|'')*'"
            + "|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|\\w+(?:\\.\\d+)?|<>|<=|>=|!=|==|\\|\\||.");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");

    private final List<String> tokens;

    private SqlTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static SqlTokens of(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("skipped") == null) {
                tokens.add(matcher.group());
            }
        }
        return new SqlTokens(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** A token in lower case: a keyword is recognised so; empty behind the end. */
    String word(int position) {
        return position < tokens.size() ? tokens.get(position).toLowerCase(Locale.ROOT) : "";
    }

    /** A token as a name, without its quotes. */
    String name(int position) {
        return unquoted(tokens.get(position));
    }

    private static String unquoted(String token) {
        char first = token.charAt(0);
        if (first == '[') {
            return token.substring(1, token.length() - 1);
        }
        return first == '"' || first == '`'
                ? token.substring(1, token.length() - 1).replace("" + first + first, "" + first)
                : token;
    }

    /** The text behind the first parentheses, as it is spelled, or {@code null} where there is none. */
    static String behindFirstGroup(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        int depth = 0;
        while (matcher.find()) {
            depth += matcher.group().equals("(") ? 1 : matcher.group().equals(")") ? -1 : 0;
            if (depth == 0 && matcher.group().equals(")")) {
                String behind = sql.substring(matcher.end()).strip();
                return behind.isEmpty() ? null : behind;
            }
        }
        return null;
    }

    /** What stands in the first parentheses. */
    SqlTokens firstGroup() {
        return group(tokens.indexOf("("));
    }

    /** What stands in the parentheses that open at {@code position}. */
    SqlTokens group(int position) {
        int depth = 0;
        for (int i = position; i < tokens.size(); i++) {
            depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return new SqlTokens(tokens.subList(position + 1, i));
            }
        }
        throw new IllegalArgumentException("the parenthesis at " + position + " of '" + this + "' is never closed");
    }

    /** The same without parentheses around all of it. */
    SqlTokens bare() {
        if (!word(0).equals("(")) {
            return this;
        }
        SqlTokens inner = group(0);
        return inner.size() + 2 == size() ? inner.bare() : this;
    }

    /** The parts between the commas outside of parentheses. */
    List<SqlTokens> split() {
        List<SqlTokens> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (depth == 0 && tokens.get(i).equals(",")) {
                parts.add(new SqlTokens(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        parts.add(new SqlTokens(tokens.subList(start, tokens.size())));
        return parts;
    }

    /** The first name of each part. */
    List<String> names() {
        return split().stream().map(part -> part.name(0)).toList();
    }

    /** One blank between the tokens, no quotes that are not needed. */
    @Override
    public String toString() {
        return String.join(
                " ",
                tokens.stream()
                        .map(token -> token.charAt(0) != '\''
                                        && PLAIN.matcher(unquoted(token)).matches()
                                ? unquoted(token)
                                : token)
                        .toList());
    }
}
