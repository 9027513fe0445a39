package dev.migrate.generate.sql;

/** Values of MySQL's and MariaDB's types. */
final class FamilyValues {

    private FamilyValues() {}

    /** The n-th value of a type in lower case. */
    static String of(String type, int row) {
        String base = type.replaceAll("\\W.*", "");
        return switch (base) {
            case "tinyint", "smallint", "int", "integer", "bigint", "decimal", "numeric", "float", "real", "double" ->
                Integer.toString(row);
            case "bit", "boolean" -> row % 2 == 0 ? "b'1'" : "b'0'";
            case "uuid" -> "'00000000-0000-0000-0000-00000000000" + row + "'";
            case "binary" -> "x'0000000000000000000000000000000" + row + "'";
            case "varbinary", "longblob", "blob" -> "x'0" + row + "'";
            case "datetime", "timestamp" -> "'2026-01-0" + row + " 10:20:30.123456'";
            case "date" -> "'2026-01-0" + row + "'";
            case "time" -> "'10:20:0" + row + "'";
            case "json" -> "'{\"a\": " + row + "}'";
            // by its position
            case "enum" -> "1";
            default -> "'" + row + "'";
        };
    }
}
