package dev.migrate.extract.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands in a CREATE TABLE statement of SQLite alone: the names of constraints, checks, expressions and collations. */
final class SqliteTable {

    private static final Set<String> CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> computed = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * A check.
     *
     * @param name its name, or {@code null}
     * @param column the column that declares it, or {@code null}
     * @param expression the condition without parentheses around it, its parts separated by one blank each
     */
    record Check(String name, String column, String expression) {}

    private SqliteTable() {}

    static SqliteTable of(String statement) {
        SqliteTable table = new SqliteTable();
        SqlTokens tokens = SqlTokens.of(statement);
        for (SqlTokens part : tokens.firstGroup().split()) {
            if (CONSTRAINTS.contains(part.word(0))) {
                table.constraints(part, 0, null);
            } else {
                table.constraints(part, 1, part.name(0));
            }
        }
        return table;
    }

    /** The columns and expressions of a CREATE INDEX statement; an expression without parentheses around it. */
    static List<String> indexParts(String statement) {
        return SqlTokens.of(statement).firstGroup().split().stream()
                .map(SqliteTable::bare)
                .map(SqlTokens::toString)
                .toList();
    }

    private static SqlTokens bare(SqlTokens part) {
        if (!part.word(0).equals("(")) {
            return part;
        }
        SqlTokens inner = part.group(0);
        boolean ordered = Set.of("asc", "desc").contains(part.word(part.size() - 1));
        return inner.size() + 2 + (ordered ? 1 : 0) == part.size() ? bare(inner) : part;
    }

    List<Check> checks() {
        return checks;
    }

    String computed(String column) {
        return computed.get(key(column));
    }

    String collation(String column) {
        return collations.get(key(column));
    }

    /** The name of a constraint over these columns, or {@code null}. */
    String nameOf(String kind, List<String> columns) {
        return names.get(kind(kind, columns));
    }

    /** Reads what begins with a keyword, wherever it stands in the part; what stands in parentheses is none. */
    private void constraints(SqlTokens part, int start, String column) {
        String name = null;
        int i = start;
        while (i < part.size()) {
            String word = part.word(i);
            if (word.equals("constraint")) {
                name = part.name(i + 1);
                i += 2;
                continue;
            }
            if (word.equals("collate") && column != null) {
                collations.put(key(column), part.name(i + 1));
            } else if (word.equals("primary")) {
                put("primary key", List.of(), name);
                name = null;
            } else if (word.equals("unique")) {
                put("unique", column == null ? part.group(i + 1).names() : List.of(column), name);
                name = null;
            } else if (word.equals("foreign")) {
                put("foreign key", part.group(i + 2).names(), name);
                name = null;
            } else if (word.equals("references") && column != null) {
                put("foreign key", List.of(column), name);
                name = null;
            } else if (word.equals("check")) {
                // whether one with a name stands in its column depends on who wrote it
                checks.add(new Check(
                        name,
                        name == null ? column : null,
                        part.group(i + 1).bare().toString()));
                name = null;
            } else if (word.equals("as")) {
                computed.put(key(column), part.group(i + 1).toString());
            }
            i += word.equals("(") ? part.group(i).size() + 2 : 1;
        }
    }

    private void put(String kind, List<String> columns, String name) {
        if (name != null) {
            names.put(kind(kind, columns), name);
        }
    }

    private static String kind(String kind, List<String> columns) {
        return kind + " " + columns.stream().map(SqliteTable::key).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
