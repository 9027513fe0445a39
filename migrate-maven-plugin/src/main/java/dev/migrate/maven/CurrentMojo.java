package dev.migrate.maven;

import dev.migrate.runner.Migrator;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows where the database stands: the applied revisions that no other applied one follows. Changes nothing. */
@Mojo(name = "current", threadSafe = true)
public class CurrentMojo extends DatabaseMojo {

    @Override
    void run(Migrator migrator) {
        print(text().current(migrator.status()));
    }
}
