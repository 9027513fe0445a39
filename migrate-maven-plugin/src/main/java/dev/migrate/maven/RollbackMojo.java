package dev.migrate.maven;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Migrator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Rolls back applied revisions: the last one, some steps, or all that follow one revision. */
@Mojo(name = "rollback", threadSafe = true)
public class RollbackMojo extends DatabaseMojo {

    /** How many revisions to roll back; 1 where {@code migrate.to} is not given either. */
    @Parameter(property = "migrate.steps")
    Integer steps;

    /** The revision that stays: an id or its beginning; {@code base} rolls back all. */
    @Parameter(property = "migrate.to")
    String to;

    /** Whether to print the SQL and run nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * Revisions, such as {@code head:base}, to write into {@code target/migrate/rollback.sql} instead of rolling them back: one
     * script for the database's own client, with all history writes. Needs no database.
     */
    @Parameter(property = "migrate.sql")
    String sql;

    @Override
    String offlineRange() {
        return sql;
    }

    @Override
    Direction direction() {
        return Direction.ROLLBACK;
    }

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        if (steps != null && (to != null || steps < 1)) {
            throw new MojoExecutionException("migrate.steps is " + steps + " and migrate.to is " + to
                    + ", expected one of them, steps from 1 on: -Dmigrate.steps=1 or -Dmigrate.to=base");
        }
        String target = to != null ? to : "-" + (steps == null ? 1 : steps);
        print(dryRun ? TEXT.plan(migrator.planRollback(target)) : TEXT.outcome(migrator.rollback(target)));
    }
}
