package dev.migrate.maven.proof;

import dev.migrate.runner.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/** A database in this process's memory. */
final class H2Scratch implements ScratchDatabase {

    private final Database database;

    H2Scratch(ClassLoader drivers) {
        String url = "jdbc:h2:mem:migrate-proof-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        database = Database.of(url, "sa", "", drivers);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try (Connection connection = database.connect(new Properties(), "com.h2database:h2");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException ignored) {
            // It lives in memory, and ends with this process at the latest.
        }
    }
}
