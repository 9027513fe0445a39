package dev.migrate.maven.proof;

import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.runner.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;

/** A database of its own on a server that the developer names. */
final class ServerScratch implements ScratchDatabase {

    private static final Map<String, Vendor> VENDORS = Map.of(
            "mariadb", new Vendor("org.mariadb.jdbc:mariadb-java-client", "", true),
            "mysql", new Vendor("com.mysql:mysql-connector-j", "", true),
            "postgresql", new Vendor("org.postgresql:postgresql", " with (force)", false));

    private final Vendor vendor;
    private final Database server;
    private final Database database;
    private final String name;

    private ServerScratch(Vendor vendor, Database server, Database database, String name) {
        this.vendor = vendor;
        this.server = server;
        this.database = database;
        this.name = name;
    }

    /** Whether {@code settings} name a server of that database. */
    static boolean fits(String database, ConnectionSettings settings) {
        return settings != null
                && VENDORS.containsKey(database)
                && settings.url().startsWith("jdbc:" + database + ":");
    }

    /** Whether a schema is a database of the server, beside the scratch database. */
    static boolean hasSchemasApart(String database) {
        return VENDORS.containsKey(database) && VENDORS.get(database).schemasApart();
    }

    /** @throws MojoExecutionException if the server can't be reached or makes no database */
    static ServerScratch on(String kind, ConnectionSettings settings, ClassLoader drivers)
            throws MojoExecutionException {
        Vendor vendor = VENDORS.get(kind);
        String name = "migrate_proof_" + UUID.randomUUID().toString().replace("-", "");
        Database server = Database.of(settings.url(), settings.user(), settings.password(), drivers);
        String own = server.jdbcUrl().replaceFirst("^(jdbc:\\w+://[^/?]+)(/[^?]*)?", "$1/" + name);
        try {
            execute(vendor, server, "create database " + name);
        } catch (SQLException refused) {
            throw new MojoExecutionException("no scratch database can be made on '" + server.url()
                    + "' (migrate.proofUrl): " + refused.getMessage()
                    + "; name a server whose user may create databases, or leave migrate.proofUrl out");
        }
        return new ServerScratch(vendor, server, Database.of(own, settings.user(), settings.password(), drivers), name);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            execute(vendor, server, "drop database " + name + vendor.dropEnding());
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "the scratch database '" + name + "' is left on '" + server.url() + "': " + refused.getMessage()
                            + "; drop it: drop database " + name,
                    refused);
        }
    }

    private static void execute(Vendor vendor, Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(new Properties(), vendor.driver());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * A kind of server.
     *
     * @param driver the coordinates of its driver
     * @param dropEnding what drops a database that is in use
     * @param schemasApart whether a schema is a database of its own
     */
    private record Vendor(String driver, String dropEnding, boolean schemasApart) {}
}
