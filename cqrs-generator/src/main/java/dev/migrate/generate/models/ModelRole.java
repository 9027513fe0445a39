package dev.migrate.generate.models;

import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.Table;
import java.util.Locale;

/** What a generated type is for. */
public enum ModelRole {
    /** What a client may set on insert or replace. */
    WRITE("Write"),
    /** What a client may change in a row: absent, null and value are three states. */
    PATCH("Patch"),
    /** Every column, as a query returns it. */
    READ("Read"),
    /** The queries whose rows are read models, and what makes those of them. */
    ROWS("Rows"),
    /** The ways between the entity and the others, by MapStruct; teams have mappers of their own that are named for the entity alone. */
    MAPPER("ModelMapper");

    private final String suffix;

    ModelRole(String suffix) {
        this.suffix = suffix;
    }

    /** What the type's name ends with: {@code Write}. */
    public String suffix() {
        return suffix;
    }

    /** Whether models of this role have a component for the column. */
    boolean holds(ColumnFacts column) {
        return switch (this) {
            case WRITE -> column.isWritable();
            case PATCH -> column.isUpdatable();
            case READ, ROWS -> column.isReadable();
            case MAPPER -> false;
        };
    }

    /** Whether people want models of this role of the table. */
    public boolean isOf(Table table) {
        return switch (this) {
            case WRITE, PATCH -> table.access() != Access.READ_ONLY;
            case READ, ROWS -> table.access() != Access.WRITE_ONLY;
            case MAPPER -> true;
        };
    }

    /** The role as a marker spells it: {@code write}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #key()}, or {@code null} where there is no such role. */
    static ModelRole ofKey(String key) {
        for (ModelRole role : values()) {
            if (role.key().equals(key)) {
                return role;
            }
        }
        return null;
    }
}
