package dev.migrate.runner.database;

import java.nio.file.Path;

/**
 * A named database of a project, such as development, staging or production.
 *
 * @param name how it is chosen
 * @param url null where it is given elsewhere
 * @param user null where it is given elsewhere
 * @param passwordFile a file whose first line is the password; null where it is given elsewhere
 * @param autoApply whether pending revisions are applied without a person's confirmation
 * @param seeded whether its seed data is loaded once all revisions are applied
 */
public record EnvironmentSettings(
        String name, String url, String user, Path passwordFile, boolean autoApply, boolean seeded) {

    /** What holds where no environment is chosen. */
    public static EnvironmentSettings none() {
        return new EnvironmentSettings(null, null, null, null, true, false);
    }
}
