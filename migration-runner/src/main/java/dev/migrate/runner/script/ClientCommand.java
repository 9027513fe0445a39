package dev.migrate.runner.script;

import dev.migrate.runner.script.SqlSyntax.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** What a database's own client reads in a script, and no database: refused before the statements around it run. */
final class ClientCommand {
    private static final Pattern COPY = Pattern.compile("(?is)copy\\b.*\\bfrom\\s+stdin\\b.*");
    private static final Pattern DELIMITER = Pattern.compile("(?is)delimiter\\s+\\S.*");
    private static final Pattern SOURCE = Pattern.compile("(?is)source\\s+\\S+");
    private static final Pattern DOT = Pattern.compile("(?s)\\.[a-z]+\\b.*");
    private static final Pattern SLASH = Pattern.compile("(?s)/(\\s.*)?");

    private static final String FILES = "put what it does into this file as SQL: a script is read whole from one file";
    private static final String SENT = "followed by rows for psql to send";
    private static final String ROWS =
            "write the rows as insert statements (pg_dump --inserts writes them so), or load them outside the migration";
    private static final String END = "end each statement with a semicolon instead";
    private static final String BODIES =
            "remove it: here a body with semicolons needs no delimiter of its own, but the database's quoting";

    private ClientCommand() {}

    /**
     * Rows for psql to send may hold a lone quote, on which the splitting fails before the statement is seen.
     *
     * @throws ScriptError where such rows stand before the line
     */
    static void refuseRows(String file, String text, int before, SqlSyntax syntax) {
        if (!syntax.has(Rule.DOLLAR_TAGS)) {
            return;
        }
        List<String> lines = text.lines().limit(Math.max(0, before - 1)).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (COPY.matcher(line).matches()) {
                refuse(file, new Fragment(i + 1, line, List.of(), false), line, SENT, ROWS);
            }
        }
    }

    /** @throws ScriptError where the statement is one */
    static void refuse(String file, Fragment fragment, SqlSyntax syntax) {
        String sql = fragment.sql();
        String first = sql.lines().findFirst().orElse("").strip();
        switch (Character.toLowerCase(sql.charAt(0))) {
            case '\\' -> refuse(file, fragment, first, "a command of psql", first.startsWith("\\copy") ? ROWS : FILES);
            case '.' -> refuseWhere(DOT, file, fragment, first, "a command of sqlite3", FILES);
            case '/' -> refuseWhere(SLASH, file, fragment, "/", "the end of a statement for SQL*Plus alone", END);
            case 'c' -> {
                if (syntax.has(Rule.DOLLAR_TAGS)) {
                    refuseWhere(COPY, file, fragment, first, SENT, ROWS);
                }
            }
            case 'd' -> {
                if (!syntax.has(Rule.DELIMITER_COMMAND)) {
                    refuseWhere(DELIMITER, file, fragment, first, "a command of the MySQL client", BODIES);
                }
            }
            case 's' -> refuseWhere(SOURCE, file, fragment, first, "a command of the MySQL client", FILES);
            default -> {}
        }
    }

    private static void refuseWhere(
            Pattern pattern, String file, Fragment fragment, String what, String whose, String fix) {
        if (pattern.matcher(fragment.sql()).matches()) {
            refuse(file, fragment, what, whose, fix);
        }
    }

    private static void refuse(String file, Fragment fragment, String what, String whose, String fix) {
        throw new ScriptError(
                file, fragment.line(), "'" + what + "' is " + whose + ", and no SQL that a database runs", fix);
    }
}
