package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Java type of a column that no attribute maps, from its physical type. */
public final class PhysicalTypes {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("char", "java.lang.String"),
            Map.entry("character", "java.lang.String"),
            Map.entry("varchar", "java.lang.String"),
            Map.entry("character varying", "java.lang.String"),
            Map.entry("text", "java.lang.String"),
            Map.entry("longtext", "java.lang.String"),
            Map.entry("clob", "java.lang.String"),
            Map.entry("boolean", "java.lang.Boolean"),
            Map.entry("bit", "java.lang.Boolean"),
            Map.entry("tinyint", "java.lang.Short"),
            Map.entry("smallint", "java.lang.Short"),
            Map.entry("int", "java.lang.Integer"),
            Map.entry("integer", "java.lang.Integer"),
            Map.entry("bigint", "java.lang.Long"),
            Map.entry("numeric", "java.math.BigDecimal"),
            Map.entry("decimal", "java.math.BigDecimal"),
            Map.entry("real", "java.lang.Float"),
            Map.entry("double", "java.lang.Double"),
            Map.entry("double precision", "java.lang.Double"),
            Map.entry("float", "java.lang.Double"),
            Map.entry("date", "java.time.LocalDate"),
            Map.entry("time", "java.time.LocalTime"),
            Map.entry("timestamp", "java.time.LocalDateTime"),
            Map.entry("timestamp without time zone", "java.time.LocalDateTime"),
            Map.entry("datetime", "java.time.LocalDateTime"),
            Map.entry("timestamp with time zone", "java.time.OffsetDateTime"),
            Map.entry("timestamptz", "java.time.OffsetDateTime"),
            Map.entry("uuid", "java.util.UUID"),
            Map.entry("bytea", "byte[]"),
            Map.entry("blob", "byte[]"),
            Map.entry("longblob", "byte[]"),
            Map.entry("binary", "byte[]"),
            Map.entry("varbinary", "byte[]"),
            Map.entry("binary varying", "byte[]"));

    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PhysicalTypes() {}

    /** The type by the first database that has a known one. */
    public static Optional<String> javaType(Column column) {
        return column.databaseTypes().values().stream()
                .map(PhysicalTypes::bare)
                .filter(TYPES::containsKey)
                .map(TYPES::get)
                .findFirst();
    }

    /** {@code VARCHAR(255)} becomes {@code varchar}, {@code timestamp(6) with time zone} loses its digits. */
    public static String bare(String physical) {
        String withoutDigits =
                PARENTHESES.matcher(physical.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SPACE.matcher(withoutDigits).replaceAll(" ").trim();
    }
}
