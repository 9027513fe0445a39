package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;

/** Keeps what removes everything from running on the wrong database: a person must name it. */
final class Confirmation {
    private Confirmation() {}

    /**
     * @param given what the person says; null where nothing
     * @throws MigrationFailure where it is not the database's name
     */
    static void require(String command, String name, String url, String given) {
        if (!name.equalsIgnoreCase(given)) {
            throw MigrationFailure.usage(
                            command + " removes everything in database '" + name + "' (" + url + "), "
                                    + (given == null
                                            ? "and nobody confirmed that"
                                            : "but '" + given + "' was confirmed")
                                    + "; nothing was done",
                            new Remedy(
                                    "where that is meant, run it with its name",
                                    Command.of(command).with("confirm", name)))
                    .field("database", name);
        }
    }
}
