package dev.migrate.generate.entities;

import dev.migrate.schema.model.QualifiedName;

/** A table that no JPA entity can express. */
public final class EntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient QualifiedName table;

    EntityException(QualifiedName table, String message) {
        super("table '" + table + "': " + message);
        this.table = table;
    }

    /** The table, or {@code null} after serialisation. */
    public QualifiedName table() {
        return table;
    }
}
