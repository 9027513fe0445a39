package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        sortOptions = false,
        description = "Applies pending revisions: all of them, or those that one revision requires.")
final class ApplyCommand extends DatabaseCommand {
    @Option(
            names = "--revision",
            paramLabel = "<revision>",
            defaultValue = "head",
            description = "where to go: head, heads (all of several), an id or its beginning, or +1 for the next one"
                    + " (default: ${DEFAULT-VALUE})")
    private String revision;

    @Option(names = "--dry-run", description = "print the SQL that would run, and run nothing")
    private boolean dryRun;

    @Mixin
    private ResolveOption resolve;

    @Mixin
    private OfflineOptions offline;

    @Override
    ExitCode offline(ConnectionOptions options, PrintWriter out) {
        return offline.run(Direction.APPLY, options, out);
    }

    @Mixin
    private FleetOptions fleets;

    @Override
    ExitCode several(ConnectionOptions options, boolean json, PrintWriter out, PrintWriter err) {
        return fleets.run(options, json, out, err, fleet -> fleet.apply(revision));
    }

    @Override
    ExitCode run(Migrator migrator) {
        if (dryRun) {
            Plan plan = migrator.planApply(revision);
            print(TEXT.plan(plan), JSON.of(plan));
        } else {
            Outcome outcome = resolve.in(migrator).apply(revision);
            print(TEXT.outcome(outcome), JSON.of(outcome));
        }
        return ExitCode.DONE;
    }
}
