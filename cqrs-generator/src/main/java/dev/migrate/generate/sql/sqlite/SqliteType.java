package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.PhysicalTypes;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import java.util.Locale;

/**
 * A physical type: SQLite keeps its name, and derives from it how values are stored.
 *
 * @param name as it is written
 */
record SqliteType(String name) {

    /** The one type whose primary key SQLite numbers. */
    private static final SqliteType NUMBERED = new SqliteType("integer");

    /** What values mean to Hibernate. */
    enum Kind {
        NUMBER,
        BOOLEAN,
        TEXT,
        BINARY,
        /** A number of milliseconds or a text, as the driver's settings have it. */
        TIMESTAMP,
        TIME,
        OTHER
    }

    /** The type of a column; one that is numbered has the type for that, whatever the schema says. */
    static SqliteType of(Change change, QualifiedName table, Column column) {
        return column.identity()
                ? NUMBERED
                : new SqliteType(PhysicalTypes.of(SqliteDialect.NAME, change, table, column));
    }

    Kind kind() {
        String base = base();
        if (base.matches("bool(ean)?|bit")) {
            return Kind.BOOLEAN;
        }
        if (base.matches("date|timestamp.*|datetime")) {
            return Kind.TIMESTAMP;
        }
        if (base.startsWith("time")) {
            return Kind.TIME;
        }
        if (base.matches(".*(char|clob|text).*|json")) {
            return Kind.TEXT;
        }
        if (base.matches(".*(blob|binary).*")) {
            return Kind.BINARY;
        }
        return base.matches(".*(int|real|floa|doub).*|numeric|decimal|number") ? Kind.NUMBER : Kind.OTHER;
    }

    /** Whether SQLite stores numbers in 53 bits and an exponent. */
    boolean isFloating() {
        return kind() == Kind.NUMBER && base().matches(".*(real|floa|doub).*");
    }

    /** Whether all its numbers fit into 53 bits. */
    boolean isNarrow() {
        return base().matches("(tiny|small|medium)?int|integer|int[24]");
    }

    boolean isSameAs(SqliteType other) {
        return spaced(name).equals(spaced(other.name));
    }

    /** A value that stands for nothing known, or {@code null} where the type has none. */
    String neutral() {
        return switch (kind()) {
            case NUMBER, TIMESTAMP, TIME -> "0";
            case BOOLEAN -> "false";
            case TEXT -> "''";
            case BINARY -> "x''";
            case OTHER -> null;
        };
    }

    private String base() {
        return spaced(name).replaceAll("\\s*\\(.*", "");
    }

    private static String spaced(String type) {
        return type.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
