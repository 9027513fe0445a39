package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.script.SeedDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "seed",
        sortOptions = false,
        description = "Loads an environment's seed data: each file once, and again where it has changed.")
final class SeedCommand extends DatabaseCommand {
    @Option(
            names = "--environment",
            paramLabel = "<name>",
            required = true,
            description = "whose data: the name of a folder of SQL files")
    private String environment;

    @Option(
            names = "--seeds",
            paramLabel = "<folder>",
            defaultValue = "src/main/resources/db/seed",
            description = "the folder of the environments' folders (default: ${DEFAULT-VALUE})")
    private Path seeds;

    @Override
    ExitCode run(Migrator migrator) {
        Seeded seeded = migrator.seed(SeedDirectory.at(seeds), environment);
        print(TEXT.seeded(seeded), JSON.of(seeded));
        return ExitCode.DONE;
    }
}
