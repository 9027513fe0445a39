package dev.migrate.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** SQLite databases, in this JVM. They have no users. */
public final class Sqlite {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Sqlite() {}

    /**
     * The JDBC URL of a database in a file; the first connection creates the file.
     *
     * @param database the file
     */
    public static String file(Path database) {
        return "jdbc:sqlite:" + database.toAbsolutePath();
    }

    /** The JDBC URL of a new, empty database in a temporary directory, which goes with this JVM. */
    public static String newDatabase() {
        return file(Temporary.DIRECTORY.resolve("test_" + DATABASES.incrementAndGet() + ".db"));
    }

    /**
     * A new connection with the driver's settings: foreign keys are not enforced unless the URL or a pragma says so.
     *
     * @param jdbcUrl an SQLite URL
     */
    public static Connection connect(String jdbcUrl) throws SQLException {
        return new org.sqlite.JDBC().connect(jdbcUrl, new Properties());
    }

    /**
     * The schema as SQL statements by kind and name, from sqlite_master, as {@link SqliteText} normalises them. Without
     * what SQLite creates by itself.
     *
     * @param jdbcUrl an SQLite URL
     */
    public static String dump(String jdbcUrl) {
        List<String> statements = new ArrayList<>();
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sql from sqlite_master where sql is not null"
                        + " and name not like 'sqlite\\_%' escape '\\' order by type, name")) {
            while (rows.next()) {
                statements.add(SqliteText.normalise(rows.getString(1)) + ";\n");
            }
        } catch (SQLException e) {
            throw new TestDatabaseException(
                    "SQLite", "cannot read the schema of \"" + jdbcUrl + "\": " + e.getMessage(), e);
        }
        return String.join("", statements);
    }

    private static final class Temporary {
        static final Path DIRECTORY = create();

        private static Path create() {
            try {
                Path directory = Files.createTempDirectory("migrate-testdb-sqlite");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot create a temporary directory", e);
            }
        }

        private static void delete(Path directory) {
            try {
                Cache.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete \"" + directory + "\"", e);
            }
        }
    }
}
