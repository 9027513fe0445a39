package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.script.MigrationDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The ways to bring a database to the end of a folder of scripts. */
final class Runners {

    static final String OURS = "migration-runner";
    static final String FLYWAY = "Flyway";
    static final String LIQUIBASE = "Liquibase";
    static final String JDBC = "bare JDBC loop";
    static final String JOURNAL = "JDBC loop with a journal";

    private Runners() {}

    static int ours(Place place, Path folder) {
        Database database = Database.of(place.url(), place.user(), place.password(), Runners.class.getClassLoader());
        return Migrator.of(database, MigrationDirectory.at(folder))
                .apply("head")
                .revisions()
                .size();
    }

    static int flyway(Place place, Path folder) {
        return Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("filesystem:" + folder)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    static void liquibase(Place place, Path folder) throws Exception {
        liquibase(place, folder, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    private static void liquibase(Place place, Path folder, Command command) throws Exception {
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
            try (Connection connection = place.connect();
                    Liquibase liquibase = new Liquibase(
                            "changelog.yaml",
                            new DirectoryResourceAccessor(folder),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                command.run(liquibase);
            }
        });
    }

    private interface Command {
        void run(Liquibase liquibase) throws LiquibaseException;
    }

    /** Records all scripts as applied without running them, as the tool itself would. */
    static void oursRecords(Place place, Path folder) {
        Database database = Database.of(place.url(), place.user(), place.password(), Runners.class.getClassLoader());
        Migrator.of(database, MigrationDirectory.at(folder)).stamp("head", "bench");
    }

    /** As {@link #oursRecords}; the free Flyway has no such command, so the rows that it would have written are. */
    static void flywayRecords(Place place, Path folder) throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("filesystem:" + folder)
                .baselineVersion("0")
                .load();
        flyway.baseline();
        try (Connection connection = place.connect();
                PreparedStatement row = connection.prepareStatement(
                        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                                + " values (?, ?, ?, 'SQL', ?, ?, 'bench', 1, true)")) {
            int rank = 2;
            for (MigrationInfo pending : flyway.info().pending()) {
                row.setInt(1, rank++);
                row.setString(2, pending.getVersion().toString());
                row.setString(3, pending.getDescription());
                row.setString(4, pending.getScript());
                row.setInt(5, pending.getChecksum());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** As {@link #oursRecords}. */
    static void liquibaseRecords(Place place, Path folder) throws Exception {
        liquibase(place, folder, liquibase -> liquibase.changeLogSync(new Contexts(), new LabelExpression()));
    }

    /** The floor: the same statements, a commit for each migration. */
    static void jdbc(Place place, List<List<String>> migrations) throws SQLException {
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            for (List<String> migration : migrations) {
                for (String sql : migration) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }
                connection.commit();
            }
        }
    }

    /**
     * The floor of what can be resumed: {@link #jdbc}, the scripts read and hashed, and a row for each of them; where DDL commits by
     * itself, what is about to run is written before each statement.
     */
    static void journaled(Place place, Scripts scripts, boolean transactionalDdl) throws Exception {
        try (Connection connection = place.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table journal (id integer primary key, checksum varchar(64) not null,"
                        + " statement integer not null, at timestamp not null)");
            }
            connection.setAutoCommit(false);
            for (int i = 0; i < scripts.statements().size(); i++) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(scripts.file(i)));
                String checksum = HexFormat.of().formatHex(hash);
                int number = 0;
                for (String sql : scripts.statements().get(i)) {
                    if (!transactionalDdl) {
                        journal(connection, i, checksum, number++);
                        connection.commit();
                    }
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }
                journal(connection, i, checksum, number);
                connection.commit();
            }
        }
    }

    private static void journal(Connection connection, int id, String checksum, int number) throws SQLException {
        String sql = number == 0
                ? "insert into journal (checksum, statement, at, id) values (?, ?, current_timestamp, ?)"
                : "update journal set checksum = ?, statement = ?, at = current_timestamp where id = ?";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            row.setString(1, checksum);
            row.setInt(2, number);
            row.setInt(3, id);
            row.executeUpdate();
        }
    }
}
