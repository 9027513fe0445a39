package dev.migrate.runner.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Applies the migrations before anything uses the database through JPA or Spring's JDBC classes. {@code migrate.enabled=false}
 * turns it off; {@link MigrateAtStart} names the other properties.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "migrate.enabled", havingValue = "true", matchIfMissing = true)
public class MigrateAutoConfiguration {

    /** Its name, which other beans may depend on. */
    static final String NAME = "migrateAtStart";

    @Bean(NAME)
    MigrateAtStart migrateAtStart(Environment environment, ListableBeanFactory beans) {
        return new MigrateAtStart(environment, beans, new PathMatchingResourcePatternResolver());
    }

    @Bean
    static DatabaseUsersWait databaseUsersWaitForMigrations() {
        return new DatabaseUsersWait();
    }
}
