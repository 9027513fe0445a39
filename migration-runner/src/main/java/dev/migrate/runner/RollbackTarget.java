package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;

/** Where a rollback goes, as a number of steps or by the revision that stays. */
public final class RollbackTarget {
    private static final int MOST = 999_999;

    private RollbackTarget() {}

    /**
     * What {@link Migrator#rollback} is told.
     *
     * @param steps how many revisions go; null where that is not said
     * @param to the revision that stays; null where that is not said; where neither is, the last one goes
     * @throws MigrationFailure where both are given, or the steps are none or too many
     */
    public static String of(Integer steps, String to) {
        if (steps == null) {
            return to == null ? "-1" : to;
        }
        if (to != null || steps < 1 || steps > MOST) {
            throw MigrationFailure.usage(
                    to == null
                            ? "can't roll back " + steps + " revision(s): expected a number from 1 to " + MOST
                            : "can't roll back " + steps + " revision(s) and to '" + to + "': expected one of them",
                    new Remedy("give the steps", Command.of("rollback").with("steps", "1")),
                    new Remedy(
                            "or the revision that stays", Command.of("rollback").with("to", "base")));
        }
        return "-" + steps;
    }
}
