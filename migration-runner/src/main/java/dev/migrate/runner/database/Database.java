package dev.migrate.runner.database;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** A database to connect to: its URL, its user, and the class loader that has its driver. Immutable; never prints its password. */
public final class Database {
    private static final Map<String, String> USUAL_DRIVERS = Map.of(
            "jdbc:postgresql", "org.postgresql.Driver",
            "jdbc:mysql", "com.mysql.cj.jdbc.Driver",
            "jdbc:mariadb", "org.mariadb.jdbc.Driver",
            "jdbc:h2", "org.h2.Driver",
            "jdbc:sqlite", "org.sqlite.JDBC");

    private final DatabaseUrl url;
    private final String user;
    private final String password;
    private final ClassLoader drivers;

    private Database(DatabaseUrl url, String user, String password, ClassLoader drivers) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.drivers = drivers;
    }

    /**
     * Names a database; nothing is connected yet.
     *
     * @param url a JDBC URL, or {@code postgres://user:password@host/name}
     * @param user null where the URL names the user or none is needed
     * @param password null where the URL names it or none is needed
     * @param drivers the class loader whose drivers are asked; null for the thread's own
     * @throws MigrationFailure where the URL is none
     */
    public static Database of(String url, String user, String password, ClassLoader drivers) {
        DatabaseUrl parsed = DatabaseUrl.parse(Objects.requireNonNull(url, "url"));
        ClassLoader loader = drivers == null ? Thread.currentThread().getContextClassLoader() : drivers;
        return new Database(
                parsed, user == null ? parsed.user() : user, password == null ? parsed.password() : password, loader);
    }

    /** The URL for messages: passwords in it are masked. */
    public String url() {
        return Secrets.mask(url.jdbc(), password);
    }

    /** The URL as the driver takes it. It may hold a password. */
    public String jdbcUrl() {
        return url.jdbc();
    }

    /** For the database's own tools; never to be printed. Null where there is none, or the URL holds it. */
    public String password() {
        return password;
    }

    /** Another database that the same drivers reach. */
    public Database another(String otherUrl, String otherUser, String otherPassword) {
        return new Database(DatabaseUrl.parse(otherUrl), otherUser, otherPassword, drivers);
    }

    /** An exception's copy that holds no password. */
    public SQLException clean(SQLException raw) {
        return Secrets.clean(raw, password);
    }

    /**
     * Opens a connection.
     *
     * @param extra the driver's properties beside user and password
     * @param coordinates the driver's Maven coordinates, for the message where it is missing
     * @return never null; in auto-commit mode
     * @throws SQLException the driver's refusal, with its password masked
     * @throws MigrationFailure where no driver takes the URL
     */
    public Connection connect(Properties extra, String coordinates) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(extra);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try {
            Connection connection = driver(coordinates).connect(url.jdbc(), properties);
            if (connection == null) {
                throw noDriver(coordinates, null);
            }
            return connection;
        } catch (SQLException raw) {
            throw clean(raw);
        }
    }

    private Driver driver(String coordinates) throws SQLException {
        Driver usual = usualDriver();
        return usual == null ? registeredDriver(coordinates) : usual;
    }

    /**
     * The driver that such a URL is for, found by its name: to look through all that are registered loads those of other databases
     * and takes as long as to connect.
     *
     * @return null where it is not there, or can't be used
     */
    private Driver usualDriver() throws SQLException {
        String jdbc = url.jdbc();
        int end = jdbc.indexOf(':', "jdbc:".length());
        String name = end < 0 ? null : USUAL_DRIVERS.get(jdbc.substring(0, end));
        if (name == null) {
            return null;
        }
        try {
            Class<?> type = Class.forName(name, true, drivers);
            Driver driver = (Driver) type.getDeclaredConstructor().newInstance();
            return driver.acceptsURL(jdbc) ? driver : null;
        } catch (ReflectiveOperationException | LinkageError unusable) {
            return null;
        }
    }

    private Driver registeredDriver(String coordinates) throws SQLException {
        Iterator<Driver> found = ServiceLoader.load(Driver.class, drivers).iterator();
        String broken = null;
        while (true) {
            try {
                if (!found.hasNext()) {
                    throw noDriver(coordinates, broken);
                }
                Driver driver = found.next();
                if (driver.acceptsURL(url.jdbc())) {
                    return driver;
                }
            } catch (ServiceConfigurationError unusable) {
                broken = unusable.getMessage();
            }
        }
    }

    private MigrationFailure noDriver(String coordinates, String broken) {
        return MigrationFailure.usage(
                        "no JDBC driver takes '" + url() + "'"
                                + (broken == null ? "" : " (a driver that was found can't be used: " + broken + ")"),
                        Remedy.of("add " + coordinates + " to the class path: as a dependency of the project or of the"
                                + " plugin; the stand-alone command takes its jar with the option driver-path"))
                .field("coordinates", coordinates);
    }

    @Override
    public String toString() {
        return url();
    }
}
