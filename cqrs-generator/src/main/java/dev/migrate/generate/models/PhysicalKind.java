package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;

/** What kind of values a column's physical type holds, whatever a database calls it. */
public enum PhysicalKind {
    SMALLINT,
    INTEGER,
    BIGINT,
    NUMERIC,
    REAL,
    DOUBLE,
    BOOLEAN,
    TEXT,
    ENUM,
    DATE,
    TIME,
    TIME_WITH_ZONE,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    UUID,
    BINARY,
    /** PostgreSQL's number of a large object. */
    LARGE_OBJECT,
    JSON,
    ARRAY,
    UNKNOWN;

    /** The kind by the first database that has a known one. */
    public static PhysicalKind of(Column column) {
        return column.databaseTypes().values().stream()
                .map(PhysicalKind::of)
                .filter(kind -> kind != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static PhysicalKind of(String physical) {
        String bare = PhysicalTypes.bare(physical);
        if (bare.endsWith(" array") || bare.endsWith("[]")) {
            return ARRAY;
        }
        return switch (bare) {
            case "smallint", "tinyint", "int2" -> SMALLINT;
            case "int", "integer", "int4" -> INTEGER;
            case "bigint", "int8" -> BIGINT;
            case "numeric", "decimal" -> NUMERIC;
            case "real", "float4" -> REAL;
            case "double", "double precision", "float8", "float" -> DOUBLE;
            case "boolean", "bit" -> BOOLEAN;
            case "char", "character", "varchar", "character varying", "text", "longtext", "clob" -> TEXT;
            case "enum" -> ENUM;
            case "date" -> DATE;
            case "time", "time without time zone" -> TIME;
            case "timetz", "time with time zone" -> TIME_WITH_ZONE;
            case "timestamp", "timestamp without time zone", "datetime" -> TIMESTAMP;
            case "timestamptz", "timestamp with time zone" -> TIMESTAMP_WITH_ZONE;
            case "uuid" -> UUID;
            case "bytea", "blob", "longblob", "binary", "varbinary", "binary varying" -> BINARY;
            case "oid" -> LARGE_OBJECT;
            case "json", "jsonb" -> JSON;
            default -> UNKNOWN;
        };
    }
}
