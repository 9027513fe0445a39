package dev.migrate.extract.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/** Calls that not every Hibernate has, or not under one signature. */
final class Portable {

    /** Looked up once for each class: most are asked for each column, and one that is missing costs an exception. */
    private static final ClassValue<Map<String, Optional<Method>>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Portable() {}

    /** The table's foreign keys; Hibernate 8 drops the map, 6 lacks the collection. */
    static Collection<ForeignKey> foreignKeys(Table table) {
        Object keys = call(table, "getForeignKeyCollection");
        if (keys == null) {
            keys = ((Map<?, ?>) call(table, "getForeignKeys")).values();
        }
        return ((Collection<?>) keys).stream().map(ForeignKey.class::cast).toList();
    }

    /** The trailing SQL that JPA 3.2 lets a mapping add, or {@code null}. */
    static String options(Object mapped) {
        return text(mapped, "getOptions");
    }

    /** A check as the dialect writes it. */
    static String constraint(CheckConstraint check, Dialect dialect) {
        try {
            return String.valueOf(
                    invoke(CheckConstraint.class.getMethod("constraintString", Dialect.class), check, dialect));
        } catch (NoSuchMethodException e) {
            return check.constraintString();
        }
    }

    /** Whether the dialect declares computed columns NOT NULL; before 7.4 each does. */
    static boolean notNullAfterComputed(Dialect dialect) {
        return !Boolean.FALSE.equals(call(dialect, "supportsNotNullAfterGeneratedAs"));
    }

    /** What a getter without parameters returns as text, or {@code null} where it is missing or returns nothing. */
    static String text(Object target, String getter) {
        Object value = call(target, getter);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** An annotation's attribute as text, or {@code null} where it has none of that name. */
    static String attribute(Annotation annotation, String name) {
        try {
            return String.valueOf(invoke(annotation.annotationType().getMethod(name), annotation));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** What a getter without parameters returns, or {@code null} where this Hibernate has none. */
    static Object call(Object target, String getter) {
        Optional<Method> method =
                GETTERS.get(target.getClass()).computeIfAbsent(getter, name -> publicGetter(target.getClass(), name));
        return method.isEmpty() ? null : invoke(method.get(), target);
    }

    private static Optional<Method> publicGetter(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Calls {@code method}, passing on what it throws. */
    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " can't be called", e);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
