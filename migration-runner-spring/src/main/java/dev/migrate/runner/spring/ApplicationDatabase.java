package dev.migrate.runner.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * The database that the application itself uses: what a service connection says (Testcontainers, Docker Compose), else
 * {@code spring.datasource.*}, else the one data source bean, where it tells its URL.
 *
 * @param url null where nothing says it
 */
record ApplicationDatabase(String url, String user, String password) {
    /** Of Spring Boot 3 and 4. */
    private static final List<String> DETAILS = List.of(
            "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails",
            "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails");

    static ApplicationDatabase of(Environment environment, ListableBeanFactory beans) {
        for (String name : DETAILS) {
            if (ClassUtils.isPresent(name, null)) {
                Object details = beans.getBeanProvider(ClassUtils.resolveClassName(name, null))
                        .getIfUnique();
                // the properties' own details make up a URL where none is set
                if (details != null && !details.getClass().getSimpleName().startsWith("Properties")) {
                    return told(details);
                }
            }
        }
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            return new ApplicationDatabase(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
        DataSource source = beans.getBeanProvider(DataSource.class).getIfUnique();
        return source == null ? new ApplicationDatabase(null, null, null) : told(source);
    }

    private static ApplicationDatabase told(Object by) {
        return new ApplicationDatabase(
                text(by, "getJdbcUrl", "getUrl", "getURL"),
                text(by, "getUsername", "getUser"),
                text(by, "getPassword"));
    }

    /** What the first of the methods that there is returns; null where there is none. */
    private static String text(Object by, String... methods) {
        for (String name : methods) {
            Method method = ClassUtils.getMethodIfAvailable(by.getClass(), name);
            if (method != null) {
                try {
                    Method accessible = ClassUtils.getInterfaceMethodIfPossible(method, by.getClass());
                    return accessible.invoke(by) instanceof String text ? text : null;
                } catch (IllegalAccessException | InvocationTargetException untold) {
                    return null;
                }
            }
        }
        return null;
    }
}
