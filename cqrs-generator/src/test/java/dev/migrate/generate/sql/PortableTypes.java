package dev.migrate.generate.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Hibernate renders for a kind of value on each database, so that a case names it once. A type that is not listed is
 * spelled alike everywhere.
 */
final class PortableTypes {

    static final List<String> DATABASES = List.of("h2", "mariadb", "mysql", "postgresql", "sqlite");

    /** In the order of {@link #DATABASES}. */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("boolean", List.of("boolean", "bit", "bit", "boolean", "boolean")),
            Map.entry("tinyint", List.of("tinyint", "tinyint", "tinyint", "smallint", "tinyint")),
            Map.entry("text", List.of("clob", "longtext", "longtext", "text", "clob")),
            Map.entry("bytes", List.of("varbinary(255)", "varbinary(255)", "varbinary(255)", "bytea", "blob")),
            Map.entry("blob", List.of("blob", "longblob", "longblob", "oid", "blob")),
            Map.entry("uuid", List.of("uuid", "uuid", "binary(16)", "uuid", "blob")),
            Map.entry("json", List.of("json", "json", "json", "jsonb", "clob")),
            Map.entry("double", List.of("float(53)", "float(53)", "float(53)", "float(53)", "float")),
            Map.entry("real", List.of("float(24)", "float(24)", "float(24)", "float(24)", "float")),
            Map.entry("date", List.of("date", "date", "date", "date", "date")),
            Map.entry("time", List.of("time(6)", "time(6)", "time(6)", "time(6)", "time")),
            Map.entry("timestamp", List.of("timestamp(6)", "datetime(6)", "datetime(6)", "timestamp(6)", "timestamp")),
            Map.entry(
                    "timestamp(0)", List.of("timestamp(0)", "datetime(0)", "datetime(0)", "timestamp(0)", "timestamp")),
            Map.entry(
                    "instant",
                    List.of(
                            "timestamp(6) with time zone",
                            "datetime(6)",
                            "datetime(6)",
                            "timestamp(6) with time zone",
                            "timestamp")),
            Map.entry("numbers", List.of("integer array", "json", "json", "integer array", "clob")),
            Map.entry("words", List.of("varchar(255) array", "json", "json", "varchar(255) array", "clob")));

    private PortableTypes() {}

    /** The physical type for each database. */
    static SortedMap<String, String> of(String type) {
        List<String> spelled = type.startsWith("numeric")
                ? List.of(type, decimal(type), decimal(type), type, type)
                : TYPES.getOrDefault(type, Collections.nCopies(DATABASES.size(), type));
        return byDatabase(spelled);
    }

    /** The types of a column of an enum type with these values. */
    static SortedMap<String, String> ofEnum(String name, List<String> values) {
        List<String> sorted = new ArrayList<>(values);
        sorted.sort(null);
        // Hibernate sorts the values that MySQL and MariaDB number
        String numbered = inline(sorted);
        return byDatabase(List.of(inline(values), numbered, numbered, name, "varchar(255)"));
    }

    private static String inline(List<String> values) {
        return "enum ("
                + String.join(
                        ",",
                        values.stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .toList()) + ")";
    }

    private static String decimal(String type) {
        return type.replace("numeric", "decimal");
    }

    private static SortedMap<String, String> byDatabase(List<String> types) {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < types.size(); i++) {
            all.put(DATABASES.get(i), types.get(i));
        }
        return all;
    }
}
