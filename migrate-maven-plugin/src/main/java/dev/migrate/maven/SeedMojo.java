package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Seeded;
import dev.migrate.runner.script.SeedDirectory;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Loads the seed data of {@code migrate.environment}: each file once, and again where it has changed. */
@Mojo(name = "seed", threadSafe = true)
public class SeedMojo extends DatabaseMojo {

    /**
     * The folder that has a folder of SQL files for each environment; by default {@code db/seed} in the project's resources.
     */
    @Parameter(property = "migrate.seeds")
    File seeds;

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Path folder = given(seeds, "db/seed");
        if (environment == null) {
            throw new MojoExecutionException("migrate.environment is not given, expected the name of a folder in '"
                    + relative(folder) + "': -Dmigrate.environment=development");
        }
        Seeded seeded = migrator.seed(SeedDirectory.at(folder), environment);
        report(text().seeded(seeded), json().of(seeded));
    }
}
