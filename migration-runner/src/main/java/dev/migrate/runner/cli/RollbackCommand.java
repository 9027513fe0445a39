package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rollback",
        sortOptions = false,
        description = "Rolls back applied revisions: the last one, some steps, or all that follow one revision.")
final class RollbackCommand extends RunCommand {
    @Option(names = "--steps", paramLabel = "<number>", description = "how many revisions to roll back (default: 1)")
    private Integer steps;

    @Option(
            names = "--to",
            paramLabel = "<revision>",
            description = "the revision that stays: an id or its beginning; base rolls back all")
    private String to;

    RollbackCommand() {
        super(Direction.ROLLBACK);
    }

    @Override
    Plan plan(Migrator migrator) {
        return migrator.planRollback(target());
    }

    @Override
    Outcome execute(Migrator migrator) {
        return migrator.rollback(target());
    }

    @Override
    FleetOutcome execute(Fleet fleet) {
        return fleet.rollback(target());
    }

    private String target() {
        if (steps != null && to != null) {
            throw MigrationFailure.usage("both --steps and --to are given", Remedy.of("give one of them"));
        }
        if (steps != null && (steps < 1 || steps > 999_999)) {
            throw MigrationFailure.usage("--steps is " + steps, Remedy.of("give a number from 1 to 999999"));
        }
        return to != null ? to : "-" + (steps == null ? 1 : steps);
    }
}
