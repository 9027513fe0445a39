package dev.migrate.maven;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What applying and rolling back have in common. */
abstract class RunMojo extends DatabaseMojo {

    /** Whether to print the SQL and run nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * Revisions, such as {@code base:head}, back such as {@code head:base}, to write into a script under {@code target/migrate}
     * instead of running them: for the database's own client, with all history writes. Needs no database.
     */
    @Parameter(property = "migrate.sql")
    String sql;

    /** A file with the URL of one database a line, instead of {@code migrate.url}. */
    @Parameter(property = "migrate.urls")
    File urls;

    private final Direction direction;

    RunMojo(Direction direction) {
        this.direction = direction;
    }

    abstract Plan plan(Migrator migrator);

    abstract Outcome execute(Migrator migrator);

    abstract FleetOutcome execute(Fleet fleet);

    @Override
    final Direction direction() {
        return direction;
    }

    @Override
    final String offlineRange() {
        return sql;
    }

    @Override
    final File urls() {
        return urls;
    }

    @Override
    final FleetOutcome run(Fleet fleet) {
        if (dryRun) {
            throw FleetFile.noDryRun();
        }
        return execute(fleet);
    }

    @Override
    final void run(Migrator migrator) throws MojoExecutionException {
        if (dryRun) {
            Plan plan = plan(migrator);
            report(text().plan(plan), json().of(plan));
        } else {
            Outcome outcome = execute(migrator);
            report(text().outcome(outcome), json().of(outcome));
        }
    }
}
