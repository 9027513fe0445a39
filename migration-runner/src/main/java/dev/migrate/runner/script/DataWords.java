package dev.migrate.runner.script;

import dev.migrate.runner.script.SqlSyntax.Rule;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by a statement's tokens whether it is a data statement: it changes rows, or sets variables of its session, so that a
 * transaction can hold it, and can be tried again after a rollback.
 *
 * <p>Where that is not sure it is none: code that only some versions run, a table of the server's own schemas, which keep what
 * was rolled back, and a variable that is reckoned from variables, which a rollback does not give their values back.
 */
final class DataWords {
    private static final Set<String> CHANGE_ROWS = Set.of("insert", "update", "delete", "replace", "merge");
    private static final Set<String> SERVER_SCHEMAS = Set.of("mysql", "performance_schema", "sys");
    private static final int LONGEST = "performance_schema".length();

    private final SqlSyntax syntax;
    private boolean begun;
    private boolean changesRows;
    private Assignments assignments;
    private boolean doubtful;
    private boolean serverSchema;
    /** The first characters of the last two tokens: of {@code set} an s, of other words an a. */
    private char before;

    private char last;

    DataWords(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** Whether the tokens since the last {@link #reset} are a data statement. */
    boolean isData() {
        return !doubtful && (changesRows || assignments != null && assignments.isWhole());
    }

    /** An unquoted word. */
    void word(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!begun) {
            begun = true;
            changesRows = CHANGE_ROWS.contains(word);
            assignments = syntax.has(Rule.USER_VARIABLES) && word.equals("set") ? new Assignments() : null;
        } else if (assignments != null) {
            assignments.symbol('a');
        }
        token(word.equals("set") ? 's' : 'a');
        named(word);
    }

    /** What stands in quotes, a name or a text: from the one quote to behind the other. */
    void quoted(String text, int from, int to) {
        symbol(text.charAt(from));
        if (to - from - 2 <= LONGEST) {
            named(text.substring(from + 1, to - 1).toLowerCase(Locale.ROOT));
        }
    }

    private void named(String name) {
        serverSchema = syntax.has(Rule.SERVER_SCHEMAS) && SERVER_SCHEMAS.contains(name);
    }

    /** Any other token's first character. */
    void symbol(char c) {
        begun |= c != '(';
        boolean executableComment = last == '/' && c == '*';
        boolean assignment = last == ':' && c == '=' && assignments == null && syntax.has(Rule.USER_VARIABLES);
        boolean setFunction = before == 's' && last == '(' && c == '@';
        doubtful |= executableComment || assignment || setFunction || serverSchema && c == '.';
        if (assignments != null) {
            assignments.symbol(c);
        }
        serverSchema = false;
        token(c);
    }

    private void token(char c) {
        before = last;
        last = c;
    }

    /** The statement has ended. */
    void reset() {
        begun = false;
        changesRows = false;
        assignments = null;
        doubtful = false;
        serverSchema = false;
        before = ' ';
        last = ' ';
    }

    /** What stands behind {@code set}: {@code @name = value, …}, whose values use no variable of the session's user. */
    private static final class Assignments {
        private enum Place {
            TARGET,
            AT,
            NAME,
            VALUE,
            VARIABLE,
            OTHER
        }

        private Place place = Place.TARGET;
        private int parentheses;

        boolean isWhole() {
            return place == Place.VALUE;
        }

        void symbol(char c) {
            place = switch (place) {
                case TARGET -> c == '@' ? Place.AT : Place.OTHER;
                case AT -> c == '@' ? Place.OTHER : Place.NAME;
                case NAME -> c == '=' ? Place.VALUE : Place.NAME;
                case VALUE -> value(c);
                // of two, the variable is the server's
                case VARIABLE -> c == '@' ? Place.VALUE : Place.OTHER;
                case OTHER -> Place.OTHER;
            };
        }

        private Place value(char c) {
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '@') {
                return Place.VARIABLE;
            }
            return c == ',' && parentheses == 0 ? Place.TARGET : Place.VALUE;
        }
    }
}
