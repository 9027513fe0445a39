package dev.migrate.runner.cli;

import dev.migrate.runner.script.SeedDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the seed data lies. */
final class SeedsOption {
    @Option(
            names = "--seeds",
            paramLabel = "<folder>",
            defaultValue = "src/main/resources/db/seed",
            description = "the folder of the environments' folders of seed data (default: ${DEFAULT-VALUE})")
    private Path folder;

    SeedDirectory directory() {
        return SeedDirectory.at(folder);
    }
}
