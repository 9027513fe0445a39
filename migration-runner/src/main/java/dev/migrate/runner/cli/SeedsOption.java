package dev.migrate.runner.cli;

import dev.migrate.runner.script.SeedDirectory;

/** Where the seed data lies. */
final class SeedsOption {
    static final Option FOLDER = Option.of(
                    "--seeds", "<folder>", "the folder of the environments' folders of seed data")
            .or("src/main/resources/db/seed");

    private SeedsOption() {}

    static SeedDirectory directory(Arguments arguments) {
        return SeedDirectory.at(arguments.path(FOLDER));
    }
}
