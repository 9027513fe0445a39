package dev.migrate.runner.script;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param number its place in the script, from 1
 * @param line where it begins, from 1
 * @param sql its text, without terminator
 * @param step what it does, for people; where the script does not say so, the statement's first line
 * @param hazards what it puts at risk; never null
 * @param checks the facts that hold once it has run; empty where no one can tell
 * @param data whether it changes rows alone, or variables of the session, so that a transaction can hold it and its place in the
 *     history; a batched one never is
 * @param batched whether it is repeated, each time in a transaction of its own, until it touches no row
 */
public record ScriptStatement(
        int number,
        int line,
        String sql,
        String step,
        List<Hazard> hazards,
        List<Check> checks,
        boolean data,
        boolean batched) {

    public ScriptStatement {
        hazards = List.copyOf(hazards);
        checks = List.copyOf(checks);
    }
}
