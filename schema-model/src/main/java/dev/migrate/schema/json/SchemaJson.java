package dev.migrate.schema.json;

import dev.migrate.schema.model.Table;
import java.nio.file.Path;

/** A table as canonical JSON text, and back. */
public final class SchemaJson {

    /** The root's and the lists' members have lines of their own; a column or key shares one. */
    static final JsonText TEXT = new JsonText(2, new ModelModule());

    private SchemaJson() {}

    /** Canonical text, LF, with a final line feed. */
    public static String write(Table table) {
        return TEXT.write(table);
    }

    /**
     * Reads a table's text.
     *
     * @param file named in errors; may be {@code null}
     * @throws BrokenJson with line and column, if it can't be read
     */
    public static Table read(String text, Path file) {
        return TEXT.read(text, Table.class, file);
    }
}
