package dev.migrate.maven.compile;

import java.nio.file.Path;

/**
 * An error that the compiler found.
 *
 * @param file the source
 * @param line from 1
 * @param offset the position of its first character in the source's text
 * @param message the compiler's words
 */
record SourceError(Path file, int line, int offset, String message) {

    /** {@code file:line: message}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
