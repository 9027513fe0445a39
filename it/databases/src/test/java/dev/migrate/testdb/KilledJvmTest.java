package dev.migrate.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs start at once with nothing unpacked yet, are killed, and leave nothing. */
class KilledJvmTest {
    private static final long SECONDS = 20;

    @Test
    void leavesNoServerAndNoCluster(@TempDir Path temporary) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process first = jvmWithServer(temporary);
        Process second = jvmWithServer(temporary);
        String firstUrl = url(first);
        String secondUrl = url(second);
        assertThat(accepts(firstUrl)).isTrue();
        assertThat(accepts(secondUrl)).isTrue();

        first.destroyForcibly();
        second.destroyForcibly();

        awaitEmpty(temporary);
        assertThat(accepts(firstUrl)).isFalse();
        assertThat(accepts(secondUrl)).isFalse();
    }

    private static Process jvmWithServer(Path temporary) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledJvmTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String url(Process jvm) throws IOException {
        return new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static boolean accepts(String url) {
        try (Connection connection = PostgreSql.shared().connect(url)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void awaitEmpty(Path temporary) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!clusters(temporary).isEmpty()) {
            assertThat(System.nanoTime())
                    .as("clusters left: %s", clusters(temporary))
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    // java.io.File, since a directory that vanishes while it is listed is no error there
    private static List<String> clusters(Path temporary) {
        File cache = temporary.resolve("migrate-testdb-" + Caller.userId()).toFile();
        String[] clusters = cache.listFiles((parent, name) -> name.startsWith("clusters"))[0].list();
        return List.of(clusters);
    }

    /** Starts a server, says its URL, and waits to be killed. */
    @SuppressWarnings("try")
    public static void main(String[] arguments) throws InterruptedException {
        try (PostgreSql server = PostgreSql.start()) {
            System.out.println(server.url());
            TimeUnit.SECONDS.sleep(SECONDS);
        }
    }
}
