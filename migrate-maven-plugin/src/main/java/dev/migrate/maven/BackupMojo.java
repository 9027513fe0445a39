package dev.migrate.maven;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Migrator;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Backs the whole database up with its own tools (pg_dump, mariadb-dump, mysqldump; SQLite and H2 need none), and verifies the
 * result.
 */
@Mojo(name = "backup", threadSafe = true)
public class BackupMojo extends DatabaseMojo {

    /** Where to; it must not exist yet. */
    @Parameter(property = "migrate.file", required = true)
    File file;

    @Override
    void run(Migrator migrator) throws MojoExecutionException {
        BackedUp backup = migrator.backup(file.toPath());
        report(text().backedUp(backup), json().of(backup));
    }
}
