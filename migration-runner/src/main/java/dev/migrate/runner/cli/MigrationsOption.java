package dev.migrate.runner.cli;

import dev.migrate.runner.script.MigrationDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the scripts lie. */
final class MigrationsOption {
    @Option(
            names = "--migrations",
            paramLabel = "<folder>",
            defaultValue = "src/main/resources/db/migration",
            description =
                    "the folder of scripts V<id>__<name>.sql and U<id>__<name>.sql, or of one folder for each database"
                            + " (postgresql, h2) (default: ${DEFAULT-VALUE})")
    private Path folder;

    MigrationDirectory directory() {
        return MigrationDirectory.at(folder);
    }
}
