package dev.migrate.extract.hibernate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * Bean Validation's constraints: where a provider is on the class path, Hibernate lets {@code @NotNull} and its like reach the
 * columns. It does so while it starts a session factory, which is never started here; so its own code for that is called.
 */
final class BeanValidation {

    private static final List<String> MODES_WITH_DDL = List.of("auto", "ddl");

    private final StandardServiceRegistry registry;
    private final Map<String, Object> settings;

    BeanValidation(StandardServiceRegistry registry, Map<String, Object> settings) {
        this.registry = registry;
        this.settings = settings;
    }

    /** Changes the columns, unless the settings forbid it or there is no provider. */
    void applyTo(MetadataImplementor metadata) {
        if (!isWanted()) {
            return;
        }
        Object factory = validatorFactory();
        if (factory instanceof AutoCloseable closeable) {
            try (closeable) {
                apply(factory, metadata);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("the validator factory can't be closed", e);
            }
        }
    }

    private boolean isWanted() {
        Object mode = settings.getOrDefault("jakarta.persistence.validation.mode", "auto");
        boolean forbidden = "false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")));
        return !forbidden
                && Arrays.stream(mode.toString().toLowerCase(Locale.ROOT).split("\\W+"))
                        .anyMatch(MODES_WITH_DDL::contains);
    }

    /** The default factory, or {@code null} without a provider that works: Hibernate goes on without it too. */
    private static Object validatorFactory() {
        try {
            Class<?> validation =
                    Class.forName("jakarta.validation.Validation", true, BeanValidation.class.getClassLoader());
            return Portable.invoke(validation.getMethod("buildDefaultValidatorFactory"), null);
        } catch (ReflectiveOperationException e) {
            return null;
        } catch (RuntimeException e) {
            if (e.getClass().getName().startsWith("jakarta.validation.")) {
                return null;
            }
            throw e;
        }
    }

    private void apply(Object factory, MetadataImplementor metadata) {
        Method method = applyRelationalConstraints();
        Portable.invoke(
                method,
                null,
                factory,
                metadata.getEntityBindings(),
                settings,
                metadata.getDatabase().getDialect(),
                new ClassLoaderAccessImpl(null, registry.requireService(ClassLoaderService.class)));
    }

    private static Method applyRelationalConstraints() {
        try {
            Method method = Class.forName("org.hibernate.boot.beanvalidation.TypeSafeActivator")
                    .getMethod(
                            "applyRelationalConstraints",
                            Class.forName("jakarta.validation.ValidatorFactory"),
                            Collection.class,
                            Map.class,
                            Dialect.class,
                            ClassLoaderAccess.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this Hibernate applies Bean Validation's constraints in a way that is not known:"
                            + " set jakarta.persistence.validation.mode to none",
                    e);
        }
    }
}
