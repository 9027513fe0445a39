package dev.migrate.generate.sql.postgresql;

/** A value of each built-in type that stands for nothing known. */
final class PostgreSqlNeutral {

    private PostgreSqlNeutral() {}

    /** The literal, or {@code null} where a type has none. */
    static String of(PostgreSqlType type) {
        if (type.array()) {
            return "'{}'";
        }
        return switch (type.base()) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision", "oid", "money" -> "0";
            case "character varying", "character", "text", "bytea", "tsvector" -> "''";
            case "boolean" -> "false";
            case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
            case "json", "jsonb" -> "'{}'";
            case "date" -> "'1970-01-01'";
            case "time without time zone" -> "'00:00:00'";
            case "time with time zone" -> "'00:00:00+00'";
            case "timestamp without time zone" -> "'1970-01-01 00:00:00'";
            case "timestamp with time zone" -> "'1970-01-01 00:00:00+00'";
            case "interval", "interval second" -> "'0'";
            case "bit" -> "b'" + "0".repeat(type.argument(0, 1)) + "'";
            case "bit varying" -> "b''";
            case "inet" -> "'0.0.0.0'";
            case "cidr" -> "'0.0.0.0/0'";
            case "macaddr" -> "'00:00:00:00:00:00'";
            default -> null;
        };
    }
}
