package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, really killed. */
class KilledRunTest {
    private static final String TWO_TABLES =
            "-- migrate:check table b exists\ncreate table b (id int);\n-- migrate:check table c exists\ncreate table c (id int);\n";

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder.resolve("migrations")).table(1, "a").forward(2, TWO_TABLES, 1);
    }

    private Engine.Fresh h2File() {
        return new Engine.Fresh("jdbc:h2:file:" + folder.resolve("data"), "sa", "");
    }

    /** H2 writes its commits to the file within this time. */
    private static final Duration WRITTEN = Duration.ofMillis(1500);

    private static void killAt(String place, Engine.Fresh db, Scripts scripts) throws Exception {
        killAt(place, db, scripts, Duration.ZERO);
    }

    private static void killAt(String place, Engine.Fresh db, Scripts scripts, Duration after) throws Exception {
        try (Child child = Child.apply(db, scripts, place)) {
            child.await("STANDING");
            Thread.sleep(after.toMillis());
            child.kill();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:2", "after:2"})
    void postgresHasNothingOfTheScriptAndTheRerunSucceeds(String place) throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        killAt(place, db, scripts);
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        long begun = System.nanoTime();
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(db.tables()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:1", "after:1", "before:2", "after:2"})
    void h2ResumesWhereItsChecksSay(String place) throws Exception {
        Engine.Fresh db = h2File();
        scripts.forward(1, "");
        killAt(place, db, scripts, WRITTEN);
        assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        Outcome outcome = db.migrator(scripts).apply("head");
        assertThat(outcome.revisions()).singleElement().matches(RevisionRun::resumed);
        assertThat(db.tables()).containsExactly("b", "c");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    /** Before H2 has written its last commits: journal and tables are lost together. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, 400})
    void h2KilledAtAnyTimeIsBroughtToTheEnd(int milliseconds) throws Exception {
        Engine.Fresh db = h2File();
        killAt("after:2", db, scripts.forward(1, ""), Duration.ofMillis(milliseconds));
        try (Child rerun = Child.apply(db, scripts, "")) {
            int code = rerun.exit();
            // H2 2.5.252 may wait for ever for a transaction of the killed process, whoever asks
            assumeThat(rerun.hanging()).doesNotContain("org.h2.mvstore.tx.Transaction.waitFor");
            assertThat(code).as(rerun.lines() + rerun.hanging()).isZero();
        }
        assertThat(db.tables()).containsExactly("b", "c");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void h2StopsWhereNoCheckCanTell() throws Exception {
        Engine.Fresh db = h2File();
        scripts.forward(1, "create table t (id int);\ncall (select 1);\n");
        killAt("after:2", db, scripts, WRITTEN);
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("call (select 1)")
                .hasMessageContaining("--resolve " + id(1) + ":2=done");
        Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":2=done")));
        db.migrator(scripts).with(done).apply("head");
        assertThat(db.tables()).containsExactly("b", "c", "t");
    }

    @Test
    void aServerThatStillRunsTheKilledStatementIsWaitedFor() throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        scripts.write(
                "V" + id(2) + "__r2.sql",
                "-- migrate:revision " + id(2) + "\n-- migrate:parents " + id(1)
                        + "\n-- migrate:transaction none\n\n-- migrate:check table b exists\n"
                        + "do $$ begin perform pg_sleep(2); execute 'create table b (id int)'; end $$;\n");
        try (Child child = Child.apply(db, scripts, "")) {
            awaitSleep(db);
            child.kill();
        }
        assertThat(db.tables()).containsExactly("a");
        Outcome outcome = db.migrator(scripts).apply("head");
        assertThat(outcome.revisions()).singleElement().matches(RevisionRun::resumed);
        assertThat(db.tables()).containsExactly("a", "b");
    }

    private static void awaitSleep(Engine.Fresh db) throws InterruptedException {
        while (db.query("select 1 from pg_stat_activity where wait_event = 'PgSleep'")
                .isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void manyProcessesAtOnceOneApplies() throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        scripts.forward(3, "select pg_sleep(1);\n", 2);
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(Child.apply(db, scripts, ""));
        }
        List<String> ends = new ArrayList<>();
        for (Child child : children) {
            assertThat(child.exit()).as(child.lines().toString()).isZero();
            ends.add(child.lines().get(child.lines().size() - 1));
        }
        assertThat(ends).containsOnlyOnce("APPLIED 3");
        assertThat(ends.stream().filter("UP TO DATE"::equals)).hasSize(7);
        assertThat(db.history()).hasSize(3);
    }

    @Test
    void processesOnOneH2FileTakeTurns() throws Exception {
        Engine.Fresh db = h2File();
        try (Child first = Child.apply(db, scripts, "");
                Child second = Child.apply(db, scripts, "");
                Child third = Child.apply(db, scripts, "")) {
            assertThat(List.of(first.exit(), second.exit(), third.exit())).containsOnly(0);
        }
        assertThat(db.tables()).containsExactly("a", "b", "c");
    }

    @Test
    void theHolderIsNamedAndItsDeathFreesTheLock() throws Exception {
        for (Engine.Fresh db : List.of(
                Engine.POSTGRESQL.fresh(),
                new Engine.Fresh("jdbc:h2:file:" + folder.resolve("shared") + ";AUTO_SERVER=TRUE", "sa", ""))) {
            try (Child child = Child.apply(db, scripts, "before:2")) {
                child.await("STANDING");
                Migrator impatient =
                        db.migrator(scripts).with(Options.defaults().withLockWait(Duration.ofMillis(300)));
                MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> impatient.apply("head"));
                assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
                assertThat(failure).hasMessageContaining("pid " + child.pid());
                child.kill();
            }
            long begun = System.nanoTime();
            db.migrator(scripts).apply("head");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(db.tables()).containsExactly("a", "b", "c");
        }
    }

    /** A waiting run may hold no transaction or snapshot, for which the build would wait in turn. */
    @Test
    void aConcurrentIndexIsBuiltWhileOthersWaitForTheLock() throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        scripts.write(
                "V" + id(3) + "__r3.sql",
                "-- migrate:revision " + id(3) + "\n-- migrate:parents " + id(2)
                        + "\n-- migrate:transaction none\n\nselect pg_sleep(1.5);\n"
                        + "create index concurrently i on a (id);\n");
        try (Child first = Child.apply(db, scripts, "");
                Child second = Child.apply(db, scripts, "");
                Child third = Child.apply(db, scripts, "")) {
            assertThat(List.of(first.exit(), second.exit(), third.exit())).containsOnly(0);
            assertThat(Stream.of(first, second, third)
                            .flatMap(child -> child.lines().stream())
                            .filter(line -> line.startsWith("Waiting for the lock")))
                    .hasSize(2);
        }
        assertThat(db.query("select indisvalid from pg_index where indexrelid = 'i'::regclass"))
                .containsExactly("t");
    }
}
