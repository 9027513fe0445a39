package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.Arrays;

/** Keeps what must not run by itself from running on the wrong database: a person must name it. */
final class Confirmation {
    private Confirmation() {}

    /**
     * For what removes everything.
     *
     * @param given what the person says; null where nothing
     * @throws MigrationFailure where it is not the database's name
     */
    static void ofRemoval(String command, String name, String url, String given) {
        if (!name.equalsIgnoreCase(given)) {
            throw refusal(command + " removes everything in database '" + name + "'", command, name, url, given);
        }
    }

    /**
     * For an environment that does not apply by itself.
     *
     * @param given what the person says: names separated by commas where several databases are meant; null where nothing
     * @throws MigrationFailure where the database's name is not among them
     */
    static void ofApply(String name, String url, String given) {
        boolean named =
                given != null && Arrays.stream(given.split(",")).anyMatch(each -> name.equalsIgnoreCase(each.strip()));
        if (!named) {
            throw refusal(
                    "the environment does not apply by itself to database '" + name + "'", "apply", name, url, given);
        }
    }

    private static MigrationFailure refusal(String why, String command, String name, String url, String given) {
        return MigrationFailure.usage(
                        why + " (" + url + "), "
                                + (given == null ? "and nobody confirmed that" : "but '" + given + "' was confirmed")
                                + "; nothing was done",
                        new Remedy(
                                "where that is meant, run it with its name",
                                Command.of(command).with("confirm", name)))
                .field("database", name);
    }
}
