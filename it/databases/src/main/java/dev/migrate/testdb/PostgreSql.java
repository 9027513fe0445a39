package dev.migrate.testdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running PostgreSQL server, for this machine's users only, with an empty data directory of its own.
 *
 * <p>It ends with {@link #close()}, or with this JVM, however that ends, and leaves nothing. Safe for several threads.
 */
public final class PostgreSql implements AutoCloseable {
    static final String USER = "postgres";

    private static final String PASSWORD = "not-a-secret";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String DEFAULT_DATABASE = "postgres";

    // a copy to a file is the one way to write the server's rules as the server's own user
    private static final String ASK_FOR_PASSWORD = """
            do $$ begin
              execute format('copy (select %L) to %L',
                'host all all 127.0.0.1/32 scram-sha-256', current_setting('hba_file'));
              perform pg_reload_conf();
            end $$""";

    private final PostgresInstallation installation;
    private final ServerProcess process;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgreSql(ServerJar jar, String password) {
        this.installation = PostgresInstallation.of(jar);
        this.process = ServerProcess.start(installation);
        this.password = password;
    }

    /**
     * Starts the version that the class path holds.
     *
     * @throws TestDatabaseException where there is no server for this machine, or it doesn't start
     */
    public static PostgreSql start() {
        return new PostgreSql(ServerJar.findDefault(Product.POSTGRESQL), PASSWORD);
    }

    /**
     * Starts a version: that of the class path, or one whose jar lies in the folder that the system property
     * "migrate.testdb.postgresql" names (target/postgresql where it is not set).
     *
     * @param version a major version ("16") or more of it ("16.15.0")
     * @throws TestDatabaseException where there is no such server, or it doesn't start
     */
    public static PostgreSql start(String version) {
        return new PostgreSql(ServerJar.find(Product.POSTGRESQL, version), PASSWORD);
    }

    /**
     * Starts the version that the class path holds, and lets nobody in without the right password (scram-sha-256).
     *
     * @param password the password of {@link #user()}
     * @throws TestDatabaseException where there is no server for this machine, or it doesn't start
     */
    public static PostgreSql startWithPassword(String password) {
        PostgreSql server = new PostgreSql(ServerJar.findDefault(Product.POSTGRESQL), password);
        try {
            server.askForPassword();
        } catch (SQLException e) {
            server.close();
            throw new TestDatabaseException(server.installation.name(), "cannot set a password: " + e.getMessage(), e);
        }
        return server;
    }

    private void askForPassword() throws SQLException {
        try (Connection connection = connect(url());
                Statement statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter user " + USER + " password " + statement.enquoteLiteral(password));
            statement.execute(ASK_FOR_PASSWORD);
        }
        // the server takes up the new rules a moment later
        while (lets(password + "?")) {
            Thread.onSpinWait();
        }
    }

    private boolean lets(String somebody) throws SQLException {
        try (Connection connection = connect(url(), somebody)) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    /** The one server that this JVM's tests share; started by the first caller. Take a {@link #newDatabase()} each. */
    public static PostgreSql shared() {
        return Shared.SERVER;
    }

    /** The server's version, for example "16.15.0". */
    public String version() {
        return installation.version();
    }

    /** The JDBC URL of the database that exists from the start, without user and password. */
    public String url() {
        return url(DEFAULT_DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The superuser's name. */
    public String user() {
        return USER;
    }

    /** The password of {@link #user()}. A server takes any, unless started by {@link #startWithPassword}. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return process.port();
    }

    /** Creates an empty database and returns its JDBC URL, without user and password. */
    public String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = connect(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new TestDatabaseException(
                    "PostgreSQL " + version(), "cannot create the database \"" + name + "\": " + e.getMessage(), e);
        }
        return url(name);
    }

    /**
     * A new connection as {@link #user()}.
     *
     * @param jdbcUrl a URL of this server
     */
    public Connection connect(String jdbcUrl) throws SQLException {
        return connect(jdbcUrl, password);
    }

    private static Connection connect(String jdbcUrl, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        return new org.postgresql.Driver().connect(jdbcUrl, properties);
    }

    /**
     * The schema of a database as SQL, in an order that depends on names only: the text of
     * {@code pg_dump --schema-only --no-owner --no-privileges} without comments and settings. Where no pg_dump that can
     * read this server is on the PATH, the same facts from the server's catalog. {@link #dumper()} says which.
     *
     * @param jdbcUrl a URL of this server
     */
    public String dump(String jdbcUrl) {
        return PgDump.forServer(version())
                .map(pgDump -> pgDump.dump(jdbcUrl, USER, password))
                .orElseGet(() -> CatalogDump.of(this, jdbcUrl));
    }

    /** What {@link #dump} uses: pg_dump's version, or "the server's catalog" and why. */
    public String dumper() {
        return PgDump.forServer(version())
                .map(PgDump::version)
                .orElseGet(() -> "the server's catalog: " + PgDump.reasonAgainst(version()));
    }

    /** Ends the server as a crash would, in the middle of what it does; its data stay for {@link #restart()}. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again, on the data and the port that it had. Kills it first where it runs. */
    public void restart() {
        process.restart();
    }

    /** Stops all of the server's work until {@link #resume()}: it takes connections, and never answers. */
    public void pause() {
        process.pause();
    }

    /** Lets a paused server go on. */
    public void resume() {
        process.resume();
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        process.close();
    }

    private static final class Shared {
        static final PostgreSql SERVER = start();
    }
}
