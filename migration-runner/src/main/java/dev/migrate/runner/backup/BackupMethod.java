package dev.migrate.runner.backup;

import dev.migrate.runner.failure.MigrationFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How one database is backed up, emptied and restored. Stateless. What goes wrong ends with exit code 10. */
public interface BackupMethod {

    /** The end of a backup file's name, without a dot. */
    String extension();

    /** The database's own name, which a person confirms. */
    String databaseName(java.sql.Connection connection) throws SQLException;

    /**
     * Writes all of the database into a file that does not exist yet.
     *
     * @throws MigrationFailure where the tool is missing or says that it failed
     */
    void dump(BackupSource source, Path file) throws SQLException;

    /** How many rows each table has, as far as {@link #verify} wants to know from before the backup. */
    default Map<String, Long> rows(BackupSource source) throws SQLException {
        return Map.of();
    }

    /**
     * Proves that a file can be read to its end and is a whole backup.
     *
     * @param before the {@link #rows} when it was begun, where it was taken just now, so that it must hold every table that the
     *     database has; else null
     * @return what was looked at, for people
     * @throws MigrationFailure where it can't be trusted
     */
    String verify(BackupSource source, Path file, Map<String, Long> before) throws SQLException;

    /** The statements that remove what is there, apart from what holds the run lock; empty where nothing is left to remove. */
    List<String> emptying(BackupSource source) throws SQLException;

    /** Puts a verified file's content in the place of all that is there. */
    void restore(BackupSource source, Path file) throws SQLException;
}
