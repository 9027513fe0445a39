package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern LINE = Pattern.compile("--\\s*migrate:(\\S*)\\s*(.*?)\\s*");

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
        return LINE.matcher(comment.strip()).matches();
    }

    /**
     * Reads a line comment.
     *
     * @return null where it is an ordinary comment
     * @throws ScriptError where the key is unknown
     */
    static Entry read(String file, Fragment.Comment comment) {
        Matcher matcher = LINE.matcher(comment.text().strip());
        if (!matcher.matches()) {
            return null;
        }
        ScriptKey key = BY_TEXT.get(matcher.group(1));
        if (key != null) {
            return new Entry(key, matcher.group(2), comment.line());
        }
        throw new ScriptError(
                file,
                comment.line(),
                "unknown key 'migrate:" + matcher.group(1) + "'",
                "use one of " + known() + ", or a comment that does not begin with 'migrate:'");
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
