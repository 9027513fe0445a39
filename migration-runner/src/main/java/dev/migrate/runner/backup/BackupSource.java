package dev.migrate.runner.backup;

import dev.migrate.runner.database.Database;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * The database that is backed up or restored.
 *
 * @param database how it is reached
 * @param connection a connection to it, outside any transaction
 * @param name its own name
 * @param schema the exact name of the schema that has the history
 * @param onlySchema whether nothing but that schema is to be emptied
 * @param tools the folder of the database's own tools; null for the PATH
 */
public record BackupSource(
        Database database, Connection connection, String name, String schema, boolean onlySchema, Path tools) {}
