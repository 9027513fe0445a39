package dev.migrate.maven.proof;

import dev.migrate.maven.files.Folders;
import dev.migrate.runner.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database in a folder of its own. */
final class SqliteScratch implements ScratchDatabase {

    private static final String DRIVER = "org.sqlite.JDBC";

    private final Path folder;
    private final Database database;

    private SqliteScratch(Path folder, ClassLoader drivers) {
        this.folder = folder;
        this.database = Database.of("jdbc:sqlite:" + folder.resolve("proof.db"), null, null, drivers);
    }

    /** A database in a new folder below {@code workFolder}, or {@code null} where the project has no driver. */
    static SqliteScratch in(Path workFolder, ClassLoader drivers) {
        try {
            Class.forName(DRIVER, false, drivers);
            Files.createDirectories(workFolder);
            return new SqliteScratch(Files.createTempDirectory(workFolder, "proof"), drivers);
        } catch (ClassNotFoundException noDriver) {
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a folder in '" + workFolder + "'", failure);
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete '" + folder + "'", failure);
        }
    }
}
