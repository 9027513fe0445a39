package dev.migrate.runner.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Real applications with JPA; Hibernate's own validation needs the tables when the EntityManagerFactory is made. */
class MigrateAutoConfigurationTest {

    @EnableAutoConfiguration
    static class Application {}

    private static String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--spring.datasource.username=sa",
                "--spring.jpa.hibernate.ddl-auto=validate",
                "--spring.jpa.open-in-view=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void theMigrationsRunBeforeTheEntityManagerFactory() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot"));
        String[] arguments = arguments();
        try (ConfigurableApplicationContext first = SpringApplication.run(Application.class, arguments)) {
            assertThat(first.getBean(MigrateAtStart.class).outcome().revisions())
                    .hasSize(2);
            try (EntityManager entities =
                    first.getBean(EntityManagerFactory.class).createEntityManager()) {
                assertThat(entities.find(Customer.class, 1L).name).isEqualTo("Ada");
            }
        }
        try (ConfigurableApplicationContext second = SpringApplication.run(Application.class, arguments)) {
            assertThat(second.getBean(MigrateAtStart.class).outcome().isUpToDate())
                    .isTrue();
        }
    }

    @Test
    void turnedOffTheEntityManagerFactoryFindsNoTables() {
        assertThatThrownBy(() -> SpringApplication.run(Application.class, arguments("--migrate.enabled=false")))
                .hasStackTraceContaining("customer");
    }

    @Test
    void aMigrationThatFailsKeepsTheApplicationFromStarting() {
        assertThatThrownBy(() -> SpringApplication.run(Application.class, arguments("--migrate.revision=2030")))
                .hasStackTraceContaining("no revision is named '2030'");
    }

    @Test
    void withoutAutoApplyAnApplicationWithPendingRevisionsDoesNotStart() {
        String[] guarded = arguments("--migrate.auto-apply=false");
        String name = guarded[0].replaceAll(".*mem:|;.*", "").toUpperCase(Locale.ROOT);
        assertThatThrownBy(() -> SpringApplication.run(Application.class, guarded))
                .hasStackTraceContaining("does not apply by itself to database '" + name)
                .hasStackTraceContaining("--confirm " + name);
        List<String> confirmed = new ArrayList<>(List.of(guarded));
        confirmed.add("--migrate.confirm=" + name);
        SpringApplication.run(Application.class, confirmed.toArray(String[]::new))
                .close();
        SpringApplication.run(Application.class, guarded).close();
    }
}
