package dev.migrate.runner.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

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
    void whyTheApplicationDoesNotStartIsReadable() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> SpringApplication.run(
                            Application.class,
                            arguments(
                                    "--migrate.revision=2030",
                                    "--logging.level.org.springframework.boot.diagnostics=error")))
                    .isNotNull();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "APPLICATION FAILED TO START",
                        "The migrations failed (exit code 2",
                        "no revision is named '2030'")
                .contains("Action:", "→ see the revisions")
                .doesNotContain("BeanCreationException", "at dev.migrate");
    }

    /** As Testcontainers gives them: they win over the properties, which may name production. */
    @Test
    void aServiceConnectionIsWhatTheApplicationUses() throws Exception {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> register((GenericApplicationContext) context, url));
        try (ConfigurableApplicationContext context = application.run(arguments())) {
            assertThat(context.getBean(MigrateAtStart.class).outcome().database())
                    .isEqualTo(url);
        }
    }

    @SuppressWarnings("unchecked")
    private static void register(GenericApplicationContext context, String url) {
        String boot = SpringBootVersion.getVersion().startsWith("3") ? "autoconfigure.jdbc" : "jdbc.autoconfigure";
        Class<Object> type = (Class<Object>)
                ClassUtils.resolveClassName("org.springframework.boot." + boot + ".JdbcConnectionDetails", null);
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getJdbcUrl" -> url;
            case "getUsername" -> "sa";
            case "getPassword" -> "";
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            default -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : "details";
        };
        context.registerBean(
                "details", type, () -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void aDataSourceOfTheApplicationsOwnTellsItsUrl() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("own", DataSource.class, () -> {
                    JdbcDataSource source = new JdbcDataSource();
                    source.setURL(url);
                    source.setUser("sa");
                    return source;
                }));
        List<String> arguments = new ArrayList<>(List.of(arguments()));
        arguments.removeIf(argument -> argument.startsWith("--spring.datasource."));
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            assertThat(context.getBean(MigrateAtStart.class).outcome().database())
                    .isEqualTo(url);
        }
        arguments.add("--migrate.user=nobody");
        assertThatThrownBy(() -> application.run(arguments.toArray(String[]::new)))
                .as("migrations may have a user of their own")
                .hasStackTraceContaining("refuses the user or the password");
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
