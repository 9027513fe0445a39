package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Restored;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Verifies a backup and puts it in the place of all that the database has. */
@Mojo(name = "restore", threadSafe = true)
public class RestoreMojo extends DatabaseMojo {

    /** What {@code migrate:backup} wrote. */
    @Parameter(property = "migrate.file", required = true)
    File file;

    /** The name of the database whose content is to be replaced. */
    @Parameter(property = "migrate.confirm")
    String confirm;

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Restored restored = migrator.restore(file.toPath(), confirm);
        report(text().restored(restored), json().of(restored));
    }
}
