package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.RollbackTarget;
import java.util.List;

final class RollbackCommand extends RunCommand {
    private static final Option STEPS =
            Option.of("--steps", "<number>", "how many revisions to roll back (default: 1)");
    private static final Option TO =
            Option.of("--to", "<revision>", "the revision that stays: an id or its beginning; base rolls back all");

    RollbackCommand() {
        super(
                Direction.ROLLBACK,
                "Rolls back applied revisions: the last one, some steps, or all that follow one revision.",
                List.of(STEPS, TO));
    }

    @Override
    Plan plan(Migrator migrator, Arguments arguments) {
        return migrator.planRollback(target(arguments));
    }

    @Override
    Outcome execute(Migrator migrator, Arguments arguments) {
        return migrator.rollback(target(arguments));
    }

    @Override
    FleetOutcome execute(Fleet fleet, Arguments arguments) {
        return fleet.rollback(target(arguments));
    }

    private static String target(Arguments arguments) {
        return RollbackTarget.of(arguments.number(STEPS), arguments.get(TO));
    }
}
