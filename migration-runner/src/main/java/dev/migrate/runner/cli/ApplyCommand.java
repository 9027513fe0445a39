package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        sortOptions = false,
        description = "Applies pending revisions: all of them, or those that one revision requires.")
final class ApplyCommand extends RunCommand {
    @Option(
            names = "--revision",
            paramLabel = "<revision>",
            defaultValue = "head",
            description = "where to go: head, heads (all of several), an id or its beginning, or +1 for the next one"
                    + " (default: ${DEFAULT-VALUE})")
    private String revision;

    @Option(
            names = "--confirm",
            paramLabel = "<database>",
            description = "the database's name, where its environment has auto-apply = false; several with commas")
    private String confirm;

    @Mixin
    private SeedsOption seeds;

    ApplyCommand() {
        super(Direction.APPLY);
    }

    @Override
    Plan plan(Migrator migrator) {
        return migrator.planApply(revision);
    }

    @Override
    Outcome execute(Migrator migrator) {
        return migrator.apply(revision);
    }

    @Override
    FleetOutcome execute(Fleet fleet) {
        return fleet.apply(revision);
    }

    @Override
    Migrator prepared(Migrator migrator) {
        Migrator resolved = super.prepared(migrator);
        Options options = resolved.options().withConfirm(confirm);
        return resolved.with(
                connection().seeded()
                        ? options.withSeeds(new Options.Seeds(
                                seeds.directory(), connection().environment()))
                        : options);
    }
}
