package dev.migrate.runner.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do with a script whose name is that of another tool's. */
final class ForeignScript {
    private static final Pattern VERSIONED =
            Pattern.compile("([VU])([0-9][0-9._]*?)__(.+)\\.sql", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPEATABLE = Pattern.compile("R__.+\\.sql");
    private static final Pattern CALLBACK = Pattern.compile("(?:before|after)[A-Z].*\\.sql");

    private ForeignScript() {}

    /** @param name a file name that is not that of a migration script */
    static String advice(String name) {
        Matcher versioned = VERSIONED.matcher(name);
        if (versioned.matches()) {
            String start = versioned.group(1).toUpperCase(Locale.ROOT);
            return "rename it to " + start + "<id>__" + versioned.group(3) + ".sql, where the id has 14 digits"
                    + " (yyyyMMddHHmmss) instead of '" + versioned.group(2) + "', and begin the file with"
                    + " '-- migrate:revision <id>' and '-- migrate:parents <id>', the revision that it follows";
        }
        if (REPEATABLE.matcher(name).matches()) {
            return "there are no repeatable scripts: give each version of it a revision of its own, V<id>__"
                    + name.substring("R__".length()) + " with an id of 14 digits (yyyyMMddHHmmss)";
        }
        if (CALLBACK.matcher(name).matches()) {
            return "there are no callbacks: put its statements into the revisions that need them, conditions into"
                    + " '-- migrate:assert before|after …' lines of their headers, or move the file elsewhere";
        }
        return "name it V<id>__<name>.sql or, for the rollback, U<id>__<name>.sql, with an id of 14 digits"
                + " (yyyyMMddHHmmss), or move it elsewhere";
    }
}
