package dev.migrate.schema.json;

import java.nio.file.Path;

/** A JSON file that can't be read: broken syntax, an unknown key, a wrong type, a missing or contradictory value. */
public final class BrokenJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final int column;

    /**
     * @param file the file, or {@code null} for text that is in none
     * @param line from 1, or 0 where it is not known
     * @param column from 1, or 0 where it is not known
     */
    public BrokenJson(Path file, int line, int column, String problem, Throwable cause) {
        super(
                (file == null ? "" : "'" + file + "' ")
                        + (line > 0 ? "line " + line + ", column " + column + ": " : "")
                        + problem,
                cause);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public Path file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
