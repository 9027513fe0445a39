package dev.migrate.maven.proof;

import dev.migrate.runner.database.Database;

/** An empty database that exists for one proof. */
interface ScratchDatabase extends AutoCloseable {

    Database database();

    /** Removes it. */
    @Override
    void close();
}
