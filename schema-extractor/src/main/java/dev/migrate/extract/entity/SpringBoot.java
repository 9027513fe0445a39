package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What Spring Boot would hand to Hibernate, asked of the project's own Spring Boot: its defaults (another naming strategy than
 * Hibernate's) and the application's configuration files. Spring's class names differ between 3 and 4, so all of it goes by
 * reflection.
 */
final class SpringBoot {

    private static final String FACTORY = "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";
    private static final List<Classes> GENERATIONS = List.of(
            new Classes(
                    "org.springframework.boot.jpa.autoconfigure.JpaProperties",
                    "org.springframework.boot.hibernate.autoconfigure.Hibernate"),
            new Classes(
                    "org.springframework.boot.autoconfigure.orm.jpa.JpaProperties",
                    "org.springframework.boot.autoconfigure.orm.jpa.Hibernate"));

    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";
    private static final String SNAKE_CASE_OF_6 =
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    private final ClassLoader loader;
    private final Classes classes;

    private SpringBoot(ClassLoader loader, Classes classes) {
        this.loader = loader;
        this.classes = classes;
    }

    /** Where a generation of Spring Boot keeps its settings. */
    private record Classes(String jpa, String hibernatePrefix) {}

    /** The Spring Boot of a class path, where it has one that would start Hibernate. */
    static Optional<SpringBoot> on(ClassLoader loader) {
        return has(loader, FACTORY)
                ? GENERATIONS.stream()
                        .filter(classes ->
                                has(loader, classes.jpa()) && has(loader, classes.hibernatePrefix() + "Properties"))
                        .findFirst()
                        .map(classes -> new SpringBoot(loader, classes))
                : Optional.empty();
    }

    private static boolean has(ClassLoader loader, String type) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }

    /**
     * The settings, from the configuration files on the class path alone: neither the environment nor the folder that the build
     * happens to run in has a say in the schema.
     *
     * @throws RejectedException when Spring Boot can't read its configuration
     */
    ApplicationSettings settings(List<String> profiles) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object binder = callStatic("boot.context.properties.bind.Binder", "get", environment(profiles));
            Object jpa = bound(binder, "spring.jpa", classes.jpa());
            Object hibernate = bound(binder, "spring.jpa.hibernate", classes.hibernatePrefix() + "Properties");
            return new ApplicationSettings(settings(jpa, hibernate), mappingFiles(jpa), List.of());
        } catch (InvocationTargetException e) {
            throw rejected(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw rejected(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object environment(List<String> profiles) throws ReflectiveOperationException {
        Object environment =
                type("core.env.StandardEnvironment").getConstructor().newInstance();
        Object sources = call(environment, "getPropertySources");
        call(sources, "remove", "systemProperties");
        call(sources, "remove", "systemEnvironment");
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("spring.config.location", "optional:classpath:/;optional:classpath:/config/");
        if (!profiles.isEmpty()) {
            own.put("spring.profiles.active", String.join(",", profiles));
        }
        Object source = type("core.env.MapPropertySource")
                .getConstructor(String.class, Map.class)
                .newInstance("migrate", own);
        call(sources, "addFirst", source);
        callStatic("boot.context.config.ConfigDataEnvironmentPostProcessor", "applyTo", environment);
        return environment;
    }

    private Object bound(Object binder, String prefix, String type) throws ReflectiveOperationException {
        return binder.getClass()
                .getMethod("bindOrCreate", String.class, Class.class)
                .invoke(binder, prefix, loader.loadClass(type));
    }

    private Map<String, String> settings(Object jpa, Object hibernate) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(classes.hibernatePrefix() + "Settings");
        Object noDdl = type.getMethod("ddlAuto", Supplier.class)
                .invoke(type.getConstructor().newInstance(), (Supplier<String>) () -> "none");
        Map<?, ?> all = (Map<?, ?>) hibernate
                .getClass()
                .getMethod("determineHibernateProperties", Map.class, type)
                .invoke(hibernate, call(jpa, "getProperties"), noDdl);
        Map<String, String> settings = new TreeMap<>();
        all.forEach((name, value) -> settings.put(name.toString(), String.valueOf(value)));
        Object dialect = call(jpa, "getDatabasePlatform");
        if (dialect != null) {
            settings.put("hibernate.dialect", dialect.toString());
        }
        // an upgrade of Spring Boot is read once more with the Hibernate before it, which has the same under its older
        // name
        settings.computeIfPresent(
                "hibernate.physical_naming_strategy",
                (name, value) -> value.equals(SNAKE_CASE) && !has(loader, SNAKE_CASE) ? SNAKE_CASE_OF_6 : value);
        return settings;
    }

    private static List<String> mappingFiles(Object jpa) throws ReflectiveOperationException {
        return ((Collection<?>) call(jpa, "getMappingResources"))
                .stream().map(Object::toString).toList();
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass("org.springframework." + name);
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        return method(target.getClass(), name, arguments).invoke(target, arguments);
    }

    private Object callStatic(String type, String name, Object... arguments) throws ReflectiveOperationException {
        return method(type(type), name, arguments).invoke(null, arguments);
    }

    /** The public method of that name that takes such arguments. */
    private static Method method(Class<?> type, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name);
    }

    private static boolean accepts(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static RejectedException rejected(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new RejectedException(new Finding(
                null,
                null,
                "Spring Boot can't read its configuration: "
                        + String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ") + " ("
                        + root.getClass().getSimpleName() + ")",
                "Correct application.properties or application.yml, choose its profiles with migrate.springProfiles, or leave it"
                        + " aside with -Dmigrate.spring=false and name what it sets in the plugin's <settings>"));
    }
}
