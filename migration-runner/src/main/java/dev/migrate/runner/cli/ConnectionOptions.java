package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Options;
import dev.migrate.runner.database.Database;
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

    @Mixin
    private MigrationsOption migrations;

    private Environment environment;
    private ClassLoader drivers;

    void use(Environment variables) {
        this.environment = variables;
    }

    Migrator migrator() {
        String named = first(url, environment.get("MIGRATE_URL"), environment.get("DATABASE_URL"));
        if (named == null) {
            throw MigrationFailure.usage(
                    "no database is given", Remedy.of("give --url, or set MIGRATE_URL or DATABASE_URL"));
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
                .withTools(tools);
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
        String password = passwordFile == null ? environment.get("MIGRATE_PASSWORD") : password();
        drivers = drivers == null ? DriverPath.loader(driverPath) : drivers;
        return Database.of(named, first(user, environment.get("MIGRATE_USER")), password, drivers);
    }

    private String password() {
        try {
            return Files.readString(passwordFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw MigrationFailure.usage(
                    "the password file '" + passwordFile + "' can't be read: " + unreadable,
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
