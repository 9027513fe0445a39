package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.script.MigrationDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;

/** The ways to bring a database to the end of a folder of scripts. */
final class Runners {

    static final String OURS = "migration-runner";
    static final String FLYWAY = "Flyway";
    static final String LIQUIBASE = "Liquibase";
    static final String JDBC = "bare JDBC loop";

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
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
            try (Connection connection = place.connect();
                    Liquibase liquibase = new Liquibase(
                            "changelog.yaml",
                            new DirectoryResourceAccessor(folder),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.update(new Contexts(), new LabelExpression());
            }
        });
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
}
