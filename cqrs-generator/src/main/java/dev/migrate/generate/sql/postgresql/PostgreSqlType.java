package dev.migrate.generate.sql.postgresql;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A physical type, taken apart.
 *
 * @param base the name as the catalog has it ({@code character varying}); one that is not built in stays as it was written
 * @param arguments what stood in parentheses, without spaces ({@code 38,2}), or {@code null}
 * @param array whether it is an array of the base
 */
record PostgreSqlType(String base, String arguments, boolean array) {

    private static final Pattern FORM =
            Pattern.compile("(?<name>[^(]*?)\\s*(?:\\((?<arguments>[^)]*)\\))?(?<zone>\\s*with(?:out)? time zone)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ARRAY = Pattern.compile("(.*?)(?:\\s*\\[\\d*])+|(.*?)\\s+array(?:\\s*\\[\\d*])?");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private static final Set<String> BUILT_IN = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "boolean",
            "character varying",
            "character",
            "text",
            "bytea",
            "oid",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "interval second",
            "bit",
            "bit varying",
            "inet",
            "cidr",
            "macaddr",
            "money",
            "tsvector",
            "point");

    static PostgreSqlType parse(String text) {
        String type = BLANKS.matcher(text.strip()).replaceAll(" ");
        Matcher array = ARRAY.matcher(type.toLowerCase(Locale.ROOT));
        if (array.matches()) {
            int length = (array.group(1) != null ? array.group(1) : array.group(2)).length();
            PostgreSqlType element = parse(type.substring(0, length));
            return new PostgreSqlType(element.base, element.arguments, true);
        }
        Matcher form = FORM.matcher(type.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return new PostgreSqlType(type, null, false);
        }
        String arguments =
                form.group("arguments") == null ? null : form.group("arguments").replace(" ", "");
        String zone = form.group("zone") == null ? "" : " " + form.group("zone").strip();
        String name = form.group("name").strip() + zone;
        if (name.equals("float")) {
            boolean single = arguments != null && Integer.parseInt(arguments) <= 24;
            return new PostgreSqlType(single ? "real" : "double precision", null, false);
        }
        String base = ALIASES.getOrDefault(name, name);
        return BUILT_IN.contains(base)
                ? new PostgreSqlType(base, withDefaults(base, arguments), false)
                : new PostgreSqlType(type, null, false);
    }

    private static String withDefaults(String base, String arguments) {
        if (arguments == null) {
            return base.equals("character") || base.equals("bit") ? "1" : null;
        }
        return base.equals("numeric") && arguments.indexOf(',') < 0 ? arguments + ",0" : arguments;
    }

    boolean isBuiltIn() {
        return BUILT_IN.contains(base);
    }

    /** The same without its arguments and brackets: what its values are. */
    PostgreSqlType element() {
        return new PostgreSqlType(base, arguments, false);
    }

    /** The n-th argument as a number, or {@code missing}. */
    int argument(int n, int missing) {
        String[] parts = arguments == null ? new String[0] : arguments.split(",");
        return n < parts.length && parts[n].matches("-?\\d+") ? Integer.parseInt(parts[n]) : missing;
    }

    /** As the catalog's format_type spells a built-in type. */
    String formatted() {
        String with = arguments == null ? "" : "(" + arguments + ")";
        int zone = base.indexOf(" with");
        String scalar = zone < 0 ? base + with : base.substring(0, zone) + with + base.substring(zone);
        return array ? scalar + "[]" : scalar;
    }
}
