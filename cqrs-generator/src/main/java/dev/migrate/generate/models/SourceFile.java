package dev.migrate.generate.models;

import dev.migrate.schema.model.QualifiedName;
import java.util.Objects;

/**
 * A generated source file.
 *
 * @param path below the source root, with slashes
 * @param text the whole text, marker included, with LF line ends
 * @param table the table that it stands for
 * @param role what the type is for
 */
public record SourceFile(String path, String text, QualifiedName table, ModelRole role) {

    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(role, "role");
    }
}
