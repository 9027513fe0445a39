package dev.migrate.it.proof;

import dev.migrate.testdb.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of an SQLite schema, with a line for each column and constraint of a table, and what SQLite itself makes of it. It keeps
 * the very text, so what tells nothing and differs between versions of Hibernate is left out: doubled parentheses around a
 * check, {@code asc} in an index, and whether a check with a name stands in its column or after all columns.
 */
final class SqliteSchema {

    private static final Pattern DOUBLED = Pattern.compile("check ?\\(\\(");
    private static final Pattern CONSTRAINT =
            Pattern.compile("(constraint |primary key|unique\\(|check\\(|foreign key).*");
    private static final Pattern NAMED_IN_COLUMN = Pattern.compile("(.*?) (constraint \\S+ check\\(.*)");

    private SqliteSchema() {}

    static List<String> of(String url) {
        return Stream.concat(Sqlite.dump(url).lines().map(SqliteSchema::inLines), SqlitePragmas.of(url).stream())
                .toList();
    }

    private static String inLines(String statement) {
        if (!statement.startsWith("CREATE TABLE ")) {
            return statement.replaceAll("(?<=\\w|\") asc(?=[,)])", "");
        }
        String text = withoutDoubled(statement);
        int open = text.indexOf('(');
        int close = closing(text, open);
        List<String> columns = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (String element : elements(text.substring(open + 1, close))) {
            Matcher named = NAMED_IN_COLUMN.matcher(element);
            if (CONSTRAINT.matcher(element).matches()) {
                constraints.add(element);
            } else if (named.matches()) {
                columns.add(named.group(1));
                constraints.add(named.group(2));
            } else {
                columns.add(element);
            }
        }
        constraints.sort(null);
        columns.addAll(constraints);
        return text.substring(0, open + 1) + "\n" + String.join(",\n", columns) + "\n" + text.substring(close);
    }

    /** What stands between the commas outside of parentheses and literals. */
    private static List<String> elements(String body) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                elements.add(body.substring(start, i).strip());
                start = i + 1;
            }
        }
        elements.add(body.substring(start).strip());
        return elements;
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
