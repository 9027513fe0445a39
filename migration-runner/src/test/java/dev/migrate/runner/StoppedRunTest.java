package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that stands still (SIGSTOP) loses its lock's session, another one runs, and the first goes on. */
class StoppedRunTest {
    private static final Options IMPATIENT = Options.defaults().withLockWait(Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder)
                .forward(1, "create table log (n int);\n")
                .forward(2, "insert into log values (2);\n", 1)
                .forward(3, "insert into log values (3);\n", 2);
    }

    @Test
    void itFailsItsFenceAndWritesNothingMore() throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        db.migrator(scripts).apply(id(1));
        failsItsFence(
                db,
                () -> assertThat(db.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())"))
                        .containsExactly("t"));
    }

    /** Data statements are in a transaction there, too. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void itCommitsNoDataWhereDdlCommits(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        db.migrator(scripts).apply(id(1));
        failsItsFence(db, () -> endLocksSession(db));
    }

    private void failsItsFence(Engine.Fresh db, Runnable endLock) throws Exception {
        try (Child child = Child.apply(db, scripts, "before:1")) {
            child.await("STANDING");
            child.signal("STOP");
            endLock.run();
            assertThat(db.migrator(scripts).with(IMPATIENT).apply("head").revisions())
                    .hasSize(2);
            child.proceed();
            child.signal("CONT");
            assertThat(child.exit()).isEqualTo(ExitCode.LOCKED.number());
            assertThat(child.lines().toString()).contains("another run has taken over");
        }
        assertThat(db.query("select n from log order by n")).containsExactly("2", "3");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied", id(3) + "|applied");
    }

    private static void endLocksSession(Engine.Fresh db) {
        for (String session : db.query("select id from information_schema.processlist where db = database()"
                + " and id <> connection_id() and is_used_lock((select session_name from migration_lock)) <> id")) {
            db.execute("kill " + session);
        }
    }

    /** A statement that no transaction holds could still run, so its session must end first. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void whereItsStatementMayStillRunNoOtherBegins(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.forward(2, "create table log2 as select 2 as n;\n", 1);
        db.migrator(scripts).apply(id(1));
        try (Child child = Child.apply(db, scripts, "before:1")) {
            child.await("STANDING");
            child.signal("STOP");
            String lock = db.query(
                            "select substring_index(substring_index(holder, ' pid ', -1), ' ', 1) from migration_lock")
                    .get(0);
            assertThat(lock).isEqualTo(String.valueOf(child.pid()));
            endLocksSession(db);
            MigrationFailure failure = catchThrowableOfType(
                    MigrationFailure.class,
                    () -> db.migrator(scripts).with(IMPATIENT).apply("head"));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(failure).hasMessageContaining("whose last statement still runs");
            child.proceed();
            child.signal("CONT");
            assertThat(child.exit()).isEqualTo(ExitCode.LOCKED.number());
        }
        assertThat(db.query("select n from log2")).containsExactly("2");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applying");
    }
}
