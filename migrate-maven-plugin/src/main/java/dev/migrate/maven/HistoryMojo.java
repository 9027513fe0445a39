package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows every revision with all that is known of it, the newest first. Changes nothing. */
@Mojo(name = "history", threadSafe = true)
public class HistoryMojo extends DatabaseMojo {

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Status status = migrator.history();
        report(text().history(status), json().history(status));
    }
}
