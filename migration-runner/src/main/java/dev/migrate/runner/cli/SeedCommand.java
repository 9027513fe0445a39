package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.List;

final class SeedCommand extends DatabaseCommand {
    SeedCommand() {
        super(
                "seed",
                "Loads the seed data of --environment: each file once, and again where it has changed.",
                List.of(SeedsOption.FOLDER));
    }

    /** Its name alone says which data is meant. */
    @Override
    boolean needsEnvironmentSettings() {
        return false;
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        String environment = call.connection().environment();
        if (environment == null) {
            throw MigrationFailure.usage(
                    "no environment is given",
                    Remedy.of("name the folder of its seed data: --environment development"));
        }
        Seeded seeded = migrator.seed(SeedsOption.directory(call.arguments()), environment);
        call.print(
                call.json()
                        ? call.console().json().of(seeded)
                        : call.console().text().seeded(seeded));
        return ExitCode.DONE;
    }
}
