package dev.migrate.generate.sql.h2;

/** A value of each type that stands for nothing known. */
final class H2Neutral {

    private H2Neutral() {}

    /** The literal, or {@code null} where a type has none. */
    static String of(H2Type type) {
        if (type.array()) {
            return "array[]";
        }
        return switch (type.base()) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "NUMERIC",
                    "DECIMAL",
                    "REAL",
                    "FLOAT",
                    "DOUBLE PRECISION",
                    "DECFLOAT" -> "0";
            case "CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT", "VARCHAR_IGNORECASE" -> "''";
            case "BINARY VARYING", "BINARY", "BINARY LARGE OBJECT" -> "x''";
            case "BOOLEAN" -> "false";
            case "UUID" -> "uuid '00000000-0000-0000-0000-000000000000'";
            case "JSON" -> "json '{}'";
            case "DATE" -> "date '1970-01-01'";
            case "TIME" -> "time '00:00:00'";
            case "TIME WITH TIME ZONE" -> "time with time zone '00:00:00+00'";
            case "TIMESTAMP" -> "timestamp '1970-01-01 00:00:00'";
            case "TIMESTAMP WITH TIME ZONE" -> "timestamp with time zone '1970-01-01 00:00:00+00'";
            case "INTERVAL SECOND" -> "interval '0' second";
            case "ENUM" ->
                type.values().isEmpty() ? null : "'" + type.values().get(0).replace("'", "''") + "'";
            default -> null;
        };
    }
}
