package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.script.ScriptStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on MariaDB and MySQL, whose DDL commits, and where a server finishes what a killed client began. */
abstract class FamilyRuns {
    private static final String TWO_TABLES = "-- migrate:check table b exists\ncreate table b (id int);\n"
            + "-- migrate:check table c exists\ncreate table c (id int);\n";

    private final Engine engine;

    @TempDir
    private Path folder;

    Scripts scripts;
    Engine.Fresh db;

    FamilyRuns(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void fresh() {
        scripts = new Scripts(folder);
        db = engine.fresh();
    }

    private MigrationFailure failure() {
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    private void killAt(String place) throws Exception {
        try (Child child = Child.apply(db, scripts, place)) {
            child.await("STANDING");
            child.kill();
        }
    }

    /**
     * Another transaction makes the ALTER wait within the server. That one looks once a second whether its client is still there:
     * where it is freed before, it finishes what the killed client began, else it gives up. The first is what is wanted here.
     */
    @Test
    void anAlterWhoseClientIsKilledIsFinishedByTheServerAndNotRunAgain() throws Exception {
        List<String> resolved = resolvedAfterTheKill();
        for (int again = 0; again < 5 && resolved.equals(List.of("1 again")); again++) {
            fresh();
            resolved = resolvedAfterTheKill();
        }
        assertThat(resolved).containsExactly("1 done");
    }

    private List<String> resolvedAfterTheKill() throws Exception {
        db.execute("create table t (id int primary key)");
        scripts.forward(
                1,
                "-- migrate:check column t.c exists\nalter table t add column c int;\n"
                        + "-- migrate:check table after_it exists\ncreate table after_it (id int);\n");
        List<String> resolved = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void resolved(PlannedRevision revision, ScriptStatement statement, boolean done, String because) {
                resolved.add(statement.number() + (done ? " done" : " again"));
            }
        };
        try (Connection other = db.connect();
                Statement reading = other.createStatement()) {
            other.setAutoCommit(false);
            reading.execute("select * from t");
            try (Child child = Child.apply(db, scripts, "")) {
                awaitStatement("alter table t%");
                child.kill();
            }
            other.rollback();
            assertThat(db.history()).containsExactly(id(1) + "|applying");
            assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.IN_DOUBT);
            Outcome outcome = db.migrator(scripts).with(progress).apply("head");
            assertThat(outcome.revisions()).singleElement().matches(RevisionRun::resumed);
        }
        assertThat(db.tables()).containsExactly("after_it", "t");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        return resolved;
    }

    private void awaitStatement(String like) throws InterruptedException {
        while (db.query("select 1 from information_schema.processlist where db = database() and info like '" + like
                        + "' and state like 'Waiting for%'")
                .isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static void release(Connection connection) {
        try {
            Thread.sleep(500);
            connection.rollback();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:1", "after:1", "before:2", "after:2"})
    void aKilledRunResumesWhereItsChecksSay(String place) throws Exception {
        scripts.forward(1, "").forward(2, TWO_TABLES, 1);
        killAt(place);
        assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(db.tables()).containsExactly("b", "c");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void whatNoCheckCanTellIsAsked() throws Exception {
        db.execute("create procedure one() insert into t values (1)");
        scripts.forward(1, "create table t (id int);\ncall one();\n");
        killAt("after:2");
        MigrationFailure failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("call one()")
                .hasMessageContaining("--resolve " + id(1) + ":2=done")
                .hasMessageContaining("--resolve " + id(1) + ":2=redo");
        assertThat(db.query("select id from t")).containsExactly("1");
        Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":2=done")));
        db.migrator(scripts).with(done).apply("head");
        assertThat(db.query("select id from t")).containsExactly("1");
    }

    /** Of a statement that was ended, nothing is left; the ones after it have all the time there is. */
    @Test
    void aStatementIsBoundWhateverItsKind() {
        scripts.forward(1, "create table t (id int);\ninsert into t values (1);\nupdate t set id = 2 + sleep(20);\n");
        Options hasty = Options.defaults().withStatementTimeout(Duration.ofMillis(500));
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).with(hasty).apply("head"));
        assertThat(failure).hasMessageContaining("statement 3").hasMessageContaining("--statement-timeout");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(db.query("select id from t")).isEmpty();
        assertThat(db.query("select statements_done, statement_started from migration_history"))
                .containsExactly("1|0");
        scripts.forward(1, "create table t (id int);\ninsert into t values (1);\nupdate t set id = 2;\nselect 1;\n");
        db.migrator(scripts).with(hasty).apply("head");
        assertThat(db.query("select id from t")).containsExactly("2");
    }

    @Test
    void theHolderIsNamedAndItsDeathFreesTheLock() throws Exception {
        scripts.forward(1, TWO_TABLES);
        try (Child child = Child.apply(db, scripts, "before:2")) {
            child.await("STANDING");
            Migrator impatient = db.migrator(scripts).with(Options.defaults().withLockWait(Duration.ofMillis(300)));
            MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> impatient.apply("head"));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(failure).hasMessageContaining("pid " + child.pid()).hasMessageContaining("session ");
            child.kill();
        }
        long begun = System.nanoTime();
        db.migrator(scripts).apply("head");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aFailureIsRecordedAndResumed() {
        scripts.forward(1, "create table a (id int);\ncreate table b (id wrong);\n");
        MigrationFailure failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure).hasMessageContaining("first 1 statement(s) have run");
        scripts.forward(1, "create table a (id int);\ncreate table b (id int);\n");
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @Test
    void aKilledConnectionLeavesADoubtThatIsNamed() {
        scripts.forward(1, "create table a (id int);\nkill connection_id();\n");
        MigrationFailure failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure).hasMessageContaining("statement 2").hasMessageContaining("may or may not have run");
    }

    @Test
    void lockTimeoutsAreRetriedAndThenReported() throws Exception {
        scripts.table(1, "a").forward(2, "alter table a add column c int;\n", 1);
        db.migrator(scripts).apply(id(1));
        Options quick =
                Options.defaults().withLockTimeout(Duration.ofSeconds(1)).withLockRetries(0);
        try (Connection other = db.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from a");
            StatementFailure failure = catchThrowableOfType(
                    StatementFailure.class,
                    () -> db.migrator(scripts).with(quick).apply("head"));
            assertThat(failure).hasMessageContaining("--lock-timeout");
            Thread release = new Thread(() -> release(other));
            release.start();
            db.migrator(scripts).apply("head");
            release.join();
        }
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void scriptsAreSplitAsTheClientSplitsThem() {
        scripts.forward(1, """
                # a comment; of one line
                create table `t;1` (id int primary key, n varchar(30), m int); -- ; another
                /*!40101 create table only_here (id int) */;
                DELIMITER //
                create trigger g before insert on `t;1` for each row
                begin
                  set new.n = concat('a\\';', new.n, "b\\";");
                  set new.m = 3--1;
                end//
                delimiter ;
                insert into `t;1` (id, n) values (1, 'x');
                """);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select n, m from `t;1`")).containsExactly("a';xb\";|4");
        assertThat(db.tables()).containsExactly("only_here", "t;1");
    }

    /** @param sequence what a check says of a sequence, which one of them has */
    final void readsTheCatalog(String sequence) {
        db.execute("create table t (id int primary key, n varchar(9) not null, m int, constraint ck check (n <> ''),"
                + " index i (m))");
        scripts.forward(1, """
                -- migrate:check table t exists
                -- migrate:check table s absent
                -- migrate:check column t.n not-null
                -- migrate:check column `t`.M nullable
                -- migrate:check column t.x absent
                -- migrate:check index i on t exists
                -- migrate:check index j on t absent
                -- migrate:check constraint ck on t exists
                -- migrate:check %s
                -- migrate:check type y absent
                -- migrate:check schema nowhere absent
                -- migrate:check sql select count(*) = 0 from t
                select 1;
                """.formatted(sequence));
        assertThat(db.migrator(scripts).status().revisions().get(0).detection()).isEqualTo(Detection.PRESENT);
    }

    final void refusesTheUrlOf(String own, String other) {
        scripts.table(1, "a");
        Engine.Fresh wrong = new Engine.Fresh(db.url().replace(own, other), db.user(), db.password());
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> wrong.migrator(scripts).status());
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining(own);
    }
}
