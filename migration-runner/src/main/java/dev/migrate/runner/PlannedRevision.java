package dev.migrate.runner;

import dev.migrate.runner.script.Assertion;
import dev.migrate.runner.script.ScriptStatement;
import java.util.List;

/**
 * A revision that a run will apply or roll back.
 *
 * @param id the revision's id
 * @param description what it does
 * @param file the script's file name
 * @param direction which of its scripts runs
 * @param statements those that will run, in order; fewer than the script has where an interrupted run is resumed
 * @param oneTransaction whether all of them succeed or none
 * @param assertions what is asked of the data before and after
 */
public record PlannedRevision(
        String id,
        String description,
        String file,
        Direction direction,
        List<ScriptStatement> statements,
        boolean oneTransaction,
        List<Assertion> assertions) {

    public PlannedRevision {
        statements = List.copyOf(statements);
        assertions = List.copyOf(assertions);
    }
}
