package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.ScriptStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that end from outside: a proxy between is closed, or the lock's session is ended. */
class CutConnectionTest {
    @TempDir
    private Path folder;

    private Scripts scripts() {
        return new Scripts(folder)
                .table(1, "a")
                .forward(
                        2,
                        "-- migrate:check table b exists\ncreate table b (id int);\n"
                                + "-- migrate:check table c exists\ncreate table c (id int);\n",
                        1);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void aClosedProxyLeavesNothingOrADoubtThatChecksDecide(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        Scripts scripts = scripts();
        db.migrator(scripts).apply(id(1));
        MigrationFailure failure;
        try (Proxy proxy = new Proxy(port(db))) {
            String url = db.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/");
            Database through =
                    Database.of(url, db.user(), db.password(), getClass().getClassLoader());
            Migrator migrator = Migrator.of(through, scripts.directory()).with(new Progress() {
                @Override
                public void statementBegins(PlannedRevision revision, ScriptStatement statement) {
                    if (statement.number() == 2) {
                        proxy.cut();
                    }
                }
            });
            failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.apply("head"));
        }
        boolean transactional = engine == Engine.POSTGRESQL;
        assertThat(failure.exitCode()).isEqualTo(transactional ? ExitCode.ROLLED_BACK : ExitCode.IN_DOUBT);
        assertThat(db.migrator(scripts).status().exitCode())
                .isEqualTo(transactional ? ExitCode.PENDING : ExitCode.IN_DOUBT);
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(run -> run.resumed() != transactional);
        assertThat(db.tables()).containsExactly("a", "b", "c");
    }

    /** Unlocking can't succeed then, and says nothing: what was wrong first is what is told. */
    @Test
    void whereTheLocksSessionHasEndedTheErrorOfTheScriptIsShown() {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        Scripts scripts = scripts()
                .forward(
                        2,
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database());\nselect no_such_column;\n",
                        1);
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("no_such_column");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        assertThat(db.migrator(scripts.forward(2, "select 1;\n", 1))
                        .apply("head")
                        .revisions())
                .hasSize(1);
    }

    private static int port(Engine.Fresh db) {
        return Integer.parseInt(db.url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** Passes bytes on between clients and a server of this machine, until it is cut. */
    private static final class Proxy implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<Socket> sockets = new CopyOnWriteArrayList<>();

        Proxy(int target) throws IOException {
            thread(() -> {
                while (true) {
                    Socket client = listener.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.addAll(List.of(client, server));
                    thread(() -> pass(client.getInputStream(), server.getOutputStream()));
                    thread(() -> pass(server.getInputStream(), client.getOutputStream()));
                }
            });
        }

        int port() {
            return listener.getLocalPort();
        }

        private static void pass(InputStream from, OutputStream to) throws IOException {
            byte[] bytes = new byte[8192];
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                to.write(bytes, 0, count);
                to.flush();
            }
        }

        private static void thread(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException closed) {
                    // the proxy is cut
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private interface Work {
            void run() throws IOException;
        }

        void cut() {
            try {
                listener.close();
                for (Socket socket : sockets) {
                    socket.close();
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void close() {
            cut();
        }
    }
}
