package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the comments at a script's beginning say.
 *
 * @param revision the revision's id, or null where the header names none
 * @param parents the revisions that it follows, in the header's order; empty for a root
 * @param depends other revisions that must be applied before; never null
 * @param message what the revision does, or null
 * @param database the only database that it can run on, such as {@code postgresql}, or null where it does not say
 * @param transactional whether one transaction holds all its statements where the database can do so
 * @param foreignKeys whether foreign keys are enforced while it runs; where not, all of them are checked before the commit
 * @param assertions what must hold before and after, in the header's order; never null
 */
public record ScriptHeader(
        String revision,
        List<String> parents,
        List<String> depends,
        String message,
        String database,
        boolean transactional,
        boolean foreignKeys,
        List<Assertion> assertions) {

    public ScriptHeader {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
        assertions = List.copyOf(assertions);
    }

    /** The assertions of one moment. */
    public List<Assertion> assertions(Assertion.Moment moment) {
        return assertions.stream().filter(one -> one.moment() == moment).toList();
    }

    /** Reads the header alone: the text is looked at as far as its first statement or step. */
    static ScriptHeader read(String file, String text) {
        Map<ScriptKey, ScriptKey.Entry> entries = new EnumMap<>(ScriptKey.class);
        List<Assertion> assertions = new ArrayList<>();
        for (Fragment.Comment comment : leadingComments(text)) {
            ScriptKey.Entry entry = ScriptKey.read(file, comment);
            if (entry != null && !entry.key().isHeader()) {
                break;
            }
            if (entry != null && entry.key().isRepeated()) {
                assertions.add(assertion(file, entry));
            } else if (entry != null && entries.putIfAbsent(entry.key(), entry) != null) {
                throw new ScriptError(
                        file,
                        entry.line(),
                        "'migrate:" + entry.key().text() + "' is given twice",
                        "remove one of the two lines");
            }
        }
        return of(file, entries, assertions);
    }

    private static ScriptHeader of(String file, Map<ScriptKey, ScriptKey.Entry> entries, List<Assertion> assertions) {
        ScriptKey.Entry revision = entries.get(ScriptKey.REVISION);
        ScriptKey.Entry message = entries.get(ScriptKey.MESSAGE);
        ScriptKey.Entry database = entries.get(ScriptKey.DATABASE);
        return new ScriptHeader(
                revision == null ? null : revision.value(),
                ids(file, entries.get(ScriptKey.PARENTS)),
                ids(file, entries.get(ScriptKey.DEPENDS)),
                message == null ? null : message.value(),
                database == null ? null : database.value(),
                isUnset(file, entries.get(ScriptKey.TRANSACTION), "none", "one transaction"),
                foreignKeys(file, entries),
                assertions);
    }

    private static boolean foreignKeys(String file, Map<ScriptKey, ScriptKey.Entry> entries) {
        ScriptKey.Entry off = entries.get(ScriptKey.FOREIGN_KEYS);
        if (off != null && entries.containsKey(ScriptKey.TRANSACTION)) {
            throw new ScriptError(
                    file,
                    off.line(),
                    "'migrate:foreign-keys off' needs the transaction that 'migrate:transaction none' turns off: only"
                            + " then can a broken reference be undone",
                    "remove one of the two lines");
        }
        return isUnset(file, off, "off", "enforced foreign keys");
    }

    private static Assertion assertion(String file, ScriptKey.Entry entry) {
        try {
            return Assertion.parse(entry.value(), entry.line());
        } catch (IllegalArgumentException wrong) {
            throw new ScriptError(file, entry.line(), wrong.getMessage(), "correct the 'migrate:assert' line");
        }
    }

    private static List<String> ids(String file, ScriptKey.Entry entry) {
        if (entry == null || entry.value().isEmpty()) {
            return List.of();
        }
        if (MigrationFile.isId(entry.value())) {
            return List.of(entry.value());
        }
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (String id : entry.value().split("[\\s,]+")) {
            if (!MigrationFile.isId(id)) {
                throw new ScriptError(file, entry.line(), "'" + id + "' is no revision id", "give ids of 14 digits");
            }
            if (!ids.add(id)) {
                throw new ScriptError(file, entry.line(), "'" + id + "' is given twice", "remove one");
            }
        }
        return new ArrayList<>(ids);
    }

    /** @return whether the line is left out; where it stands, it has one possible value */
    private static boolean isUnset(String file, ScriptKey.Entry entry, String only, String otherwise) {
        if (entry != null && !entry.value().equals(only)) {
            throw new ScriptError(
                    file,
                    entry.line(),
                    "unknown value '" + entry.value() + "' of 'migrate:"
                            + entry.key().text() + "'",
                    "write '" + only + "', or leave the line out for " + otherwise);
        }
        return entry == null;
    }

    private static List<Fragment.Comment> leadingComments(String text) {
        List<Fragment.Comment> comments = new ArrayList<>();
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            int newLine = text.indexOf('\n', at);
            int end = newLine < 0 ? text.length() : newLine;
            String content = text.substring(at, end).strip();
            if (content.startsWith("/*")) {
                int close = text.indexOf("*/", at);
                end = close < 0 ? text.length() : close + 2;
                line += (int)
                        text.substring(at, end).chars().filter(c -> c == '\n').count();
                at = end;
                continue;
            }
            if (content.startsWith("--")) {
                comments.add(new Fragment.Comment(line, content));
            } else if (!content.isEmpty()) {
                break;
            }
            at = end + 1;
            line++;
        }
        return comments;
    }
}
