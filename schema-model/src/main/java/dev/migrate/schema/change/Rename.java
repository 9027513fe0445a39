package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;

/**
 * A person's word on a table, column or sequence that is gone: it was renamed, or it was not.
 *
 * @param object the object as it is called before the change: {@code table}, {@code table.column}, {@code sequence}
 * @param newName its new name, or {@code null} when it was dropped and not renamed
 */
public record Rename(String object, Identifier newName) {

    static final String DROPPED = "-";

    /** {@code object:new} or {@code object:-}. */
    @Override
    public String toString() {
        return object + ":" + (newName == null ? DROPPED : newName);
    }
}
