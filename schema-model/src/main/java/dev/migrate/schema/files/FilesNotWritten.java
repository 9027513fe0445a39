package dev.migrate.schema.files;

import java.io.IOException;
import java.nio.file.Path;

/** A file could not be written; every file is as it was before. */
public final class FilesNotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    public FilesNotWritten(Path file, IOException cause) {
        super(
                "cannot write '" + file + "': " + reason(cause) + "; no file was changed. Make the folder writable ("
                        + "ls -ld \"" + file.toAbsolutePath().getParent() + "\") and run the same command again",
                cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }

    private static String reason(IOException cause) {
        String type = cause.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=.)([A-Z])", " $1");
        return type.equals("I O") || type.equals("File System")
                ? cause.getMessage()
                : type + " (" + cause.getMessage() + ")";
    }
}
