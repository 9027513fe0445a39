package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rollback",
        sortOptions = false,
        description = "Rolls back applied revisions: the last one, some steps, or all that follow one revision.")
final class RollbackCommand extends DatabaseCommand {
    @Option(names = "--steps", paramLabel = "<number>", description = "how many revisions to roll back (default: 1)")
    private Integer steps;

    @Option(
            names = "--to",
            paramLabel = "<revision>",
            description = "the revision that stays: an id or its beginning; base rolls back all")
    private String to;

    @Option(names = "--dry-run", description = "print the SQL that would run, and run nothing")
    private boolean dryRun;

    @Mixin
    private ResolveOption resolve;

    @Mixin
    private OfflineOptions offline;

    @Override
    ExitCode offline(ConnectionOptions options, PrintWriter out) {
        return offline.run(Direction.ROLLBACK, options, out);
    }

    @Mixin
    private FleetOptions fleets;

    @Override
    ExitCode several(ConnectionOptions options, boolean json, PrintWriter out, PrintWriter err) {
        return fleets.run(options, json, out, err, fleet -> fleet.rollback(target()));
    }

    @Override
    ExitCode run(Migrator migrator) {
        if (dryRun) {
            Plan plan = migrator.planRollback(target());
            print(TEXT.plan(plan), JSON.of(plan));
        } else {
            Outcome outcome = resolve.in(migrator).rollback(target());
            print(TEXT.outcome(outcome), JSON.of(outcome));
        }
        return ExitCode.DONE;
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
