package dev.migrate.schema.json;

import dev.migrate.schema.model.Access;

/** An {@link Access} as two keys, of which at most one is true. */
final class AccessJson {

    private AccessJson() {}

    static Boolean readOnly(Access access) {
        return access == Access.READ_ONLY ? true : null;
    }

    static Boolean writeOnly(Access access) {
        return access == Access.WRITE_ONLY ? true : null;
    }

    static Access of(Boolean readOnly, Boolean writeOnly) {
        boolean read = Boolean.TRUE.equals(readOnly);
        boolean write = Boolean.TRUE.equals(writeOnly);
        if (read && write) {
            throw new IllegalArgumentException("found both \"read_only\" and \"write_only\", expected one of them");
        }
        return read ? Access.READ_ONLY : write ? Access.WRITE_ONLY : Access.READ_WRITE;
    }
}
