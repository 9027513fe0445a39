package dev.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL behind PgBouncer: that of the PATH, or the one that the system property {@code migrate.pgbouncer} names; else skipped.
 */
class PgBouncerTest {
    private static final String PROGRAM = System.getProperty("migrate.pgbouncer", "pgbouncer");

    @TempDir
    private Path folder;

    private Process start(Engine.Fresh db, String mode, int poolSize, int port) throws Exception {
        boolean found = PROGRAM.contains("/") ? Files.isExecutable(Path.of(PROGRAM)) : Client.isOnPath(PROGRAM);
        assumeTrue(found, "SKIPPED: there is no pgbouncer on the PATH; name one with -Dmigrate.pgbouncer=<file>");
        String[] parts = db.url().replaceFirst(".*//", "").split("[:/]");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = Files.writeString(folder.resolve("users"), "\"" + db.user() + "\" \"\"\n");
        Path settings = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                "[databases]\n* = host=" + parts[0] + " port=" + parts[1] + "\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
                        + "listen_port = " + port + "\nunix_socket_dir =\nauth_type = trust\nauth_file = " + users
                        + "\npool_mode = " + mode + "\ndefault_pool_size = " + poolSize
                        + "\nignore_startup_parameters = extra_float_digits\n");
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(PROGRAM, settings.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int i = 0; i < 100 && !listens(port); i++) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            Thread.sleep(50);
        }
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Migrator through(Engine.Fresh db, int port, Scripts scripts) {
        String url = db.url().replaceFirst(":\\d+/", ":" + port + "/");
        return Migrator.of(
                Database.of(url, db.user(), db.password(), getClass().getClassLoader()), scripts.directory());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void inTransactionModeItIsRefusedAndNothingIsStranded(int poolSize) throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        Scripts scripts = new Scripts(folder.resolve("migrations")).table(1, "a");
        int port = freePort();
        Process pgBouncer = start(db, "transaction", poolSize, port);
        try {
            Migrator pooled = through(db, port, scripts);
            assertThat(pooled.status().exitCode()).isEqualTo(ExitCode.PENDING);
            MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> pooled.apply("head"));
            assertThat(failure).hasMessageContaining("PgBouncer in transaction mode");
            assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(db.query("select count(*) from pg_locks where locktype = 'advisory'"))
                    .containsExactly("0");
            assertThat(db.tables()).isEmpty();
            assertThat(db.hasHistory()).isFalse();
            assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
            assertThat(pooled.apply("head").isUpToDate()).isTrue();
        } finally {
            pgBouncer.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20})
    void inSessionModeItWorks(int poolSize) throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        Scripts scripts = new Scripts(folder.resolve("migrations")).table(1, "a");
        int port = freePort();
        Process pgBouncer = start(db, "session", poolSize, port);
        try {
            assertThat(through(db, port, scripts).apply("head").revisions()).hasSize(1);
        } finally {
            pgBouncer.destroy();
        }
    }
}
