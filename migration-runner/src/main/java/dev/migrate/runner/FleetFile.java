package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that names many databases: one URL a line; empty lines and those that begin with # are left out. */
public final class FleetFile {
    private FleetFile() {}

    /** That a dry run shows one database's SQL, and so does nothing to many. */
    public static MigrationFailure noDryRun() {
        return MigrationFailure.usage(
                "a dry run is for one database, and many are named; nothing was done",
                new Remedy(
                        "see how many revisions each has pending",
                        Command.of("status").with("urls", "<file>")));
    }

    /**
     * The URLs, each once, in the file's order.
     *
     * @throws MigrationFailure where the file can't be read or names none
     */
    public static List<String> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
            if (lines.isEmpty()) {
                throw MigrationFailure.usage(
                        "the file '" + file + "' names no database", Remedy.of("write one URL a line into it"));
            }
            return lines;
        } catch (IOException unreadable) {
            throw MigrationFailure.usage(
                    "the file '" + file + "' can't be read: " + unreadable,
                    Remedy.of("name a file with one database URL a line"));
        }
    }
}
