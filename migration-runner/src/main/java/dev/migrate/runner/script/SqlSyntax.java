package dev.migrate.runner.script;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a splitter must know of a database's lexical rules.
 *
 * @param rules those that hold
 * @param transactionWords the first words of statements that begin or end a transaction; upper case
 * @param outsideTransactions statements that have no effect inside a transaction; null where there are none
 */
public record SqlSyntax(Set<Rule> rules, Set<String> transactionWords, Pattern outsideTransactions) {
    private static final Pattern FOREIGN_KEYS_PRAGMA =
            Pattern.compile("(?is)pragma\\s+(?:\\w+\\s*\\.\\s*)?foreign_keys\\s*[=(].*");

    /** Lexical rules in which databases differ. */
    public enum Rule {
        /** {@code $tag$…$tag$} quotes a text. */
        DOLLAR_TAGS,
        /** {@code $$…$$} quotes a text, after white space only. */
        DOLLAR_TEXTS,
        /** {@code E'…'} takes backslash escapes. */
        ESCAPE_STRINGS,
        /** Every string takes backslash escapes. */
        BACKSLASHES,
        /** A routine's {@code BEGIN ATOMIC … END} and parentheses keep their semicolons. */
        ROUTINE_BODIES,
        /** A trigger's body keeps its semicolons up to {@code ; END}. */
        TRIGGER_BODIES,
        /** {@code DELIMITER} at a statement's beginning changes what ends a statement. */
        DELIMITER_COMMAND,
        /** Backticks quote a name. */
        BACKTICKS,
        /** Brackets quote a name. */
        BRACKETS,
        /** A comment within a comment needs an end of its own. */
        NESTED_COMMENTS,
        /** A comment that begins with an exclamation mark is code. */
        EXECUTABLE_COMMENTS,
        /** Two dashes begin a comment only before white space. */
        DASHES_NEED_SPACE,
        /** {@code //} begins a comment that ends with the line. */
        SLASH_COMMENTS,
        /** {@code #} begins a comment that ends with the line. */
        HASH_COMMENTS,
        /** {@code set @name = …} sets a variable of the session. */
        USER_VARIABLES,
        /** The server's own schemas have tables that keep what a transaction rolls back. */
        SERVER_SCHEMAS
    }

    public SqlSyntax {
        rules = Set.copyOf(rules);
        transactionWords = Set.copyOf(transactionWords);
    }

    boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /** As psql reads. */
    public static SqlSyntax postgreSql() {
        return new SqlSyntax(
                Set.of(Rule.DOLLAR_TAGS, Rule.ESCAPE_STRINGS, Rule.ROUTINE_BODIES, Rule.NESTED_COMMENTS),
                Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT"),
                null);
    }

    /** As H2's own script reader reads. */
    public static SqlSyntax h2() {
        return new SqlSyntax(
                Set.of(Rule.DOLLAR_TEXTS, Rule.SLASH_COMMENTS, Rule.NESTED_COMMENTS),
                Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT"),
                null);
    }

    /** As the {@code mysql} and {@code mariadb} clients read in batch mode. */
    public static SqlSyntax mySql() {
        return new SqlSyntax(
                Set.of(
                        Rule.BACKSLASHES,
                        Rule.BACKTICKS,
                        Rule.DELIMITER_COMMAND,
                        Rule.EXECUTABLE_COMMENTS,
                        Rule.DASHES_NEED_SPACE,
                        Rule.HASH_COMMENTS,
                        Rule.USER_VARIABLES,
                        Rule.SERVER_SCHEMAS),
                Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "XA", "LOCK", "UNLOCK"),
                null);
    }

    /** As {@code sqlite3} reads. */
    public static SqlSyntax sqlite() {
        return new SqlSyntax(
                Set.of(Rule.TRIGGER_BODIES, Rule.BACKTICKS, Rule.BRACKETS),
                Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"),
                FOREIGN_KEYS_PRAGMA);
    }
}
