package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.database.EnvironmentFile;
import dev.migrate.runner.database.EnvironmentSettings;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.MigrationDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database, and how to behave there. */
final class ConnectionOptions {
    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = "the database: jdbc:postgresql://host:5432/name, postgres://user:password@host/name or"
                    + " jdbc:h2:file:./data/name (environment: MIGRATE_URL, DATABASE_URL)")
    private String url;

    @Option(names = "--user", paramLabel = "<name>", description = "the database user (environment: MIGRATE_USER)")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "<file>",
            description =
                    "a file whose first line is the password (environment: MIGRATE_PASSWORD holds the password itself)")
    private Path passwordFile;

    @Option(
            names = "--schema",
            paramLabel = "<name>",
            description =
                    "the schema that the scripts run in and that has the history table (default: the connection's)")
    private String schema;

    @Option(
            names = "--driver-path",
            paramLabel = "<path>",
            description = "JDBC driver jars or folders of them, as in a class path (default: the class path)")
    private List<String> driverPath = List.of();

    @Option(
            names = "--lock-wait",
            paramLabel = "<seconds>",
            defaultValue = "60",
            description = "how long to wait for another run to end (default: ${DEFAULT-VALUE})")
    private long lockWait;

    @Option(
            names = "--lock-timeout",
            paramLabel = "<seconds>",
            defaultValue = "5",
            description = "how long a statement may wait for another session's lock (default: ${DEFAULT-VALUE})")
    private long lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "<seconds>",
            defaultValue = "1800",
            description = "how long a statement may run; 0 for any time (default: ${DEFAULT-VALUE})")
    private long statementTimeout;

    @Option(
            names = "--backup",
            paramLabel = "<folder>",
            description =
                    "where the database is backed up to before a statement that deletes data (default: it is not)")
    private Path backups;

    @Option(
            names = "--tools",
            paramLabel = "<folder>",
            description = "the folder of the database's own tools, such as pg_dump (default: the PATH)")
    private Path tools;

    @Option(
            names = "--environment",
            paramLabel = "<name>",
            description = "one of those in --environments, with its url, user, password-file, auto-apply and seeded")
    private String chosen;

    @Option(
            names = "--environments",
            paramLabel = "<file>",
            description = "a properties file with lines such as production.url = jdbc:… (default: "
                    + EnvironmentFile.NAME + " in the folder of scripts)")
    private Path environments;

    @Mixin
    private MigrationsOption migrations;

    private Environment variables;
    private EnvironmentSettings settings = EnvironmentSettings.none();
    private ClassLoader drivers;

    void use(Environment environment) {
        this.variables = environment;
    }

    Migrator migrator() {
        String named = first(url, variables.get("MIGRATE_URL"), variables.get("DATABASE_URL"), settings.url());
        if (named == null) {
            throw MigrationFailure.usage(
                    "no database is given",
                    Remedy.of(
                            "give --url, set MIGRATE_URL or DATABASE_URL, or choose an --environment that has a url"));
        }
        return migrator(named);
    }

    /** One of several databases. */
    Migrator migrator(String named) {
        return Migrator.of(database(named), migrations.directory()).with(options());
    }

    Options options() {
        return Options.defaults()
                .withSchema(schema)
                .withLockWait(seconds("--lock-wait", lockWait))
                .withLockTimeout(seconds("--lock-timeout", lockTimeout))
                .withStatementTimeout(seconds("--statement-timeout", statementTimeout))
                .withBackups(backups)
                .withTools(tools)
                .withAutoApply(settings.autoApply());
    }

    /** The name of the environment that was chosen; null where none was. */
    String environment() {
        return chosen;
    }

    /**
     * Looks the chosen environment up.
     *
     * @param needed whether it must have settings where no file of environments is named
     */
    void readEnvironment(boolean needed) {
        Path file = environments == null ? migrations.directory().folder().resolve(EnvironmentFile.NAME) : environments;
        if (chosen != null && (needed || environments != null || Files.exists(file))) {
            settings = EnvironmentFile.read(file).environment(chosen);
        }
    }

    /** Whether seed data is loaded once all revisions are applied. */
    boolean seeded() {
        return settings.seeded();
    }

    MigrationDirectory directory() {
        return migrations.directory();
    }

    private static Duration seconds(String option, long number) {
        if (number < 0) {
            throw MigrationFailure.usage(option + " is " + number, Remedy.of("give a number of seconds from 0 on"));
        }
        return Duration.ofSeconds(number);
    }

    private Database database(String named) {
        drivers = drivers == null ? DriverPath.loader(driverPath) : drivers;
        return Database.of(named, first(user, variables.get("MIGRATE_USER"), settings.user()), password(), drivers);
    }

    private String password() {
        String variable = variables.get("MIGRATE_PASSWORD");
        if (passwordFile != null) {
            return password(passwordFile);
        }
        return variable != null || settings.passwordFile() == null ? variable : password(settings.passwordFile());
    }

    private static String password(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw MigrationFailure.usage(
                    "the password file '" + file + "' can't be read: " + unreadable,
                    Remedy.of("name a file whose first line is the password"));
        }
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
