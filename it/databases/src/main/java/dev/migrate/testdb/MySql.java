package dev.migrate.testdb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;

/**
 * A running MySQL server, for this machine's users only, with an empty data directory of its own.
 *
 * <p>It ends with {@link #close()}, or with this JVM, however that ends, and leaves nothing. Safe for several threads.
 */
public final class MySql implements AutoCloseable {
    private final String version;
    private final MySqlFamily server;

    private MySql() {
        MySqlInstallation installation = installation();
        this.version = installation.version();
        this.server = new MySqlFamily(installation, driver(), "jdbc:mysql:");
    }

    private static MySqlInstallation installation() {
        return MySqlInstallation.of(ServerJar.findDefault(Product.MYSQL));
    }

    private static Driver driver() {
        try {
            return new com.mysql.cj.jdbc.Driver();
        } catch (SQLException e) {
            throw new TestDatabaseException("MySQL", "its driver does not load: " + e.getMessage(), e);
        }
    }

    /**
     * Starts the version that the class path holds, or the folder that the system property "migrate.testdb.mysql" names
     * (target/mysql where it is not set).
     *
     * @throws TestDatabaseException where there is no server for this machine, or it doesn't start
     */
    public static MySql start() {
        return new MySql();
    }

    /** The one server that this JVM's tests share; started by the first caller. Take a {@link #newDatabase()} each. */
    public static MySql shared() {
        return Shared.SERVER;
    }

    /** Whether it can be started here; unpacks it. */
    public static Availability available() {
        return Availability.of(MySql::installation);
    }

    /** The server's version, for example "8.0.31". */
    public String version() {
        return version;
    }

    /** The server's JDBC URL without a database, user and password. */
    public String url() {
        return server.url("");
    }

    /** The superuser's name. */
    public String user() {
        return MySqlFamily.USER;
    }

    /** The password of {@link #user()}; the server takes no other. */
    public String password() {
        return MySqlFamily.PASSWORD;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.process().port();
    }

    /** Creates an empty database and returns its JDBC URL, without user and password. */
    public String newDatabase() {
        return server.newDatabase();
    }

    /**
     * A new connection as {@link #user()}.
     *
     * @param jdbcUrl a URL of this server
     */
    public Connection connect(String jdbcUrl) throws SQLException {
        return server.connect(jdbcUrl);
    }

    /**
     * The schema of a database as SQL, from SHOW CREATE, in an order that depends on names only, but for the columns of
     * a table. Without definers and auto-increment counters.
     *
     * @param jdbcUrl the URL of a database of this server
     */
    public String dump(String jdbcUrl) {
        return server.dump(jdbcUrl);
    }

    /** Ends the server as a crash would, in the middle of what it does; its data stay for {@link #restart()}. */
    public void kill() {
        server.process().kill();
    }

    /** Starts the server again, on the data and the port that it had. Kills it first where it runs. */
    public void restart() {
        server.process().restart();
    }

    /** Stops all of the server's work until {@link #resume()}: it takes connections, and never answers. */
    public void pause() {
        server.process().pause();
    }

    /** Lets a paused server go on. */
    public void resume() {
        server.process().resume();
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        server.close();
    }

    private static final class Shared {
        static final MySql SERVER = start();
    }
}
