package dev.migrate.it.proof;

import dev.migrate.testdb.Sqlite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an SQLite schema, with a line for each column and constraint of a table. The one thing that tells nothing is left
 * out: SQLite keeps the parentheses that Hibernate 7 doubles around a column's check.
 */
final class SqliteSchema {

    private static final Pattern DOUBLED = Pattern.compile("check ?\\(\\(");

    private SqliteSchema() {}

    static List<String> of(String url) {
        return Sqlite.dump(url).lines().map(SqliteSchema::inLines).toList();
    }

    private static String inLines(String statement) {
        if (!statement.startsWith("CREATE TABLE ")) {
            return statement;
        }
        String text = withoutDoubled(statement);
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            lines.append(c == ')' && depth == 0 && !quoted ? "\n" : "").append(c);
            boolean ends = c == '(' && depth == 1 && lines.indexOf("\n") < 0 || c == ',' && depth == 1 && !quoted;
            lines.append(ends ? "\n" : "");
        }
        return lines.toString().replace("\n ", "\n");
    }

    private static String withoutDoubled(String statement) {
        StringBuilder text = new StringBuilder(statement);
        Matcher matcher = DOUBLED.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int inner = closing(text, matcher.end() - 1);
            from = matcher.start() + 1;
            if (text.charAt(inner + 1) == ')') {
                text.deleteCharAt(inner).deleteCharAt(matcher.end() - 1);
                matcher = DOUBLED.matcher(text);
            }
        }
        return text.toString();
    }

    private static int closing(CharSequence text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; ; i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted) {
                return i;
            }
        }
    }
}
