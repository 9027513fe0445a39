package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What applying and rolling back have in common. */
abstract class RunCommand extends DatabaseCommand {
    private final Direction direction;

    @Option(names = "--dry-run", description = "print the SQL that would run, and run nothing")
    private boolean dryRun;

    @Mixin
    private ResolveOption resolve;

    @Mixin
    private OfflineOptions offline;

    @Mixin
    private FleetOptions fleets;

    RunCommand(Direction direction) {
        this.direction = direction;
    }

    abstract Plan plan(Migrator migrator);

    abstract Outcome execute(Migrator migrator);

    abstract FleetOutcome execute(Fleet fleet);

    /** A migrator with what the command's own options say. */
    Migrator prepared(Migrator migrator) {
        return resolve.in(migrator);
    }

    @Override
    final ExitCode offline(ConnectionOptions options, PrintWriter out) {
        return offline.run(direction, options, out);
    }

    @Override
    final ExitCode several(ConnectionOptions options, boolean json, PrintWriter out, PrintWriter err) {
        if (dryRun && fleets.isGiven()) {
            throw FleetFile.noDryRun();
        }
        return fleets.run(options, this::prepared, json, out, err, this::execute);
    }

    @Override
    final ExitCode run(Migrator migrator) {
        if (dryRun) {
            Plan plan = plan(migrator);
            print(TEXT.plan(plan), JSON.of(plan));
        } else {
            Outcome outcome = execute(prepared(migrator));
            print(TEXT.outcome(outcome), JSON.of(outcome));
        }
        return ExitCode.DONE;
    }
}
