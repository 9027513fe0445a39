package dev.migrate.extract.hibernate;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Java types as source code spells them. */
final class TypeName {

    /** Packages whose classes are named without them. */
    private static final Set<String> SHORT = Set.of("java.lang", "java.math", "java.time", "java.util");

    private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            char.class, Character.class,
            double.class, Double.class,
            float.class, Float.class,
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class);

    private TypeName() {}

    /** The spelling; type variables by their bounds. */
    static String of(Type type) {
        if (type instanceof Class<?> raw) {
            return ofClass(raw);
        }
        if (type instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType())
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(TypeName::of)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getUpperBounds()[0] == Object.class ? "?" : "? extends " + of(wildcard.getUpperBounds()[0]);
        }
        return of(((TypeVariable<?>) type).getBounds()[0]);
    }

    private static String ofClass(Class<?> type) {
        if (type.isArray()) {
            return ofClass(type.getComponentType()) + "[]";
        }
        String name = type.getName().replace('$', '.');
        return SHORT.contains(type.getPackageName()) && !type.isPrimitive()
                ? name.substring(type.getPackageName().length() + 1)
                : name;
    }

    /** The class behind a type, arrays and parameters included. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : Object.class;
    }

    /** The spelling of the type that can hold null. */
    static String boxed(String name) {
        return WRAPPERS.entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(name))
                .map(entry -> entry.getValue().getSimpleName())
                .findFirst()
                .orElse(name);
    }

    /** The type that can hold null. */
    static Type boxed(Type type) {
        return type instanceof Class<?> raw ? WRAPPERS.getOrDefault(raw, raw) : type;
    }
}
