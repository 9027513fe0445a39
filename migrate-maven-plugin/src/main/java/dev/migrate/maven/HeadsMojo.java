package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.report.TextReport;
import dev.migrate.runner.script.MigrationDirectory;
import java.nio.file.Files;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows the revisions that no other one follows. Needs no database. */
@Mojo(name = "heads", threadSafe = true)
public class HeadsMojo extends MigrateMojo {

    @Override
    void run() {
        if (!Files.isDirectory(migrationFolder())) {
            getLog().info("no revisions: '" + relative(migrationFolder()) + "' does not exist");
            return;
        }
        new TextReport(style())
                .heads(Migrator.heads(MigrationDirectory.at(migrationFolder())))
                .lines()
                .forEach(getLog()::info);
    }
}
