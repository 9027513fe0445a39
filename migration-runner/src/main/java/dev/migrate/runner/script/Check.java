package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A fact about the database that holds once a statement has run. */
public sealed interface Check {

    /** The kinds of objects that a catalog knows. */
    enum Kind {
        TABLE,
        COLUMN,
        INDEX,
        CONSTRAINT,
        SEQUENCE,
        TYPE,
        SCHEMA;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOnTable() {
            return this == INDEX || this == CONSTRAINT;
        }
    }

    /** What the catalog says of the object. */
    enum State {
        EXISTS("exists"),
        ABSENT("absent"),
        NULLABLE("nullable"),
        NOT_NULL("not-null");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        boolean fits(Kind kind) {
            return this == EXISTS || this == ABSENT || kind == Kind.COLUMN;
        }
    }

    /**
     * An object's state in the catalog.
     *
     * @param name the object's name; a column's or an indexed object's own name stands last
     * @param table the table that the object belongs to; null for an object that belongs to none
     */
    record InCatalog(Kind kind, SqlName name, SqlName table, State state) implements Check {
        @Override
        public String toString() {
            String object = kind == Kind.COLUMN ? table + "." + name : name.toString();
            return kind.text() + " " + object + (kind.isOnTable() ? " on " + table : "") + " " + state.text();
        }
    }

    /**
     * A query that yields true in a single row and column.
     *
     * @param sql without a terminator
     */
    record ByQuery(String sql) implements Check {
        @Override
        public String toString() {
            return "sql " + sql;
        }
    }

    /**
     * Reads {@code table T exists}, {@code index I on T absent}, {@code sql select …} and so on.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static Check parse(String text) {
        String[] first = text.strip().split("\\s+", 2);
        if (first.length < 2) {
            throw new IllegalArgumentException("'" + text + "' is no check");
        }
        if (first[0].equals("sql")) {
            return new ByQuery(first[1].replaceFirst(";\\s*$", ""));
        }
        return inCatalog(kind(first[0]), words(first[1]), text);
    }

    private static InCatalog inCatalog(Kind kind, List<String> words, String text) {
        State state = state(words.get(words.size() - 1), kind, text);
        boolean fits = kind.isOnTable() ? words.size() == 4 && words.get(1).equalsIgnoreCase("on") : words.size() == 2;
        if (!fits) {
            throw new IllegalArgumentException("'" + text + "' is no check: expected '" + kind.text()
                    + (kind.isOnTable() ? " <name> on <table> " : " <name> ") + "exists|absent'");
        }
        SqlName name = SqlName.parse(words.get(0));
        if (kind.isOnTable()) {
            return new InCatalog(kind, name, SqlName.parse(words.get(2)), state);
        }
        if (kind != Kind.COLUMN) {
            return new InCatalog(kind, name, null, state);
        }
        if (name.owner() == null) {
            throw new IllegalArgumentException("'" + text + "' is no check: expected 'column <table>.<column> …'");
        }
        return new InCatalog(kind, new SqlName(List.of(name.last())), name.owner(), state);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.text().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown check '" + word
                + "': expected table, column, index, constraint, sequence, type, schema or sql");
    }

    private static State state(String word, Kind kind, String text) {
        for (State state : State.values()) {
            if (state.text().equals(word) && state.fits(kind)) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no check: it must end with exists or absent"
                + (kind == Kind.COLUMN ? ", nullable or not-null" : ""));
    }

    /** Words at white space outside quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (text.strip() + " ").toCharArray()) {
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                continue;
            }
            if (quote == 0 && (c == '"' || c == '`')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            word.append(c);
        }
        if (word.length() > 0 || words.isEmpty()) {
            throw new IllegalArgumentException("'" + text.strip() + "': a quote is not closed");
        }
        return words;
    }
}
