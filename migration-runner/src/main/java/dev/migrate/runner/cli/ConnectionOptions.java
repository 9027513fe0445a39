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

/** Which database, and how to behave there. */
final class ConnectionOptions {
    private static final Option URL = Option.of(
            "--url",
            "<url>",
            "the database: jdbc:postgresql://host:5432/name, postgres://user:password@host/name or"
                    + " jdbc:h2:file:./data/name (environment: MIGRATE_URL, DATABASE_URL)");
    private static final Option USER = Option.of("--user", "<name>", "the database user (environment: MIGRATE_USER)");
    private static final Option PASSWORD_FILE = Option.of(
            "--password-file",
            "<file>",
            "a file whose first line is the password (environment: MIGRATE_PASSWORD holds the password itself)");
    private static final Option SCHEMA = Option.of(
            "--schema",
            "<name>",
            "the schema that the scripts run in and that has the history table (default: the connection's)");
    private static final Option DRIVER_PATH = Option.of(
            "--driver-path",
            "<path>",
            "JDBC driver jars or folders of them, as in a class path (default: the class path)");
    private static final Option LOCK_WAIT = Option.of(
                    "--lock-wait", "<seconds>", "how long to wait for another run to end")
            .or("60");
    private static final Option LOCK_TIMEOUT = Option.of(
                    "--lock-timeout", "<seconds>", "how long a statement may wait for another session's lock")
            .or("5");
    private static final Option STATEMENT_TIMEOUT = Option.of(
                    "--statement-timeout", "<seconds>", "how long a statement may run; 0 for any time")
            .or("1800");
    private static final Option BACKUP = Option.of(
            "--backup",
            "<folder>",
            "where the database is backed up to before a statement that deletes data (default: it is not)");
    private static final Option TOOLS = Option.of(
            "--tools", "<folder>", "the folder of the database's own tools, such as pg_dump (default: the PATH)");
    private static final Option ENVIRONMENT = Option.of(
            "--environment",
            "<name>",
            "one of those in --environments, with its url, user, password-file, auto-apply and seeded");
    private static final Option ENVIRONMENTS = Option.of(
            "--environments",
            "<file>",
            "a properties file with lines such as production.url = jdbc:… (default: " + EnvironmentFile.NAME
                    + " in the folder of scripts)");

    static final List<Option> ALL = List.of(
            URL,
            USER,
            PASSWORD_FILE,
            SCHEMA,
            DRIVER_PATH,
            LOCK_WAIT,
            LOCK_TIMEOUT,
            STATEMENT_TIMEOUT,
            BACKUP,
            TOOLS,
            ENVIRONMENT,
            ENVIRONMENTS,
            MigrationsOption.FOLDER);

    private final Arguments arguments;
    private final Console console;
    private final MigrationDirectory directory;
    private final EnvironmentSettings settings;
    private ClassLoader drivers;

    private ConnectionOptions(
            Arguments arguments, Console console, MigrationDirectory directory, EnvironmentSettings settings) {
        this.arguments = arguments;
        this.console = console;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Looks the chosen environment up.
     *
     * @param needed whether it must have settings where no file of environments is named
     */
    static ConnectionOptions read(Arguments arguments, Console console, boolean needed) {
        MigrationDirectory directory = MigrationsOption.directory(arguments);
        String chosen = arguments.get(ENVIRONMENT);
        Path named = arguments.path(ENVIRONMENTS);
        Path file = named == null ? directory.folder().resolve(EnvironmentFile.NAME) : named;
        boolean read = chosen != null && (needed || named != null || Files.exists(file));
        return new ConnectionOptions(
                arguments,
                console,
                directory,
                read ? EnvironmentFile.read(file).environment(chosen) : EnvironmentSettings.none());
    }

    Migrator migrator() {
        String named = first(
                arguments.get(URL), console.variable("MIGRATE_URL"), console.variable("DATABASE_URL"), settings.url());
        if (named == null) {
            throw MigrationFailure.usage(
                    "no database is given",
                    Remedy.of(
                            "give --url, set MIGRATE_URL or DATABASE_URL, or choose an --environment that has a url"));
        }
        return migrator(named);
    }

    /** Where many databases are named, one more would be left out in silence. */
    void refuseUrl() {
        if (arguments.has(URL)) {
            throw MigrationFailure.usage(
                    "--url names one database, --urls many: expected one of them",
                    Remedy.of("leave one of the two options out"));
        }
    }

    /** One of several databases. */
    Migrator migrator(String named) {
        return Migrator.of(database(named), directory).with(options());
    }

    Options options() {
        return Options.defaults()
                .withSchema(arguments.get(SCHEMA))
                .withLockWait(seconds(LOCK_WAIT))
                .withLockTimeout(seconds(LOCK_TIMEOUT))
                .withStatementTimeout(seconds(STATEMENT_TIMEOUT))
                .withBackups(arguments.path(BACKUP))
                .withTools(arguments.path(TOOLS))
                .withAutoApply(settings.autoApply());
    }

    /** The name of the environment that was chosen; null where none was. */
    String environment() {
        return arguments.get(ENVIRONMENT);
    }

    /** Whether seed data is loaded once all revisions are applied. */
    boolean seeded() {
        return settings.seeded();
    }

    MigrationDirectory directory() {
        return directory;
    }

    private Duration seconds(Option option) {
        int number = arguments.number(option);
        if (number < 0) {
            throw MigrationFailure.usage(
                    option.name() + " is " + number, Remedy.of("give a number of seconds from 0 on"));
        }
        return Duration.ofSeconds(number);
    }

    private Database database(String named) {
        drivers = drivers == null ? DriverPath.loader(arguments.all(DRIVER_PATH)) : drivers;
        String user = first(arguments.get(USER), console.variable("MIGRATE_USER"), settings.user());
        return Database.of(named, user, password(), drivers);
    }

    private String password() {
        String variable = console.variable("MIGRATE_PASSWORD");
        Path passwordFile = arguments.path(PASSWORD_FILE);
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
