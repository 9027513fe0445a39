package dev.migrate.generate.entities;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's sizes, each {@code null} where it is Hibernate's own or none.
 *
 * @param length of text or bytes
 * @param precision all digits of a decimal number
 * @param scale its digits after the point
 * @param fraction the digits of a time's seconds after the point
 */
record ColumnSizes(Integer length, Integer precision, Integer scale, Integer fraction) {

    private static final int USUAL_LENGTH = 255;
    private static final int USUAL_FRACTION = 6;
    private static final Pattern SIZES = Pattern.compile("\\((\\d{1,9})(?:\\s*,\\s*(\\d{1,9}))?\\)");

    /** As the attribute says, else as the physical type does. */
    static ColumnSizes of(Column column, String javaType) {
        Attribute attribute = column.attribute();
        if (attribute != null && (attribute.length() != null || attribute.precision() != null)) {
            return of(attribute.length(), attribute.precision(), attribute.scale(), column, javaType);
        }
        Matcher sizes = SIZES.matcher(
                column.databaseTypes().values().stream().findFirst().orElse(""));
        if (!sizes.find()) {
            return new ColumnSizes(null, null, null, null);
        }
        Integer first = Integer.valueOf(sizes.group(1));
        Integer second = sizes.group(2) == null ? null : Integer.valueOf(sizes.group(2));
        return of(first, first, second, column, javaType);
    }

    private static ColumnSizes of(Integer length, Integer precision, Integer scale, Column column, String javaType) {
        boolean isEnum = column.attribute() != null && column.attribute().enumeration() != null;
        if (javaType.startsWith("java.math.Big")) {
            return new ColumnSizes(null, precision, scale, null);
        }
        if (isTime(javaType)) {
            boolean usual = precision == null || precision == USUAL_FRACTION;
            return new ColumnSizes(null, null, null, usual ? null : precision);
        }
        boolean sized = isEnum || javaType.equals("java.lang.String") || javaType.equals("byte[]");
        boolean usual = length == null || length == USUAL_LENGTH;
        return new ColumnSizes(sized && !usual ? length : null, null, null, null);
    }

    private static boolean isTime(String javaType) {
        return javaType.startsWith("java.time.")
                || javaType.equals("java.util.Date")
                || javaType.startsWith("java.sql.Time");
    }
}
