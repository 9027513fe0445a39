package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

/** What applying and rolling back have in common. */
abstract class RunCommand extends DatabaseCommand {
    private static final Option DRY_RUN = Option.flag("--dry-run", "print the SQL that would run, and run nothing");

    private final Direction direction;

    RunCommand(Direction direction, String description, List<Option> own) {
        super(
                direction.text(),
                description,
                joined(
                        joined(own, List.of(DRY_RUN, ResolveOption.ANSWER)),
                        joined(OfflineOptions.ALL, FleetOptions.ALL)));
        this.direction = direction;
    }

    abstract Plan plan(Migrator migrator, Arguments arguments);

    abstract Outcome execute(Migrator migrator, Arguments arguments);

    abstract FleetOutcome execute(Fleet fleet, Arguments arguments);

    /** A migrator with what the command's own options say. */
    Migrator prepared(Migrator migrator, Call call) {
        return ResolveOption.in(migrator, call.arguments());
    }

    @Override
    final ExitCode otherwise(Call call) {
        ExitCode offline = OfflineOptions.run(direction, call);
        if (offline != null || !FleetOptions.areGiven(call.arguments())) {
            return offline;
        }
        if (call.arguments().has(DRY_RUN)) {
            throw FleetFile.noDryRun();
        }
        return FleetOptions.run(call, migrator -> prepared(migrator, call), fleet -> execute(fleet, call.arguments()));
    }

    @Override
    final ExitCode run(Migrator migrator, Call call) {
        if (call.arguments().has(DRY_RUN)) {
            Plan plan = plan(migrator, call.arguments());
            call.print(
                    call.json()
                            ? call.console().json().of(plan)
                            : call.console().text().plan(plan));
        } else {
            Outcome outcome = execute(prepared(migrator, call), call.arguments());
            call.print(
                    call.json()
                            ? call.console().json().of(outcome)
                            : call.console().text().outcome(outcome));
        }
        return ExitCode.DONE;
    }
}
