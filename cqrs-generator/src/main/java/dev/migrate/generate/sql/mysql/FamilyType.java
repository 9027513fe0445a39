package dev.migrate.generate.sql.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A physical type, taken apart.
 *
 * @param base the name as the catalogs have it ({@code int}, {@code varchar})
 * @param arguments what stands in parentheses ({@code 38,2}), or {@code null}
 * @param options the words behind it ({@code unsigned}); empty for none
 */
record FamilyType(String base, String arguments, String options) {

    static final String INTEGERS = "tinyint|smallint|mediumint|int|bigint";

    private static final Pattern FORM =
            Pattern.compile("(?<name>[a-zA-Z][\\w ]*?)\\s*(?:\\((?<arguments>.*)\\))?(?<options>(?:\\s+\\w+)*)");
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");
    private static final String SIGNS = "(?i)\\s+(unsigned|signed|zerofill)\\b.*";

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("int1", "tinyint"),
            Map.entry("int3", "mediumint"),
            Map.entry("middleint", "mediumint"),
            Map.entry("bool", "tinyint"),
            Map.entry("boolean", "tinyint"),
            Map.entry("real", "double"),
            Map.entry("double precision", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "float"),
            Map.entry("numeric", "decimal"),
            Map.entry("dec", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("character varying", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("national varchar", "varchar"),
            Map.entry("character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("national character", "char"));

    static FamilyType parse(String text) {
        String type = text.strip().replaceAll("\\s+", " ");
        String signs = type.indexOf('(') < 0 && type.matches("(?i)\\w+" + SIGNS)
                ? type.substring(type.indexOf(' ')).strip()
                : null;
        Matcher form = FORM.matcher(signs == null ? type : type.substring(0, type.indexOf(' ')));
        if (!form.matches()) {
            return new FamilyType(type.toLowerCase(Locale.ROOT), null, "");
        }
        String name = form.group("name").toLowerCase(Locale.ROOT);
        String options = signs == null ? form.group("options").strip() : signs;
        return canonical(ALIASES.getOrDefault(name, name), form.group("arguments"), options.toLowerCase(Locale.ROOT));
    }

    private static FamilyType canonical(String base, String arguments, String options) {
        if (base.matches(INTEGERS) || base.equals("year")) {
            return new FamilyType(base, null, options);
        }
        if (base.equals("float") && arguments != null && arguments.matches("\\d+")) {
            return new FamilyType(Integer.parseInt(arguments) > 24 ? "double" : "float", null, options);
        }
        if (base.equals("decimal")) {
            String precision = arguments == null ? "10,0" : arguments.replace(" ", "");
            return new FamilyType(base, precision.contains(",") ? precision : precision + ",0", options);
        }
        if (base.matches("time|datetime|timestamp") && "0".equals(arguments)) {
            return new FamilyType(base, null, options);
        }
        boolean one = arguments == null && base.matches("bit|char|binary");
        return new FamilyType(base, one ? "1" : arguments, options);
    }

    boolean is(String bases) {
        return base.matches(bases);
    }

    /** The type as the catalogs spell it, or {@code null} where that depends on the database's version. */
    String formatted() {
        boolean depends = is(INTEGERS) || base.equals("year") || arguments != null && is(".*text|.*blob");
        if (depends || options.matches(".*\\b(character|charset|collate|binary|not|default)\\b.*")) {
            return null;
        }
        String with = arguments == null ? "" : "(" + (is("enum|set") ? quoted() : arguments.replace(" ", "")) + ")";
        return base + with + (options.isEmpty() ? "" : " " + options);
    }

    private String quoted() {
        return String.join(
                ",",
                values().stream()
                        .map(value -> "'" + value.replace("'", "''") + "'")
                        .toList());
    }

    boolean unsigned() {
        return options.contains("unsigned") || options.contains("zerofill");
    }

    /** The values of an enum. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(arguments == null ? "" : arguments);
        while (matcher.find()) {
            values.add(matcher.group(1).replace("''", "'"));
        }
        return values;
    }

    /** The n-th argument as a number, or {@code missing}. */
    int argument(int n, int missing) {
        String[] parts = arguments == null ? new String[0] : arguments.split(",");
        return n < parts.length && parts[n].strip().matches("\\d+") ? Integer.parseInt(parts[n].strip()) : missing;
    }
}
