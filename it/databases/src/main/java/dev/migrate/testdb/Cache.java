package dev.migrate.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The directory where unpacked servers stay between runs, one per user, below java.io.tmpdir. Safe for parallel JVMs. */
final class Cache {
    /** Fills a new, empty directory. */
    interface Filler {
        void fill(Path directory) throws IOException;
    }

    private static final Object JVM_LOCK = new Object();

    private final Path root;

    private Cache(Path root) {
        this.root = root;
    }

    /** The cache of the user who runs this JVM; created where it is missing. */
    static Cache ofUser() {
        int user = Caller.userId();
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "migrate-testdb-" + user)
                .toAbsolutePath();
        try {
            create(root);
            // another user who made the directory first could put a program of their own into it
            if (!Files.getAttribute(root, "unix:uid").equals(user)) {
                throw new TestDatabaseException(
                        "cache",
                        "the directory " + root + " belongs to somebody else. Remove it, or set another one with"
                                + " -Djava.io.tmpdir=<directory>",
                        null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the directory \"" + root + "\"", e);
        }
        return new Cache(root);
    }

    private static void create(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The named directory; the first caller of all JVMs fills it, the others wait. */
    Path directory(String name, Filler filler) {
        Path directory = root.resolve(name);
        if (Files.isDirectory(directory)) {
            return directory;
        }
        synchronized (JVM_LOCK) {
            try (FileChannel channel = FileChannel.open(
                            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(directory)) {
                    fill(directory, filler);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot prepare \"" + directory + "\"", e);
            }
        }
        return directory;
    }

    private static void fill(Path directory, Filler filler) throws IOException {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        delete(partial);
        Files.createDirectory(partial);
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        filler.fill(partial);
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a directory with all it holds; does nothing where it is missing. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
