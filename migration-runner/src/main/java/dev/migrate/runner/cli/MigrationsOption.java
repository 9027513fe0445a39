package dev.migrate.runner.cli;

import dev.migrate.runner.script.MigrationDirectory;

/** Where the scripts lie. */
final class MigrationsOption {
    static final Option FOLDER = Option.of(
                    "--migrations",
                    "<folder>",
                    "the folder of scripts V<id>__<name>.sql and U<id>__<name>.sql, or of one folder for each database"
                            + " (postgresql, h2)")
            .or("src/main/resources/db/migration");

    private MigrationsOption() {}

    static MigrationDirectory directory(Arguments arguments) {
        return MigrationDirectory.at(arguments.path(FOLDER));
    }
}
