package dev.migrate.generate.sql.mysql;

/** A value of each type that stands for nothing known, as a default. */
final class FamilyNeutral {

    private FamilyNeutral() {}

    /** The literal, or {@code null} where a type has none. */
    static String of(FamilyType type) {
        return switch (type.base()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double" -> "0";
            case "bit" -> "b'0'";
            case "varchar", "char", "binary", "varbinary" -> "''";
            // of these MySQL takes an expression alone
            case "tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob" -> "('')";
            case "json" -> "('{}')";
            case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
            case "date" -> "'1970-01-01'";
            case "time" -> "'00:00:00'";
            case "datetime" -> "'1970-01-01 00:00:00'";
            case "timestamp" -> "'1970-01-02 00:00:00'";
            case "year" -> "1970";
            case "enum" ->
                type.values().isEmpty() ? null : "'" + type.values().get(0).replace("'", "''") + "'";
            default -> null;
        };
    }
}
