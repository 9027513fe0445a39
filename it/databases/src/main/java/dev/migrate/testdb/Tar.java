package dev.migrate.testdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a .tar archive: directories, files, relative symbolic links, and who may execute. */
final class Tar {
    private static final int EXECUTABLE = 0100;

    private Tar() {}

    /** Unpacks a stream, already decompressed, into an existing directory; everybody may read the result. */
    static void unpack(InputStream archive, Path directory) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, inside(directory, entry.getName()));
            }
        }
    }

    /** The path of an archive's entry, which must lie in the directory. */
    static Path inside(Path directory, String name) throws IOException {
        Path path = directory.resolve(name).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("the archive's entry \"" + name + "\" lies outside of its directory");
        }
        return path;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            directory(path);
            return;
        }
        if (entry.isSymbolicLink()) {
            link(path, Path.of(entry.getLinkName()));
        } else {
            file(tar, path, (entry.getMode() & EXECUTABLE) != 0);
        }
    }

    // one that names a path of the machine where the archive was made would lead anywhere
    private static void link(Path path, Path target) throws IOException {
        if (!target.isAbsolute()) {
            directory(path.getParent());
            Files.createSymbolicLink(path, target);
        }
    }

    /** Writes a file that everybody may read, and the directories above it. */
    static void file(InputStream content, Path path, boolean execute) throws IOException {
        directory(path.getParent());
        Files.copy(content, path);
        allow(path, execute);
    }

    private static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            directory(path.getParent());
            Files.createDirectory(path);
            allow(path, true);
        }
    }

    private static void allow(Path path, boolean execute) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(execute ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
