package dev.migrate.maven;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.script.SeedDirectory;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Applies pending revisions: all of them, or those that one revision requires; in a seeded environment also its seed data. */
@Mojo(name = "apply", threadSafe = true)
public class ApplyMojo extends RunMojo {

    /** Where to go: {@code head}, an id or its beginning, or {@code +1} for the next one. */
    @Parameter(property = "migrate.revision", defaultValue = "head")
    String revision;

    /** The database's name, where its environment has {@code autoApply} false; with {@code migrate.urls} several with commas. */
    @Parameter(property = "migrate.confirm")
    String confirm;

    /**
     * The folder that has a folder of SQL files for each environment that is seeded; by default {@code db/seed} in the project's
     * resources.
     */
    @Parameter(property = "migrate.seeds")
    File seeds;

    public ApplyMojo() {
        super(Direction.APPLY);
    }

    @Override
    Options prepared(Options options) throws MojoExecutionException {
        Options confirmed =
                options.withAutoApply(chosenEnvironment().isAutoApply()).withConfirm(confirm);
        return chosenEnvironment().isSeeded()
                ? confirmed.withSeeds(new Options.Seeds(SeedDirectory.at(given(seeds, "db/seed")), environment))
                : confirmed;
    }

    @Override
    Plan plan(Migrator migrator) {
        return migrator.planApply(revision);
    }

    @Override
    Outcome execute(Migrator migrator) {
        return migrator.apply(revision);
    }

    @Override
    FleetOutcome execute(Fleet fleet) {
        return fleet.apply(revision);
    }
}
