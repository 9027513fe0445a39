package dev.migrate.testdb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** What running MariaDB and MySQL servers have in common. */
final class MySqlFamily implements AutoCloseable {
    /** The superuser's name. */
    static final String USER = "root";

    /** The password of {@link #USER}. */
    static final String PASSWORD = "not-a-secret";

    private final String name;
    private final ServerProcess process;
    private final Driver driver;
    private final String scheme;
    private final AtomicInteger databases = new AtomicInteger();

    /**
     * Starts a server.
     *
     * @param driver the driver of its connections
     * @param scheme how its URLs begin, for example "jdbc:mariadb:"
     */
    MySqlFamily(ServerInstallation installation, Driver driver, String scheme) {
        this.name = installation.name();
        this.driver = driver;
        this.scheme = scheme;
        this.process = ServerProcess.start(installation);
    }

    ServerProcess process() {
        return process;
    }

    /** The JDBC URL of a database, or of the server where the name is empty. */
    String url(String database) {
        return scheme + "//127.0.0.1:" + process.port() + "/" + database;
    }

    String newDatabase() {
        String database = "test_" + databases.incrementAndGet();
        try (Connection connection = connect(url(""));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new TestDatabaseException(
                    name, "cannot create the database \"" + database + "\": " + e.getMessage(), e);
        }
        return url(database);
    }

    Connection connect(String jdbcUrl) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", PASSWORD);
        return driver.connect(jdbcUrl, properties);
    }

    String dump(String jdbcUrl) {
        try (Connection connection = connect(jdbcUrl)) {
            return ShowCreate.dump(connection);
        } catch (SQLException e) {
            throw new TestDatabaseException(
                    name,
                    "cannot read the schema of \"" + jdbcUrl.replaceFirst("\\?.*", "") + "\": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
