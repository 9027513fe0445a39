package dev.migrate.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user who runs this JVM. */
final class Caller {
    private Caller() {}

    /** The user's number; 0 is root. */
    static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the owner of /proc/self: the test databases need Linux", e);
        }
    }
}
