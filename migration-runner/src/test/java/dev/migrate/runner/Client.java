package dev.migrate.runner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.testdb.MariaDb;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.tools.RunScript;

/** The databases' own clients: psql and sqlite3 of the PATH, mariadb of its server's archive, which speaks to
 * MySQL too, H2's RunScript. */
final class Client {
    private Client() {}

    /**
     * Runs a script.
     *
     * @return what the client said of the error that ended it; null where there was none
     */
    static String run(Engine engine, Engine.Fresh db, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("client", ".sql"), script);
        try {
            return switch (engine) {
                case POSTGRESQL -> psql(db, file);
                case MARIADB, MYSQL -> run(mariaDb(db, List.of()), Map.of("MYSQL_PWD", db.password()), file.toFile());
                case SQLITE -> run(sqlite3(db), Map.of(), file.toFile());
                case H2_MEMORY -> h2(db, script);
            };
        } finally {
            Files.delete(file);
        }
    }

    private static String psql(Engine.Fresh db, Path file) throws IOException, InterruptedException {
        requireProgram("psql");
        List<String> command = List.of("psql", "-X", "-d", db.url().substring("jdbc:".length()), "-f", file.toString());
        return run(command, Map.of("PGUSER", db.user(), "PGPASSWORD", db.password()), new File("/dev/null"));
    }

    static List<String> mariaDb(Engine.Fresh db, List<String> options) {
        List<String> all = new ArrayList<>(List.of("--skip-ssl"));
        all.addAll(options);
        return family(MariaDb.clients().resolve("mariadb"), db, all);
    }

    /** A command of a program of MariaDB or MySQL; the database comes last. */
    static List<String> family(Path program, Engine.Fresh db, List<String> options) {
        String[] parts = db.url().replaceFirst(".*//", "").split("[:/]");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--default-character-set=utf8mb4",
                "--protocol=tcp",
                "--host=" + parts[0],
                "--port=" + parts[1],
                "--user=" + db.user()));
        command.addAll(options);
        command.add(parts[2]);
        return command;
    }

    /** The folder of MySQL's own mysql and mysqldump: the system property "mysql.clients"; skips the test without it. */
    static Path mySqlClients() {
        String folder = System.getProperty("mysql.clients");
        assumeTrue(folder != null, "SKIPPED: -Dmysql.clients=<folder of mysql and mysqldump> is not given");
        return Path.of(folder);
    }

    private static List<String> sqlite3(Engine.Fresh db) {
        requireProgram("sqlite3");
        return List.of("sqlite3", db.url().substring("jdbc:sqlite:".length()));
    }

    private static String h2(Engine.Fresh db, String script) {
        try (Connection connection = db.connect()) {
            RunScript.execute(connection, new StringReader(script));
            return null;
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    static String run(List<String> command, Map<String, String> environment, File input)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(input).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? null : said;
    }

    /** Skips the test, and says why, where a program is missing. */
    static void requireProgram(String name) {
        assumeTrue(isOnPath(name), "SKIPPED: there is no " + name + " on the PATH");
    }

    static boolean isOnPath(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }
}
