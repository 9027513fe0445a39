package dev.migrate.runner;

import java.nio.file.Path;
import java.util.List;

/**
 * A backup that was put in the place of what a database had.
 *
 * @param database the URL, without secrets
 * @param verified what was looked at before, for people
 * @param current the applied revisions that no other applied one follows
 */
public record Restored(String database, Path file, String verified, List<String> current) {

    public Restored {
        current = List.copyOf(current);
    }
}
