package dev.migrate.runner.spring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes the beans that read the database's tables depend on the migrations. They are known by their types' names, so that none of
 * them has to be there and Spring Boot 3 and 4 are served alike.
 */
final class DatabaseUsersWait implements BeanFactoryPostProcessor {
    private static final List<String> USERS = List.of(
            "jakarta.persistence.EntityManagerFactory",
            "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
            "org.springframework.jdbc.core.simple.JdbcClient");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<String> names = new LinkedHashSet<>();
        for (String user : USERS) {
            if (ClassUtils.isPresent(user, beans.getBeanClassLoader())) {
                Class<?> type = ClassUtils.resolveClassName(user, beans.getBeanClassLoader());
                for (String name : beans.getBeanNamesForType(type, true, false)) {
                    names.add(BeanFactoryUtils.transformedBeanName(name));
                }
            }
        }
        names.stream()
                .filter(beans::containsBeanDefinition)
                .map(beans::getBeanDefinition)
                .forEach(DatabaseUsersWait::add);
    }

    private static void add(BeanDefinition definition) {
        List<String> dependsOn = new ArrayList<>(
                definition.getDependsOn() == null ? List.of() : Arrays.asList(definition.getDependsOn()));
        dependsOn.add(MigrateAutoConfiguration.NAME);
        definition.setDependsOn(dependsOn.toArray(String[]::new));
    }
}
