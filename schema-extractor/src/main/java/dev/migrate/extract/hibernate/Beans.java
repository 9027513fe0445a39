package dev.migrate.extract.hibernate;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.function.Supplier;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Stands for the container that makes a project's converters where the project runs. Those that only a container can make,
 * since they want other beans, are made without their constructors: the schema comes from their types, and nothing calls them.
 */
final class Beans implements BeanContainer {

    /** Hibernate's setting that takes a container. */
    static final String SETTING = "hibernate.resource.beans.container";

    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return bean(type, () -> fallback.produceBeanInstance(type));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return bean(type, () -> fallback.produceBeanInstance(name, type));
    }

    @Override
    public void stop() {
        // holds nothing
    }

    private static <B> ContainedBean<B> bean(Class<B> type, Supplier<B> byConstructor) {
        boolean needsOthers = Arrays.stream(type.getDeclaredConstructors())
                .allMatch(constructor -> constructor.getParameterCount() > 0);
        return new Bean<>(type, needsOthers && !type.isInterface() ? withoutConstructor(type) : byConstructor.get());
    }

    /** As deserialization makes it. By reflection, because the compiler warns of what is not the JDK's public part. */
    private static <B> B withoutConstructor(Class<B> type) {
        try {
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Constructor<?> constructor =
                    (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                            .invoke(
                                    factory.getMethod("getReflectionFactory").invoke(null),
                                    type,
                                    Object.class.getDeclaredConstructor());
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "'" + type.getName() + "' can't be made: give it a constructor without parameters", e);
        }
    }

    /** Not every Hibernate asks for the class. */
    private record Bean<B>(Class<B> getBeanClass, B getBeanInstance) implements ContainedBean<B> {}
}
