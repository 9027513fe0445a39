package dev.migrate.runner;

import dev.migrate.runner.script.Assertion.Moment;
import dev.migrate.runner.script.ScriptStatement;
import java.util.List;

/**
 * Consecutive data statements of a script, which share a transaction.
 *
 * @param script their script
 * @param statements in order; never empty
 */
record DataStatements(ScriptRun script, List<ScriptStatement> statements) {

    /** Those that stand together behind so many statements of the script, the next of which is one. */
    static DataStatements behind(ScriptRun script, int done) {
        List<ScriptStatement> all = script.script().statements();
        // where the author wants no transaction, each commits by itself
        int most = script.script().header().transactional() ? all.size() : done + 1;
        int end = done + 1;
        while (end < most && all.get(end).data()) {
            end++;
        }
        return new DataStatements(script, all.subList(done, end));
    }

    /** How many statements of the script are before them. */
    int before() {
        return statements.get(0).number() - 1;
    }

    /** How many statements of the script have run once they have. */
    int end() {
        return before() + statements.size();
    }

    /** Whether nothing of the script is left to do after them but to record it. */
    boolean completeTheScript() {
        return end() == script.script().statements().size()
                && script.script().header().assertions(Moment.AFTER).isEmpty();
    }

    /** What the database looks like where they were rolled back, whole sentences. */
    String rolledBack() {
        String revision = "revision '" + script.file().id() + "'";
        String these = named() + (isOne() ? " was rolled back" : " were rolled back together");
        return before() == 0
                ? these + ": nothing of the script has run, and " + revision + " stands where it stood."
                : these + "; the first " + before() + " statement(s) have run and stay. The position is recorded in the"
                        + " history of " + revision + ".";
    }

    /** What the database looks like where it did not say whether they were committed, a whole sentence. */
    String undecided() {
        return named() + " of revision '" + script.file().id() + "' " + (isOne() ? "is" : "are together")
                + " in the database or not at all, and the history table says which.";
    }

    private String named() {
        return isOne() ? "Statement " + end() : "Statements " + (before() + 1) + " to " + end();
    }

    private boolean isOne() {
        return statements.size() == 1;
    }
}
