package dev.migrate.maven;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Applies pending revisions: all of them, or those that one revision requires. */
@Mojo(name = "apply", threadSafe = true)
public class ApplyMojo extends DatabaseMojo {

    /** Where to go: {@code head}, an id or its beginning, or {@code +1} for the next one. */
    @Parameter(property = "migrate.revision", defaultValue = "head")
    String revision;

    /** Whether to print the SQL and run nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * Revisions, such as {@code base:head}, to write into {@code target/migrate/apply.sql} instead of applying them: one script
     * for the database's own client, with all history writes. Needs no database.
     */
    @Parameter(property = "migrate.sql")
    String sql;

    /** A file with the URL of one database a line, instead of {@code migrate.url}. */
    @Parameter(property = "migrate.urls")
    File urls;

    @Override
    File urls() {
        return urls;
    }

    @Override
    FleetOutcome run(Fleet fleet) {
        return fleet.apply(revision);
    }

    @Override
    String offlineRange() {
        return sql;
    }

    @Override
    void run(Migrator migrator) {
        print(dryRun ? TEXT.plan(migrator.planApply(revision)) : TEXT.outcome(migrator.apply(revision)));
    }
}
