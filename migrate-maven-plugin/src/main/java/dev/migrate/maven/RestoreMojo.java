package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import java.io.File;
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
    void run(Migrator migrator) {
        print(text().restored(migrator.restore(file.toPath(), confirm)));
    }
}
