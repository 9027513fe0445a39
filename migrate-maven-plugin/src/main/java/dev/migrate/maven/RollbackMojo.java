package dev.migrate.maven;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Rolls back applied revisions: the last one, some steps, or all that follow one revision. */
@Mojo(name = "rollback", threadSafe = true)
public class RollbackMojo extends RunMojo {

    /** How many revisions to roll back; 1 where {@code migrate.to} is not given either. */
    @Parameter(property = "migrate.steps")
    Integer steps;

    /** The revision that stays: an id or its beginning; {@code base} rolls back all. */
    @Parameter(property = "migrate.to")
    String to;

    public RollbackMojo() {
        super(Direction.ROLLBACK);
    }

    @Override
    Plan plan(Migrator migrator) throws MojoExecutionException {
        return migrator.planRollback(target());
    }

    @Override
    Outcome execute(Migrator migrator) throws MojoExecutionException {
        return migrator.rollback(target());
    }

    @Override
    FleetOutcome execute(Fleet fleet) throws MojoExecutionException {
        return fleet.rollback(target());
    }

    private String target() throws MojoExecutionException {
        if (steps != null && (to != null || steps < 1)) {
            throw new MojoExecutionException("migrate.steps is " + steps + " and migrate.to is " + to
                    + ", expected one of them, steps from 1 on: -Dmigrate.steps=1 or -Dmigrate.to=base");
        }
        return to != null ? to : "-" + (steps == null ? 1 : steps);
    }
}
