package dev.migrate.schema.model;

import java.util.List;
import java.util.Objects;

/**
 * What the entity knows of a column, beyond its physical shape. No migration follows from a change of it.
 *
 * @param path the attribute's path from the entity, dots between embedded parts ({@code address.street}); a to-one
 *     association's column has the path of the association followed by the target's id ({@code customer.id}). {@code null}
 *     where no attribute maps the column: a discriminator, a join table's column
 * @param type the Java type as source code spells it: simple for {@code java.lang}, {@code java.util}, {@code java.time}
 *     and {@code java.math} ({@code String}, {@code UUID}, {@code byte[]}, {@code int}), else the class's full name with
 *     dots. Primitives stay primitive. {@code String}, for its constants' names, where an enum isn't public
 * @param length the length of a character or binary column, or {@code null} where it has none
 * @param precision the total digits of a decimal column or the fractional seconds' digits of a temporal one, or {@code null}
 * @param scale the digits after the point, or {@code null}
 * @param generated who makes the value
 * @param version whether it is the entity's optimistic lock
 * @param insertable whether the entity writes it on insert
 * @param updatable whether the entity writes it on update
 * @param enumeration how an enum is stored, or {@code null} where the type is no enum
 * @param declaredBy the simple name of the subclass that declares it, or {@code null} for the table's own class
 */
public record Attribute(
        String path,
        String type,
        Integer length,
        Integer precision,
        Integer scale,
        Generation generated,
        boolean version,
        boolean insertable,
        boolean updatable,
        Enumeration enumeration,
        String declaredBy) {

    public Attribute {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(generated, "generated");
    }

    /** Who makes an attribute's value. */
    public enum Generation {
        /** The client sets it. */
        NONE,
        /** The database's identity column. */
        IDENTITY,
        /** A sequence, see {@link Table#idSequence()}. */
        SEQUENCE,
        /** Hibernate, in Java: a UUID, a custom generator, a time stamp. */
        APPLICATION,
        /** The database, by a default, a computed column or a trigger. */
        DATABASE
    }

    /**
     * How an enum is stored.
     *
     * @param ordinal whether by number instead of by name
     * @param constants the constants' names in declaration order
     */
    public record Enumeration(boolean ordinal, List<String> constants) {
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }
}
