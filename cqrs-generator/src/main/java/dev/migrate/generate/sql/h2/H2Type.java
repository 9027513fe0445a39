package dev.migrate.generate.sql.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A physical type, taken apart.
 *
 * @param base the name as H2's catalog has it ({@code CHARACTER VARYING})
 * @param arguments what stands in parentheses ({@code 38, 2}), or {@code null}
 * @param array whether it is an array of the base
 */
record H2Type(String base, String arguments, boolean array) {

    private static final Pattern FORM = Pattern.compile(
            "(?<name>[^(]*?)\\s*(?:\\((?<arguments>.*)\\))?(?<zone>\\s*with(?:out)? time zone)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARRAY =
            Pattern.compile("(?<element>.*?)(?:\\s+array(?:\\s*\\[\\d*])?|\\s*\\[\\d*])", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("VARCHAR", "CHARACTER VARYING"),
            Map.entry("CHAR VARYING", "CHARACTER VARYING"),
            Map.entry("TEXT", "CHARACTER VARYING"),
            Map.entry("CLOB", "CHARACTER LARGE OBJECT"),
            Map.entry("BLOB", "BINARY LARGE OBJECT"),
            Map.entry("CHAR", "CHARACTER"),
            Map.entry("VARBINARY", "BINARY VARYING"),
            Map.entry("BYTEA", "BINARY VARYING"),
            Map.entry("INT", "INTEGER"),
            Map.entry("INT4", "INTEGER"),
            Map.entry("INT8", "BIGINT"),
            Map.entry("INT2", "SMALLINT"),
            Map.entry("BOOL", "BOOLEAN"),
            Map.entry("BIT", "BOOLEAN"),
            Map.entry("DEC", "DECIMAL"),
            Map.entry("DOUBLE", "DOUBLE PRECISION"),
            Map.entry("FLOAT8", "DOUBLE PRECISION"),
            Map.entry("FLOAT4", "REAL"),
            Map.entry("TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP"),
            Map.entry("TIME WITHOUT TIME ZONE", "TIME"));

    static H2Type parse(String text) {
        String type = text.strip().replaceAll("\\s+", " ");
        Matcher array = ARRAY.matcher(type);
        if (array.matches()) {
            H2Type element = parse(array.group("element"));
            return new H2Type(element.base, element.arguments, true);
        }
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            return new H2Type(type, null, false);
        }
        String zone = form.group("zone") == null ? "" : " " + form.group("zone").strip();
        String name = (form.group("name").strip() + zone).toUpperCase(Locale.ROOT);
        return new H2Type(ALIASES.getOrDefault(name, name), form.group("arguments"), false);
    }

    /** As H2's DATA_TYPE_SQL spells it, for the types that Hibernate writes. */
    String formatted() {
        String with = arguments == null ? "" : "(" + spaced() + ")";
        int zone = base.indexOf(" WITH ");
        String scalar = zone < 0 ? base + with : base.substring(0, zone) + with + base.substring(zone);
        return array ? scalar + " ARRAY" : scalar;
    }

    private String spaced() {
        if (!base.equals("ENUM")) {
            return arguments.replaceAll(",\\s*", ", ");
        }
        return values().stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    /** The values of an enum. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        Matcher matcher = Pattern.compile("'((?:[^']|'')*)'").matcher(arguments == null ? "" : arguments);
        while (matcher.find()) {
            values.add(matcher.group(1).replace("''", "'"));
        }
        return values;
    }

    /** The n-th argument as a number, or {@code missing}. */
    int argument(int n, int missing) {
        String[] parts = arguments == null ? new String[0] : arguments.split(",");
        return n < parts.length && parts[n].strip().matches("-?\\d+") ? Integer.parseInt(parts[n].strip()) : missing;
    }
}
