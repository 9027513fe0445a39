package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Reset;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * For development: backs the database up, drops everything in it (with {@code migrate.databaseSchema}: in that schema), applies all
 * revisions, and holds the result against their checks.
 */
@Mojo(name = "reset", threadSafe = true)
public class ResetMojo extends DatabaseMojo {

    /** The name of the database whose content is to be dropped. */
    @Parameter(property = "migrate.confirm")
    String confirm;

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Path folder = backup == null
                ? buildFolder().resolve("migrate").resolve("backup")
                : migrator.options().backups();
        Reset reset = migrator.reset(folder, confirm);
        report(text().reset(reset), json().of(reset));
    }
}
