package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import java.util.List;

final class ApplyCommand extends RunCommand {
    private static final Option REVISION = Option.of(
                    "--revision",
                    "<revision>",
                    "where to go: head, heads (all of several), an id or its beginning, or +1 for the next one")
            .or("head");
    private static final Option CONFIRM = Option.of(
            "--confirm",
            "<database>",
            "the database's name, where its environment has auto-apply = false; several with commas");

    ApplyCommand() {
        super(
                Direction.APPLY,
                "Applies pending revisions: all of them, or those that one revision requires.",
                List.of(REVISION, CONFIRM, SeedsOption.FOLDER));
    }

    @Override
    Plan plan(Migrator migrator, Arguments arguments) {
        return migrator.planApply(arguments.get(REVISION));
    }

    @Override
    Outcome execute(Migrator migrator, Arguments arguments) {
        return migrator.apply(arguments.get(REVISION));
    }

    @Override
    FleetOutcome execute(Fleet fleet, Arguments arguments) {
        return fleet.apply(arguments.get(REVISION));
    }

    @Override
    Migrator prepared(Migrator migrator, Call call) {
        Migrator resolved = super.prepared(migrator, call);
        Options options = resolved.options().withConfirm(call.arguments().get(CONFIRM));
        return resolved.with(
                call.connection().seeded()
                        ? options.withSeeds(new Options.Seeds(
                                SeedsOption.directory(call.arguments()),
                                call.connection().environment()))
                        : options);
    }
}
