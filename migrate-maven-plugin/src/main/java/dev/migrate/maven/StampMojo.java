package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Stamped;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Records a revision and all that it requires as applied, without running anything: to adopt an existing database. */
@Mojo(name = "stamp", threadSafe = true)
public class StampMojo extends DatabaseMojo {

    /** {@code head}, an id or its beginning; {@code base} records that nothing is applied. */
    @Parameter(property = "migrate.revision")
    String revision;

    /** Why; it is kept in the history. */
    @Parameter(property = "migrate.reason")
    String reason;

    /** Whether to record the revision, and all that requires it, as not applied instead. */
    @Parameter(property = "migrate.undone", defaultValue = "false")
    boolean undone;

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        if (revision == null || reason == null || reason.isBlank()) {
            throw new MojoExecutionException(
                    "stamp needs a revision and a reason: -Dmigrate.revision=head -Dmigrate.reason=\"created by Hibernate\"");
        }
        Stamped stamped = undone ? migrator.unstamp(revision, reason) : migrator.stamp(revision, reason);
        report(text().stamped(stamped), json().of(stamped));
    }
}
