package dev.migrate.maven;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows which revisions are applied and which are pending. Changes nothing. */
@Mojo(name = "status", threadSafe = true)
public class StatusMojo extends DatabaseMojo {

    /** Whether to show all that is known of each revision. */
    @Parameter(property = "migrate.verbose", defaultValue = "false")
    boolean verbose;

    /** A file with the URL of one database a line, instead of {@code migrate.url}. */
    @Parameter(property = "migrate.urls")
    File urls;

    @Override
    File urls() {
        return urls;
    }

    @Override
    FleetOutcome run(Fleet fleet) {
        return fleet.status();
    }

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        Status status = migrator.status();
        report(verbose ? text().history(status) : text().status(status), json().of(status));
    }
}
