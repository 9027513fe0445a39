package dev.migrate.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a create script, one line each; a statement that it doesn't know is a fact as it stands. */
final class ScriptFacts {

    private static final Pattern TABLE = Pattern.compile("create (?:cached |memory )?table (\\S+) \\(");
    private static final Pattern BEHIND_TABLE =
            Pattern.compile("(?: comment='((?:[^']|'')*)')?(?: engine=InnoDB)?(.*)");
    private static final Pattern KEY =
            Pattern.compile("(?:constraint (\\S+) )?(primary key|unique) \\(([^)]*)\\)( .+)?");
    private static final Pattern BEHIND_CHECK = Pattern.compile("(.*?)(?=\\bconstraint |\\bcheck |$)");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("alter table (?:if exists )?(\\S+) add constraint (\\S+) (foreign key .*)");

    private static final Pattern UNIQUE_KEY =
            Pattern.compile("alter table (?:if exists )?(\\S+) add constraint (\\S+ unique \\(.*\\).*)");
    private static final Pattern INSERT =
            Pattern.compile("insert into ([^\\s(]+) ?(?:\\((.*?)\\) ?)?values ?\\((.*)\\)");
    /** An order that is the default. */
    private static final Pattern ASCENDING = Pattern.compile("(?<=^create (?:unique )?index .{1,500}) asc([,)])");

    /** What the tests' entities write behind columns, so that it can be told from what a check has behind it. */
    private static final Pattern OPTIONS = Pattern.compile(" /\\*.*\\*/$");

    private static final Pattern COMMENT = Pattern.compile(" comment '((?:[^']|'')*)'");

    private final SortedMap<String, String> columnsOf = new TreeMap<>();
    private final SortedSet<String> facts = new TreeSet<>();

    static SortedSet<String> of(List<String> statements) {
        ScriptFacts script = new ScriptFacts();
        statements.forEach(script::statement);
        return script.facts;
    }

    private void statement(String statement) {
        Matcher table = TABLE.matcher(statement);
        Matcher foreignKey = FOREIGN_KEY.matcher(statement);
        Matcher unique = UNIQUE_KEY.matcher(statement);
        Matcher insert = INSERT.matcher(statement);
        if (table.lookingAt()) {
            int end = closing(statement, table.end() - 1);
            table(table.group(1), statement.substring(table.end(), end));
            behindTable(table.group(1), BEHIND_TABLE.matcher(statement.substring(end + 1)));
        } else if (unique.matches()) {
            facts.add(unique.group(1) + " constraint " + unique.group(2));
        } else if (insert.matches()) {
            row(insert.group(1), insert.group(2), insert.group(3));
        } else if (foreignKey.matches()) {
            facts.add(foreignKey.group(1) + " constraint " + foreignKey.group(2) + " " + foreignKey.group(3));
        } else if (!statement.matches("comment on (table|column) \\S+ is ''")) {
            facts.add(ASCENDING.matcher(statement).replaceAll("$1"));
        }
    }

    private void behindTable(String table, Matcher rest) {
        if (rest.matches() && rest.group(1) != null) {
            facts.add("comment on table " + table + " is '" + rest.group(1) + "'");
        }
        if (!rest.group(2).isEmpty()) {
            facts.add(table + " options" + rest.group(2));
        }
    }

    private void row(String table, String columns, String values) {
        String[] names =
                (columns == null ? columnsOf.get(table) : columns).strip().split("\\s*,\\s*");
        String[] literals = values.strip().split("\\s*,\\s*(?=(?:[^']*'[^']*')*[^']*$)");
        SortedMap<String, String> row = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], literals[i]);
        }
        facts.add("row of " + table + " "
                + row.entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    private void table(String table, String body) {
        int position = 0;
        for (String part : parts(body)) {
            Matcher key = KEY.matcher(part);
            if (key.matches()) {
                String name = key.group(1) == null ? "" : " constraint " + key.group(1);
                String options = key.group(4) == null ? "" : key.group(4);
                facts.add(table + name + " " + key.group(2) + " (" + key.group(3) + ")" + options);
            } else if (part.startsWith("constraint ") || part.startsWith("check ")) {
                checks(table, part);
            } else {
                column(table, part, ++position);
            }
        }
    }

    private void column(String table, String text, int position) {
        Matcher comment = COMMENT.matcher(text);
        Matcher options = OPTIONS.matcher(comment.replaceFirst(""));
        String behind = options.find() ? options.group() : "";
        String part = options.replaceFirst("");
        if (comment.reset().find() && !comment.group(1).isEmpty()) {
            facts.add("comment on column " + table + "." + text.substring(0, text.indexOf(' ')) + " is '"
                    + comment.group(1) + "'");
        }
        int check = (" " + part).replaceAll("'[^']*'", "").indexOf(" check (");
        int constraint = part.indexOf(" constraint ");
        int end = Stream.of(constraint, check < 0 ? -1 : part.indexOf(" check ("), part.length())
                .filter(found -> found >= 0)
                .min(Integer::compare)
                .orElseThrow();
        // for SQLite, Hibernate 7 loses the type of an identity column that comes after another integer: a defect of it
        String column = part.substring(0, end) + (part.indexOf(' ') < 0 ? " integer" : "");
        columnsOf.merge(table, column.substring(0, column.indexOf(' ')), (first, next) -> first + "," + next);
        checks(table, part.substring(end));
        if (column.endsWith(" unique")) {
            column = column.substring(0, column.length() - " unique".length());
            facts.add(table + " unique (" + column.substring(0, column.indexOf(' ')) + ")");
        }
        facts.add(table + " column " + position + " " + column + behind);
    }

    private void checks(String table, String text) {
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int open = rest.indexOf('(');
            int close = closing(rest, open);
            String check = table + " " + rest.substring(0, open) + "(" + bare(rest.substring(open + 1, close)) + ")";
            rest = rest.substring(close + 1);
            Matcher options = BEHIND_CHECK.matcher(rest);
            facts.add(options.lookingAt() ? (check + options.group(1)).stripTrailing() : check);
            rest = rest.substring(options.end()).strip();
        }
    }

    /** Without parentheses around the whole. */
    private static String bare(String expression) {
        String text = expression.strip();
        return text.startsWith("(") && closing(text, 0) == text.length() - 1
                ? bare(text.substring(1, text.length() - 1))
                : text;
    }

    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(body.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(body.substring(start).strip());
        return parts;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("unbalanced: " + text);
    }
}
