package dev.migrate.generate.models;

import dev.migrate.schema.model.QualifiedName;

/** A table that no model can be made of. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient QualifiedName table;

    ModelException(QualifiedName table, String message) {
        super("table '" + table + "': " + message);
        this.table = table;
    }

    /** The table, or {@code null} after serialisation. */
    public QualifiedName table() {
        return table;
    }
}
