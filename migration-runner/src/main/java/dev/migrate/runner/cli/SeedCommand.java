package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "seed",
        sortOptions = false,
        description = "Loads the seed data of --environment: each file once, and again where it has changed.")
final class SeedCommand extends DatabaseCommand {
    @Mixin
    private SeedsOption seeds;

    /** Its name alone says which data is meant. */
    @Override
    boolean needsEnvironmentSettings() {
        return false;
    }

    @Override
    ExitCode run(Migrator migrator) {
        if (connection().environment() == null) {
            throw MigrationFailure.usage(
                    "no environment is given",
                    Remedy.of("name the folder of its seed data: --environment development"));
        }
        Seeded seeded = migrator.seed(seeds.directory(), connection().environment());
        print(TEXT.seeded(seeded), JSON.of(seeded));
        return ExitCode.DONE;
    }
}
