package dev.migrate.runner.history;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Opens connections to one database and says why where it can't. */
public final class Connector {
    private static final Pattern ENCRYPTION = Pattern.compile("(?i)\\b(?:ssl|tls)\\b");
    private static final Duration POLL = Duration.ofMillis(100);

    private final Database database;
    private final HistoryDialect dialect;

    public Connector(Database database, HistoryDialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /** The database, for messages. */
    public Database database() {
        return database;
    }

    /**
     * Opens a connection.
     *
     * @param purpose what others see as its name
     * @param wait how long to try while another process has the database for itself
     * @throws MigrationFailure where there is none to be had
     */
    public Connection connect(String purpose, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            try {
                return database.connect(dialect.connectionProperties(purpose), dialect.driver());
            } catch (SQLException refused) {
                boolean busy = dialect.refusal(refused) == HistoryDialect.Refusal.BUSY;
                if (!busy || System.nanoTime() >= deadline) {
                    throw failure(refused);
                }
                Pause.of(POLL);
            }
        }
    }

    /**
     * Opens a connection that only reads.
     *
     * @return null where the database would be created by connecting
     * @throws MigrationFailure where there is none to be had
     */
    public Connection connectReading(String purpose) {
        Properties properties = dialect.connectionProperties(purpose);
        properties.putAll(dialect.readingProperties(database.jdbcUrl()));
        try {
            return database.connect(properties, dialect.driver());
        } catch (SQLException refused) {
            if (dialect.refusal(refused) == HistoryDialect.Refusal.NOT_CREATED) {
                return null;
            }
            throw failure(refused);
        }
    }

    private MigrationFailure failure(SQLException refused) {
        String url = "'" + database.url() + "'";
        String said = ": " + refused.getMessage();
        MigrationFailure failure = switch (dialect.refusal(refused)) {
            case CREDENTIALS ->
                MigrationFailure.usage(
                        "the database " + url + " refuses the user or the password" + said,
                        Remedy.of("check the user and the password (MIGRATE_USER, MIGRATE_PASSWORD)"));
            case UNREACHABLE ->
                MigrationFailure.usage(
                        "the database " + url + " can't be reached" + said,
                        Remedy.of(
                                ENCRYPTION.matcher(said).find()
                                        ? "check what the URL says of encryption (sslmode, sslMode), and what the server"
                                                + " has"
                                        : "check host and port, and whether the server runs"));
            case NO_DATABASE, NOT_CREATED ->
                MigrationFailure.usage(
                        "the database " + url + " does not exist" + said, Remedy.of("create it, or correct the URL"));
            case BUSY ->
                new MigrationFailure(
                        ExitCode.LOCKED,
                        "another process has the database " + url + " for itself" + said,
                        List.of(Remedy.of("stop that process, or add ;AUTO_SERVER=TRUE to the URL in both")));
            default -> MigrationFailure.usage("the database " + url + " refuses the connection" + said);
        };
        failure.initCause(refused);
        return failure.field("database", database.url()).field("sqlState", refused.getSQLState());
    }
}
