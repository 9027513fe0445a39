package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that {@code -- migrate:<key> <value>} comments may have. */
enum ScriptKey {
    REVISION(true),
    PARENTS(true),
    DEPENDS(true),
    MESSAGE(true),
    DATABASE(true),
    TRANSACTION(true),
    FOREIGN_KEYS(true),
    ASSERT(true),
    STEP(false),
    HAZARD(false),
    CHECK(false),
    BATCH(false);

    private static final String PREFIX = "migrate:";

    private static final Map<String, ScriptKey> BY_TEXT = new HashMap<>();

    static {
        for (ScriptKey key : values()) {
            BY_TEXT.put(key.text, key);
        }
    }

    private final boolean header;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ScriptKey(boolean header) {
        this.header = header;
    }

    /** Whether it stands in the header; else it belongs to the statement that follows. */
    boolean isHeader() {
        return header;
    }

    /** Whether a script may have several of it. */
    boolean isRepeated() {
        return this == ASSERT;
    }

    String text() {
        return text;
    }

    static boolean isIn(String comment) {
        return keyAt(comment.strip()) >= 0;
    }

    /**
     * Reads a line comment.
     *
     * @return null where it is an ordinary comment
     * @throws ScriptError where the key is unknown
     */
    static Entry read(String file, Fragment.Comment comment) {
        String line = comment.text().strip();
        int from = keyAt(line);
        if (from < 0) {
            return null;
        }
        int to = from;
        while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        ScriptKey key = BY_TEXT.get(line.substring(from, to));
        if (key != null) {
            return new Entry(key, line.substring(to).strip(), comment.line());
        }
        throw new ScriptError(
                file,
                comment.line(),
                "unknown key 'migrate:" + line.substring(from, to) + "'",
                "use one of " + known() + ", or a comment that does not begin with 'migrate:'");
    }

    /** Where the key begins; -1 in an ordinary comment. By hand, since every line of comment of every script comes here. */
    private static int keyAt(String line) {
        if (!line.startsWith("--")) {
            return -1;
        }
        int at = 2;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.startsWith(PREFIX, at) ? at + PREFIX.length() : -1;
    }

    private static String known() {
        List<String> names = new ArrayList<>();
        for (ScriptKey key : values()) {
            names.add(key.text());
        }
        return String.join(", ", names);
    }

    /** A key with its value at its line. */
    record Entry(ScriptKey key, String value, int line) {}
}
