package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows where the database stands: the applied revisions that no other applied one follows. Changes nothing. */
@Mojo(name = "current", threadSafe = true)
public class CurrentMojo extends DatabaseMojo {

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Status status = migrator.status();
        report(text().current(status), json().current(status));
    }
}
