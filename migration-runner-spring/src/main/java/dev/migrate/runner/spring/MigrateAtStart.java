package dev.migrate.runner.spring;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.Outcome;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.runner.script.MigrationDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Applies the migrations of the class path. Its properties:
 *
 * <ul>
 *   <li>{@code migrate.url}, {@code migrate.user}, {@code migrate.password}: by default those of the application: of a service
 *       connection (Testcontainers, Docker Compose), of {@code spring.datasource}, or of its data source;
 *   <li>{@code migrate.location}: the scripts' folder on the class path, by default {@code db/migration};
 *   <li>{@code migrate.revision}: where to go, by default {@code head};
 *   <li>{@code migrate.schema}: the schema that migrations run in, by default the connection's;
 *   <li>{@code migrate.lock-wait}, {@code migrate.lock-timeout}, {@code migrate.statement-timeout}: durations such as {@code 30s};
 *   <li>{@code migrate.auto-apply}: where it is {@code false}, an application whose database has pending revisions does not start
 *       until someone applies them, or {@code migrate.confirm} is the database's name.
 * </ul>
 */
public final class MigrateAtStart implements InitializingBean {
    private static final Logger LOG = System.getLogger(MigrateAtStart.class.getName());

    private final Environment environment;
    private final ListableBeanFactory beans;
    private final ResourcePatternResolver resources;
    private Outcome outcome;

    MigrateAtStart(Environment environment, ListableBeanFactory beans, ResourcePatternResolver resources) {
        this.environment = environment;
        this.beans = beans;
        this.resources = resources;
    }

    /** What was applied at this start. */
    public Outcome outcome() {
        return outcome;
    }

    /** @throws MigrationFailure where a migration fails: the application does not start */
    @Override
    public void afterPropertiesSet() {
        Path folder = scripts();
        try {
            outcome = Migrator.of(database(), MigrationDirectory.at(folder))
                    .with(options())
                    .with(new TextProgress(line -> LOG.log(Level.INFO, line)))
                    .apply(environment.getProperty("migrate.revision", "head"));
            if (outcome.known() == 0) {
                LOG.log(Level.WARNING, "there are no migrations in classpath*:" + location());
            }
        } finally {
            delete(folder);
        }
    }

    private Options options() {
        Options defaults = Options.defaults();
        return defaults.withLockWait(duration("lock-wait", defaults.lockWait()))
                .withLockTimeout(duration("lock-timeout", defaults.lockTimeout()))
                .withStatementTimeout(duration("statement-timeout", defaults.statementTimeout()))
                .withSchema(environment.getProperty("migrate.schema"))
                .withAutoApply(environment.getProperty("migrate.auto-apply", Boolean.class, true))
                .withConfirm(environment.getProperty("migrate.confirm"));
    }

    private Database database() {
        String own = environment.getProperty("migrate.url");
        ApplicationDatabase given =
                own == null || !has("user") || !has("password") ? ApplicationDatabase.of(environment, beans) : null;
        String url = own == null ? given.url() : own;
        if (url == null) {
            throw MigrationFailure.usage(
                    "no database is given to the migrations: there is no spring.datasource.url, and no data source that"
                            + " tells its URL",
                    Remedy.of("set migrate.url, migrate.user and migrate.password"));
        }
        return Database.of(
                url,
                has("user") ? environment.getProperty("migrate.user") : given.user(),
                has("password") ? environment.getProperty("migrate.password") : given.password(),
                null);
    }

    private boolean has(String property) {
        return environment.containsProperty("migrate." + property);
    }

    private Duration duration(String property, Duration otherwise) {
        return environment.getProperty("migrate." + property, Duration.class, otherwise);
    }

    /** A copy of the scripts, which may lie in a jar within a jar. */
    private Path scripts() {
        String location = location();
        try {
            Path folder = Files.createTempDirectory("migrate");
            for (Resource script : resources.getResources("classpath*:" + location + "/**/*.sql")) {
                String address = URLDecoder.decode(script.getURL().toString(), StandardCharsets.UTF_8);
                String name = address.substring(address.lastIndexOf(location + "/") + location.length() + 1);
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream content = script.getInputStream()) {
                    Files.copy(content, file);
                }
            }
            return folder;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the scripts of 'classpath*:" + location + "'", unreadable);
        }
    }

    private String location() {
        return environment.getProperty("migrate.location", "db/migration");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            LOG.log(Level.DEBUG, "the copied scripts in " + folder + " stay", stays);
        }
    }
}
