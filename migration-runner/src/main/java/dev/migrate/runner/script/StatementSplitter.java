package dev.migrate.runner.script;

import dev.migrate.runner.script.SqlSyntax.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script's text into statements as the database's own client does: a terminator inside a string, a quoted name, a
 * comment or a routine's body ends nothing.
 *
 * <p>One splitter reads one text once.
 */
public final class StatementSplitter {
    private static final String DELIMITER = "delimiter";

    private final String file;
    private final String text;
    private final SqlSyntax syntax;
    private final List<Fragment> fragments = new ArrayList<>();
    private final Body body;
    private final DataWords data;
    private String terminator = ";";
    private List<Fragment.Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineCountedTo;
    private int start = -1;
    private int startLine;
    private int end;

    private StatementSplitter(String file, String text, SqlSyntax syntax) {
        this.file = file;
        this.text = text;
        this.syntax = syntax;
        this.data = new DataWords(syntax);
        this.body = syntax.has(Rule.ROUTINE_BODIES)
                ? new RoutineBody()
                : syntax.has(Rule.TRIGGER_BODIES) ? new TriggerBody() : Body.NONE;
    }

    /** The statements' texts in order, without terminators. */
    public static List<String> split(String text, SqlSyntax syntax) {
        return fragments("script", Checksum.normalize(text), syntax).stream()
                .map(Fragment::sql)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    /** @throws ScriptError where a string, quoted name or comment is not closed */
    static List<Fragment> fragments(String file, String text, SqlSyntax syntax) {
        return new StatementSplitter(file, text, syntax).run();
    }

    private List<Fragment> run() {
        while (at < text.length()) {
            step();
        }
        finish();
        if (!comments.isEmpty()) {
            fragments.add(new Fragment(lineAt(text.length()), "", comments, false));
        }
        return fragments;
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (terminates()) {
            at += terminator.length();
            finish();
        } else if (beginsLineComment()) {
            lineComment();
        } else if (text.startsWith("/*", at) && !isExecutable()) {
            blockComment();
        } else if (start < 0 && beginsDelimiterCommand()) {
            delimiterCommand();
        } else {
            token(c);
            end = at;
        }
    }

    private boolean terminates() {
        return text.startsWith(terminator, at) && !body.open();
    }

    private boolean beginsLineComment() {
        if (text.startsWith("--", at)) {
            boolean spaced = at + 2 >= text.length() || text.charAt(at + 2) <= ' ';
            return spaced || !syntax.has(Rule.DASHES_NEED_SPACE);
        }
        return syntax.has(Rule.SLASH_COMMENTS) && text.startsWith("//", at)
                || syntax.has(Rule.HASH_COMMENTS) && text.charAt(at) == '#';
    }

    /** Its text is code that only some versions of the database run. */
    private boolean isExecutable() {
        return syntax.has(Rule.EXECUTABLE_COMMENTS) && (text.startsWith("/*!", at) || text.startsWith("/*M!", at));
    }

    private boolean beginsDelimiterCommand() {
        int after = at + DELIMITER.length();
        return syntax.has(Rule.DELIMITER_COMMAND)
                && text.regionMatches(true, at, DELIMITER, 0, DELIMITER.length())
                && (after >= text.length() || Character.isWhitespace(text.charAt(after)));
    }

    /** The word after the command ends statements from the next line on. */
    private void delimiterCommand() {
        int close = endOfLine(at);
        String argument = text.substring(at + DELIMITER.length(), close).strip();
        String word = argument.split("\\s", 2)[0];
        if (!text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank()) {
            throw new ScriptError(
                    file,
                    lineAt(at),
                    "DELIMITER stands behind something else in its line, where the client makes nothing of it",
                    "write it at the beginning of a line");
        }
        if (word.isEmpty() || word.indexOf('\\') >= 0) {
            throw new ScriptError(
                    file,
                    lineAt(at),
                    word.isEmpty() ? "DELIMITER names no delimiter" : "the delimiter '" + word + "' has a backslash",
                    "write one such as 'DELIMITER $$'");
        }
        terminator = word;
        at = close;
    }

    private void token(char c) {
        if (start < 0) {
            start = at;
            startLine = lineAt(at);
        }
        if (c == '\'' || c == '"' || c == '`' && syntax.has(Rule.BACKTICKS)) {
            int opened = at;
            body.symbol(c);
            quoted(c, c != '`' && syntax.has(Rule.BACKSLASHES), false);
            data.quoted(text, opened, at);
        } else if (c == '[' && syntax.has(Rule.BRACKETS)) {
            symbol(c);
            bracketed();
        } else if (c == '$' && dollarQuote()) {
            return;
        } else if (isWordStart(c)) {
            word();
        } else {
            symbol(c);
            at++;
        }
    }

    private void symbol(char c) {
        body.symbol(c);
        data.symbol(c);
    }

    private void word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at)) && !text.startsWith(terminator, at)) {
            at++;
        }
        String word = text.substring(from, at);
        if (syntax.has(Rule.ESCAPE_STRINGS)
                && word.equalsIgnoreCase("e")
                && at < text.length()
                && text.charAt(at) == '\'') {
            quoted('\'', true, true);
        } else {
            body.word(word);
            data.word(word);
        }
    }

    /** @param continues whether another string in the next line belongs to it */
    private void quoted(char quote, boolean escapes, boolean continues) {
        int opened = at++;
        while (true) {
            if (at >= text.length()) {
                throw unclosed(opened, quote == '\'' ? "string" : "quoted name", String.valueOf(quote));
            }
            char c = text.charAt(at);
            if (escapes && c == '\\') {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else {
                at++;
                if (!continues || !continuesOnNextLine()) {
                    return;
                }
            }
        }
    }

    /** A string that follows after white space with a line end belongs to the escape string before it, and so do its rules. */
    private boolean continuesOnNextLine() {
        int next = at;
        boolean newLine = false;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '\n') {
                newLine = true;
                next++;
            } else if (Character.isWhitespace(c)) {
                next++;
            } else if (newLine && text.startsWith("--", next)) {
                next = endOfLine(next);
            } else {
                break;
            }
        }
        if (newLine && next < text.length() && text.charAt(next) == '\'') {
            at = next + 1;
            return true;
        }
        return false;
    }

    private void bracketed() {
        int close = text.indexOf(']', at);
        if (close < 0) {
            throw unclosed(at, "quoted name", "]");
        }
        at = close + 1;
    }

    private boolean dollarQuote() {
        String tag = dollarTag();
        if (tag == null) {
            return false;
        }
        int close = text.indexOf(tag, at + tag.length());
        if (close < 0) {
            throw unclosed(at, "text", tag);
        }
        at = close + tag.length();
        return true;
    }

    private String dollarTag() {
        if (!syntax.has(Rule.DOLLAR_TAGS)) {
            boolean afterSpace = syntax.has(Rule.DOLLAR_TEXTS) && afterSpace();
            return afterSpace && text.startsWith("$$", at) ? "$$" : null;
        }
        int next = at + 1;
        while (next < text.length() && isTagPart(text.charAt(next), next == at + 1)) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '$' ? text.substring(at, next + 1) : null;
    }

    private boolean afterSpace() {
        return at == 0 || text.charAt(at - 1) <= ' ' || start == at;
    }

    private void lineComment() {
        int close = endOfLine(at);
        if (start < 0) {
            comments.add(new Fragment.Comment(lineAt(at), text.substring(at, close)));
        } else if (ScriptKey.isIn(text.substring(at, close))) {
            throw new ScriptError(
                    file,
                    lineAt(at),
                    "'" + text.substring(at, close).strip() + "' stands inside the statement that begins in line "
                            + startLine,
                    "end that statement with ';'");
        }
        at = close;
    }

    private void blockComment() {
        int opened = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at) && (depth == 0 || syntax.has(Rule.NESTED_COMMENTS))) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (at++ >= text.length()) {
                throw unclosed(opened, "comment", "*/");
            }
        } while (depth > 0);
    }

    private void finish() {
        if (start >= 0) {
            fragments.add(new Fragment(startLine, text.substring(start, end), comments, data.isData()));
            comments = new ArrayList<>();
        }
        start = -1;
        body.reset();
        data.reset();
    }

    private int endOfLine(int from) {
        int newLine = text.indexOf('\n', from);
        return newLine < 0 ? text.length() : newLine;
    }

    private int lineAt(int offset) {
        for (; lineCountedTo < offset; lineCountedTo++) {
            if (text.charAt(lineCountedTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    private ScriptError unclosed(int opened, String what, String expected) {
        int openedLine =
                1 + (int) text.chars().limit(opened).filter(c -> c == '\n').count();
        return new ScriptError(
                file, openedLine, "a " + what + " begins here and is not closed", "close it with " + expected);
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c == '$' || Character.isDigit(c);
    }

    private static boolean isTagPart(char c, boolean first) {
        return isWordStart(c) || !first && Character.isDigit(c);
    }
}
