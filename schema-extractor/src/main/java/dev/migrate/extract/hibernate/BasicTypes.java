package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Attribute.Enumeration;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Value;
import org.hibernate.type.SqlTypes;

/** The Java side of a basic value. */
final class BasicTypes {

    /** Hibernate's "ordinal enums" are none of them: such types have their values in the constants' order, and hold names. */
    private static final Set<Integer> NUMBERS =
            Set.of(SqlTypes.TINYINT, SqlTypes.SMALLINT, SqlTypes.INTEGER, SqlTypes.BIGINT);

    private static final Set<String> ENUM_CONVERTERS = Set.of("NamedEnumValueConverter", "OrdinalEnumValueConverter");

    private BasicTypes() {}

    /** The type that Hibernate works with; boxed. */
    static Type of(Value value) {
        return value instanceof BasicValue basic
                ? TypeName.boxed(basic.resolve().getDomainJavaType().getJavaTypeClass())
                : TypeName.boxed(value.getType().getReturnedClass());
    }

    /** The spelling; {@code String} for an enum that code in other packages can't name. */
    static String spelled(Type type) {
        Class<?> raw = TypeName.raw(type);
        return raw.isEnum() && !isPublic(raw) ? "String" : TypeName.of(type);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** How an enum is stored, or {@code null} for other types and for enums that a converter stores. */
    static Enumeration enumeration(Type type, Value value) {
        if (!TypeName.raw(type).isEnum() || !(value instanceof BasicValue basic)) {
            return null;
        }
        Object converter = basic.resolve().getValueConverter();
        if (converter != null && !ENUM_CONVERTERS.contains(converter.getClass().getSimpleName())) {
            return null;
        }
        boolean ordinal = NUMBERS.contains(basic.resolve().getJdbcType().getDefaultSqlTypeCode());
        return new Enumeration(
                ordinal,
                Arrays.stream(TypeName.raw(type).getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }
}
