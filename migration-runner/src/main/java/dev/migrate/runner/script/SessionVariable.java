package dev.migrate.runner.script;

import dev.migrate.runner.script.SqlSyntax.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable of a MySQL session, which ends with the session, so that what resumes a script does not have it.
 *
 * @param name in lower case, without its at sign
 * @param use the statement that uses it
 */
public record SessionVariable(String name, ScriptStatement use) {
    private static final Pattern MENTION = Pattern.compile("(?i)(\\binto\\s+)?(?<!@)@([\\p{L}\\p{N}_$.]+)(\\s*:?=)?");
    private static final Pattern SET = Pattern.compile("(?is)set\\s+@.*");

    /** The first that one of the first statements sets and a later one uses before it is set anew; null where there is none. */
    public static SessionVariable lost(List<ScriptStatement> statements, int done, SqlSyntax syntax) {
        Set<String> lost = new TreeSet<>();
        if (syntax.has(Rule.USER_VARIABLES)) {
            statements.subList(0, done).forEach(statement -> mentions(statement, lost, new TreeSet<>()));
        }
        for (int next = done; next < statements.size() && !lost.isEmpty(); next++) {
            Set<String> set = new TreeSet<>();
            Set<String> used = new TreeSet<>();
            mentions(statements.get(next), set, used);
            used.retainAll(lost);
            if (!used.isEmpty()) {
                return new SessionVariable(used.iterator().next(), statements.get(next));
            }
            lost.removeAll(set);
        }
        return null;
    }

    /** Adds to the one set the names of the variables that a statement sets, and to the other those of which it uses the value. */
    private static void mentions(ScriptStatement statement, Set<String> set, Set<String> used) {
        boolean sets = SET.matcher(statement.sql()).matches();
        Matcher mention = MENTION.matcher(statement.sql());
        while (mention.find()) {
            String sign = mention.group(3) == null ? "" : mention.group(3);
            boolean target = mention.group(1) != null || sign.contains(":") || sets && !sign.isEmpty();
            (target ? set : used).add(mention.group(2).toLowerCase(Locale.ROOT));
        }
    }
}
