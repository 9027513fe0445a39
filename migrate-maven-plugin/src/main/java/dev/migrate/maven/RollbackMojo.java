package dev.migrate.maven;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.Plan;
import dev.migrate.runner.RollbackTarget;
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
    Plan plan(Migrator migrator) {
        return migrator.planRollback(target());
    }

    @Override
    Outcome execute(Migrator migrator) {
        return migrator.rollback(target());
    }

    @Override
    FleetOutcome execute(Fleet fleet) {
        return fleet.rollback(target());
    }

    private String target() {
        return RollbackTarget.of(steps, to);
    }
}
