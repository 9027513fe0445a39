package dev.migrate.maven.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that a goal makes for itself. */
public final class Folders {

    private Folders() {}

    /**
     * Deletes a folder with all that is in it.
     *
     * @throws IOException if it is not there, or can't be deleted
     */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
