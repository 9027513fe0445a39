package dev.migrate.maven.proof;

import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.runner.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;

/** A database of its own on a PostgreSQL server that the developer names. */
final class PostgreSqlScratch implements ScratchDatabase {

    private static final String COORDINATES = "org.postgresql:postgresql";

    private final Database server;
    private final Database database;
    private final String name;

    private PostgreSqlScratch(Database server, Database database, String name) {
        this.server = server;
        this.database = database;
        this.name = name;
    }

    /** @throws MojoExecutionException if the server can't be reached or makes no database */
    static PostgreSqlScratch on(ConnectionSettings settings, ClassLoader drivers) throws MojoExecutionException {
        String name = "migrate_proof_" + UUID.randomUUID().toString().replace("-", "");
        Database server = Database.of(settings.url(), settings.user(), settings.password(), drivers);
        String own = server.jdbcUrl().replaceFirst("^(jdbc:postgresql://[^/?]+)(/[^?]*)?", "$1/" + name);
        try {
            execute(server, "create database " + name);
        } catch (SQLException refused) {
            throw new MojoExecutionException("no scratch database can be made on '" + server.url()
                    + "' (migrate.proofUrl): " + refused.getMessage()
                    + "; name a server whose user may create databases, or leave migrate.proofUrl out");
        }
        return new PostgreSqlScratch(server, Database.of(own, settings.user(), settings.password(), drivers), name);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            execute(server, "drop database " + name + " with (force)");
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "the scratch database '" + name + "' is left on '" + server.url() + "': " + refused.getMessage()
                            + "; drop it: drop database " + name,
                    refused);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(new Properties(), COORDINATES);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
