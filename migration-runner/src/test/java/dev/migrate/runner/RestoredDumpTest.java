package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.PostgreSql;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump that was taken by hand while a run was under way, and restored beside the original: the copy holds the epoch and the session
 * of a run that still lives, elsewhere.
 */
class RestoredDumpTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Scripts scripts() {
        return new Scripts(folder.resolve("migrations"))
                .table(1, "a")
                .forward(
                        2,
                        "-- migrate:transaction none\n\n-- migrate:check table b exists\ncreate table b (id int);\n",
                        1);
    }

    private void copyIsMigrated(Engine.Fresh original, Engine.Fresh copy, Copying copying) throws Exception {
        Scripts scripts = scripts();
        original.migrator(scripts).apply(id(1));
        try (Child run = Child.apply(original, scripts, "before:1")) {
            run.await("STANDING");
            copying.copy();
            assertThat(copy.history()).containsExactly(id(1) + "|applied", id(2) + "|applying");
            assertThat(copy.query("select session_name, epoch from migration_lock"))
                    .isEqualTo(original.query("select session_name, epoch from migration_lock"));
            long begun = System.nanoTime();
            Outcome outcome = copy.migrator(scripts).apply("head");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            assertThat(outcome.revisions()).singleElement().matches(RevisionRun::resumed);
            assertThat(copy.tables()).containsExactly("a", "b");
            assertThat(original.tables()).containsExactly("a");
            run.proceed();
            assertThat(run.exit()).as(run.lines().toString()).isZero();
        }
        assertThat(original.tables()).containsExactly("a", "b");
    }

    private interface Copying {
        void copy() throws IOException, InterruptedException;
    }

    @Test
    void postgres() throws Exception {
        Client.requireProgram("pg_dump");
        Client.requireProgram("psql");
        try (PostgreSql server = PostgreSql.start("14")) {
            Engine.Fresh original = new Engine.Fresh(server.newDatabase(), server.user(), server.password());
            Engine.Fresh copy = new Engine.Fresh(server.newDatabase(), server.user(), server.password());
            String dump = folder.resolve("dump.sql").toString();
            copyIsMigrated(original, copy, () -> {
                Map<String, String> user = Map.of("PGUSER", server.user());
                String from = original.url().substring("jdbc:".length());
                String to = copy.url().substring("jdbc:".length());
                File nothing = new File("/dev/null");
                assertThat(Client.run(List.of("pg_dump", "-d", from, "-f", dump), user, nothing))
                        .isNull();
                assertThat(Client.run(List.of("psql", "-X", "-d", to, "-f", dump), user, nothing))
                        .isNull();
            });
        }
    }

    @Test
    void mariaDb() throws Exception {
        Path clients = MariaDb.clients();
        family(Engine.MARIADB, clients.resolve("mariadb-dump"), clients.resolve("mariadb"), List.of("--skip-ssl"));
    }

    @Test
    void mySql() throws Exception {
        Path clients = Client.mySqlClients();
        family(Engine.MYSQL, clients.resolve("mysqldump"), clients.resolve("mysql"), List.of());
    }

    private void family(Engine engine, Path dumper, Path client, List<String> options) throws Exception {
        Engine.Fresh original = engine.fresh();
        Engine.Fresh copy = engine.fresh();
        Path dump = folder.resolve("dump.sql");
        copyIsMigrated(original, copy, () -> {
            Map<String, String> password = Map.of("MYSQL_PWD", original.password());
            List<String> more = new ArrayList<>(options);
            more.addAll(List.of("--result-file=" + dump, "--single-transaction", "--no-tablespaces"));
            assertThat(Client.run(Client.family(dumper, original, more), password, new File("/dev/null")))
                    .isNull();
            assertThat(Client.run(Client.family(client, copy, options), password, dump.toFile()))
                    .isNull();
        });
    }

    @Test
    void sqlite() throws Exception {
        Engine.Fresh original = Engine.SQLITE.fresh();
        Engine.Fresh copy = Engine.SQLITE.fresh();
        copyIsMigrated(
                original,
                copy,
                () -> Files.copy(
                        Path.of(original.url().substring("jdbc:sqlite:".length())),
                        Path.of(copy.url().substring("jdbc:sqlite:".length()))));
    }
}
