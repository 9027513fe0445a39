package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A component of a model: a column, or an embedded value with components of its own.
 *
 * @param name a legal component name
 * @param type the Java type with full names and wrappers ({@code java.lang.Long}, {@code byte[]}); of an embedded value,
 *     the nested record's simple name
 * @param nullable whether it may be null
 * @param column the column, or {@code null} for an embedded value
 * @param parts an embedded value's components; empty for a column
 * @param origin where the queries find the value, or {@code null} for a column of the model's own table
 */
public record Component(
        String name, String type, boolean nullable, Column column, List<Component> parts, Origin origin) {

    public Component {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        parts = List.copyOf(parts);
        if ((column == null) == parts.isEmpty()) {
            throw new IllegalArgumentException("component '" + name + "' is either a column or has parts");
        }
    }

    /** Whether it is declared, and no column of a table that the entity is mapped to. */
    public boolean isDerived() {
        return origin != null && origin.derived();
    }

    public boolean isEmbedded() {
        return column == null;
    }

    /** Whether it is the name of an enum's constant, because the enum isn't public. */
    boolean isEnumByName() {
        return column != null
                && column.attribute() != null
                && column.attribute().enumeration() != null
                && type.equals("java.lang.String");
    }

    /** Whether equality has to look into an array. */
    boolean isArray() {
        return type.endsWith("]");
    }

    /** The columns below, itself included. */
    public Stream<Column> columns() {
        return isEmbedded() ? parts.stream().flatMap(Component::columns) : Stream.of(column);
    }

    /** The components below that are columns, itself included. */
    Stream<Component> leaves() {
        return isEmbedded() ? parts.stream().flatMap(Component::leaves) : Stream.of(this);
    }

    /** The embedded values below, itself included, outer ones first. */
    Stream<Component> embedded() {
        return isEmbedded()
                ? Stream.concat(Stream.of(this), parts.stream().flatMap(Component::embedded))
                : Stream.empty();
    }
}
