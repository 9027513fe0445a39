package dev.migrate.extract.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The field or getter behind an attribute.
 *
 * @param type its generic type, type variables of superclasses replaced by what the class gives for them
 * @param annotations those of the field and of the getter
 */
record MemberOf(Type type, List<Annotation> annotations) {

    /** Finds the attribute in {@code owner} or above, or returns {@code null}. */
    static MemberOf find(Class<?> owner, String attribute, boolean getterFirst) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            MemberOf found = declared(type, attribute, getterFirst, bindings);
            if (found != null) {
                return found;
            }
            bind(type.getGenericSuperclass(), bindings);
        }
        return null;
    }

    private static MemberOf declared(
            Class<?> owner, String attribute, boolean getterFirst, Map<TypeVariable<?>, Type> bindings) {
        Field field = Stream.of(owner.getDeclaredFields())
                .filter(candidate -> candidate.getName().equals(attribute))
                .findFirst()
                .orElse(null);
        Method getter = Stream.of(owner.getDeclaredMethods())
                .filter(candidate -> isGetter(candidate, attribute))
                .findFirst()
                .orElse(null);
        if (field == null && getter == null) {
            return null;
        }
        Type type =
                field == null || getterFirst && getter != null ? getter.getGenericReturnType() : field.getGenericType();
        return new MemberOf(
                resolve(type, bindings),
                Stream.of(field, getter)
                        .filter(member -> member != null)
                        .flatMap(member -> Arrays.stream(member.getAnnotations()))
                        .toList());
    }

    private static boolean isGetter(Method method, String attribute) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class || method.isBridge()) {
            return false;
        }
        String name = method.getName();
        String capital = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        return name.equals("get" + capital)
                || name.equals("get" + attribute)
                || name.equals("is" + capital)
                || name.equals("is" + attribute);
    }

    private static void bind(Type superclass, Map<TypeVariable<?>, Type> bindings) {
        if (superclass instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], resolve(arguments[i], bindings));
            }
        }
    }

    private static Type resolve(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.getOrDefault(variable, variable.getBounds()[0]);
        }
        if (type instanceof GenericArrayType array
                && resolve(array.getGenericComponentType(), bindings) instanceof Class<?> component) {
            return component.arrayType();
        }
        return type;
    }
}
