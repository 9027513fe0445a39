package dev.migrate.generate.check;

import dev.migrate.generate.models.ModelRole;
import dev.migrate.generate.models.PhysicalKind;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which Java types hold a column's values: fully, nearly, or not. */
final class TypeMatrix {

    private static final String INSTANT = "java.time.Instant";
    private static final String OFFSET = "java.time.OffsetDateTime";
    private static final String ZONED = "java.time.ZonedDateTime";
    private static final String LOCAL = "java.time.LocalDateTime";
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    /** By kind of column: the types that hold it fully, then those that nearly do. Others don't, if they are of the JDK. */
    private static final Map<PhysicalKind, Row> ROWS = Map.ofEntries(
            Map.entry(
                    PhysicalKind.SMALLINT,
                    row("java.lang.Short", "java.lang.Integer").nearly("java.lang.Long")),
            Map.entry(PhysicalKind.INTEGER, row("java.lang.Integer").nearly("java.lang.Long")),
            Map.entry(PhysicalKind.BIGINT, row("java.lang.Long").nearly("java.math.BigInteger")),
            Map.entry(PhysicalKind.REAL, row("java.lang.Float").nearly("java.lang.Double")),
            Map.entry(PhysicalKind.DOUBLE, row("java.lang.Double")),
            Map.entry(PhysicalKind.BOOLEAN, row("java.lang.Boolean")),
            Map.entry(PhysicalKind.DATE, row("java.time.LocalDate").nearly("java.util.Date", "java.sql.Date")),
            Map.entry(PhysicalKind.TIME, row("java.time.LocalTime").nearly("java.time.OffsetTime", "java.sql.Time")),
            Map.entry(PhysicalKind.TIMESTAMP, row(LOCAL).nearly(INSTANT, "java.util.Date", "java.sql.Timestamp")),
            Map.entry(PhysicalKind.TIMESTAMP_WITH_ZONE, row(INSTANT, OFFSET).nearly(ZONED, "java.util.Date")),
            Map.entry(PhysicalKind.UUID, row("java.util.UUID")),
            Map.entry(PhysicalKind.BINARY, row("byte[]")));

    private TypeMatrix() {}

    /** How well a type holds a column. */
    enum Verdict {
        FINE,
        WARNING,
        ERROR
    }

    private record Row(List<String> fully, List<String> nearly) {
        private Row nearly(String... types) {
            return new Row(fully, List.of(types));
        }

        private Verdict judge(String type) {
            return fully.contains(type) ? Verdict.FINE : nearly.contains(type) ? Verdict.WARNING : Verdict.ERROR;
        }
    }

    private static Row row(String... fully) {
        return new Row(List.of(fully), List.of());
    }

    /**
     * How well {@code type}, with full name and wrapper, holds the field's column.
     *
     * @param reference whether the column is a foreign key, whose type is exactly the target's
     */
    static Verdict judge(ExpectedField field, boolean reference, String type, ModelRole role) {
        if (type.equals(field.type())) {
            return Verdict.FINE;
        }
        if (reference) {
            return Verdict.ERROR;
        }
        Column column = field.column();
        PhysicalKind kind = PhysicalKind.of(column);
        if (kind == PhysicalKind.NUMERIC) {
            return numeric(column, type, role);
        }
        if (kind == PhysicalKind.TEXT) {
            return text(column, type);
        }
        boolean uuidAsText = kind == PhysicalKind.UUID && role == ModelRole.READ && type.equals("java.lang.String");
        if (uuidAsText) {
            return Verdict.WARNING;
        }
        Row row = ROWS.get(kind);
        // Of a type that is not the JDK's, or a column that no row knows, nothing can be said.
        return row == null || !isJdk(type) ? Verdict.WARNING : row.judge(type);
    }

    private static Verdict numeric(Column column, String type, ModelRole role) {
        Attribute attribute = column.attribute();
        int scale = attribute == null || attribute.scale() == null ? 0 : attribute.scale();
        int precision = attribute == null || attribute.precision() == null ? 38 : attribute.precision();
        if (type.equals("java.math.BigDecimal")) {
            return Verdict.FINE;
        }
        if (scale > 0) {
            return type.equals("java.lang.Double") && role == ModelRole.READ ? Verdict.WARNING : Verdict.ERROR;
        }
        boolean fits = type.equals("java.math.BigInteger")
                || type.equals("java.lang.Long") && precision <= 18
                || type.equals("java.lang.Integer") && precision <= 9;
        return fits ? Verdict.FINE : Verdict.ERROR;
    }

    private static Verdict text(Column column, String type) {
        if (type.equals("java.lang.String")) {
            return Verdict.FINE;
        }
        Attribute attribute = column.attribute();
        boolean uuid = type.equals("java.util.UUID");
        if (uuid && attribute != null && attribute.length() != null && attribute.length() == 36) {
            return Verdict.WARNING;
        }
        return NUMBERS.contains(type) || isJdk(type) ? Verdict.ERROR : Verdict.WARNING;
    }

    private static boolean isJdk(String type) {
        return type.startsWith("java.") || type.endsWith("]");
    }
}
