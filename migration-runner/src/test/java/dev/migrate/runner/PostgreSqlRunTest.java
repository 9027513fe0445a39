package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.script.ScriptStatement;
import java.nio.file.Files;
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

/** Where DDL is transactional: all of a script and its history row, or nothing. */
class PostgreSqlRunTest {
    @TempDir
    private Path folder;

    private Scripts scripts;
    private Engine.Fresh db;

    @BeforeEach
    void fresh() {
        scripts = new Scripts(folder);
        db = Engine.POSTGRESQL.fresh();
    }

    private StatementFailure statementFailure(String target) {
        StatementFailure failure = catchThrowableOfType(
                StatementFailure.class, () -> db.migrator(scripts).apply(target));
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void aScriptThatFailsHalfWayLeavesNothing() {
        scripts.table(1, "a")
                .forward(
                        2,
                        "create table b (id int);\ninsert into b values (1);\n\ninsert into b values ('x;\n');\n",
                        1);
        StatementFailure failure = statementFailure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure.statement().line()).isEqualTo(7);
        assertThat(failure.statement().number()).isEqualTo(3);
        assertThat(failure.statement().sqlState()).isEqualTo("22P02");
        assertThat(failure)
                .hasMessageContaining("V" + id(2) + "__r2.sql:7")
                .hasMessageContaining("insert into b values ('x;")
                .hasMessageContaining("rolled back")
                .hasMessageContaining("apply");
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        scripts.forward(2, "create table b (id int);\n", 1);
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(1);
    }

    @Test
    void aRefusedHistoryRowTakesTheScriptBackWithIt() {
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply(id(1));
        db.execute("alter table migration_history add check (migration_number <> '" + id(2) + "')");
        StatementFailure failure = statementFailure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(db.tables()).containsExactly("a");
    }

    @Test
    void aDeferredConstraintThatFailsAtTheCommitIsNoticed() {
        scripts.forward(
                1,
                "create table p (id int primary key);\n"
                        + "create table c (id int references p deferrable initially deferred);\n");
        scripts.forward(2, "insert into c values (1);\n", 1);
        StatementFailure failure = statementFailure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure.statement().sqlState()).isEqualTo("23503");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        assertThat(db.query("select count(*) from c")).containsExactly("0");
    }

    /** What one revision leaves open must neither fail its commit nor reach the next one. */
    @Test
    void deferredChecksCursorsAndTemporaryTablesEndWithTheirRevision() {
        scripts.forward(
                        1,
                        "create temporary table tp (id int primary key,"
                                + " o int references tp deferrable initially deferred);\n"
                                + "insert into tp values (1, 2), (2, 1);\n"
                                + "declare c cursor with hold for select * from tp;\n"
                                + "set search_path = pg_catalog;\nset lock_timeout = 1;\nset local statement_timeout = 77;\n")
                .forward(
                        2,
                        "create table seen as select current_setting('search_path') as path, current_setting('lock_timeout')"
                                + " as wait, current_setting('statement_timeout') as runs,"
                                + " (select count(*) from pg_cursors where name = 'c') as cursors, to_regclass('tp') is null as gone;\n",
                        1);
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(2);
        assertThat(db.query("select concat_ws('|', path, wait, runs, cursors, gone) from public.seen"))
                .containsExactly("\"public\"|5s|30min|0|t");
    }

    /** Backslashes mean something else then, and the session has forgotten what the runner prepared in it. */
    @Test
    void aScriptMayTurnStandardStringsOffAndRemoveWhatThisSessionPrepared() {
        scripts.table(1, "a")
                .forward(2, "create table b (id int);\nset standard_conforming_strings = off;\n", 1)
                .forward(3, "create table c (id int);\ndeallocate all;\n", 2)
                .table(4, "d", 3);
        scripts.write(
                "V" + id(5) + "__r5.sql",
                "-- migrate:revision " + id(5) + "\n-- migrate:parents " + id(4)
                        + "\n-- migrate:message it''s a \\' back\\slash\n\nset standard_conforming_strings = off;\n");
        assertThat(db.migrator(scripts).apply("head").revisions()).hasSize(5);
        assertThat(db.tables()).containsExactly("a", "b", "c", "d");
        assertThat(db.query("select migration_name from migration_history where migration_number = '" + id(5) + "'"))
                .containsExactly("it''s a \\' back\\slash");
    }

    /** With the statements themselves it is what a bare loop with its commits costs. */
    @Test
    void aRevisionCostsOneRoundTripBesideItsStatements() throws Exception {
        long ten = executedWith(10);
        assertThat(executedWith(20) - ten).isEqualTo(2 * 10);
    }

    private long executedWith(int revisions) throws Exception {
        Engine.Fresh fresh = Engine.POSTGRESQL.fresh();
        Path own = Files.createDirectory(folder.resolve("of" + revisions));
        Scripts many = new Scripts(own);
        for (int i = 1; i <= revisions; i++) {
            many.table(i, "t" + i);
        }
        CountingDriver.EXECUTED.clear();
        Migrator.of(
                        Database.of(fresh.url(), fresh.user(), fresh.password(), CountingDriver.loader(folder)),
                        many.directory())
                .apply("heads");
        return CountingDriver.EXECUTED.size();
    }

    @Test
    void whatCanNotRunInATransactionIsToldHow() {
        scripts.table(1, "a").forward(2, "create index concurrently i on a (id);\n", 1);
        assertThat(statementFailure("head")).hasMessageContaining("-- migrate:transaction none");
    }

    @Test
    void aConcurrentIndexRunsWithoutATransactionOrSnapshotInTheWay() {
        scripts.table(1, "a")
                .write(
                        "V" + id(2) + "__r2.sql",
                        "-- migrate:revision " + id(2) + "\n-- migrate:parents " + id(1)
                                + "\n-- migrate:transaction none\n\n-- migrate:check index i on a exists\n"
                                + "create index concurrently i on a (id);\n\nvacuum a;\n");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select indisvalid from pg_index where indexrelid = 'i'::regclass"))
                .containsExactly("t");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void withoutATransactionAFailureIsRecordedAndResumed() {
        String header = "-- migrate:revision " + id(1) + "\n-- migrate:transaction none\n\n";
        String name = "V" + id(1) + "__r1.sql";
        scripts.write(name, header + "create table a (id int);\ncreate table b (id wrong);\n");
        StatementFailure failure = statementFailure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(db.tables()).containsExactly("a");
        scripts.write(name, header + "create table a (id int);\ncreate table b (id int);\n");
        assertThat(db.migrator(scripts).apply("head").revisions().get(0).resumed())
                .isTrue();
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @Test
    void routinesAndBraces() {
        scripts.forward(1, """
                create table t (id int, j text default '{a}');
                create function one() returns int language sql
                begin atomic
                  select case when true then 1 else 2 end;
                end;
                create function two() returns int language plpgsql as $f$
                begin
                  perform 1; return 2;
                end; $f$;
                select one() + two();
                insert into t (id) select 1 where '?' = '?' and '{"a": 1}'::jsonb ? 'a';
                """);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select j, one(), two() from t")).containsExactly("{a}|1|2");
    }

    @Test
    void lockTimeoutsAreRetriedAndThenReported() throws Exception {
        scripts.table(1, "a").forward(2, "alter table a add c int;\n", 1);
        db.migrator(scripts).apply(id(1));
        Options quick =
                Options.defaults().withLockTimeout(Duration.ofMillis(100)).withLockRetries(1);
        List<Integer> retries = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void retries(PlannedRevision revision, ScriptStatement statement, int retry, int of) {
                retries.add(retry);
            }
        };
        try (Connection other = db.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table a in access exclusive mode");
            StatementFailure failure = catchThrowableOfType(
                    StatementFailure.class,
                    () -> db.migrator(scripts).with(quick).with(progress).apply("head"));
            assertThat(failure.statement().sqlState()).isEqualTo("55P03");
            assertThat(retries).containsExactly(1);
            Thread release = new Thread(() -> release(other));
            release.start();
            db.migrator(scripts).with(quick.withLockRetries(10)).apply("head");
            release.join();
        }
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    private static void release(Connection connection) {
        try {
            Thread.sleep(400);
            connection.rollback();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSessionHasItsTimeoutsAndRoleForEachMigration() {
        db.execute("create role app_" + System.nanoTime());
        scripts.forward(
                1,
                "create table s as select current_setting('lock_timeout') l, current_setting('statement_timeout') s;\n"
                        + "set lock_timeout = 77; set role pg_monitor;\n");
        scripts.forward(
                2,
                "insert into s select current_setting('lock_timeout'), current_user::text || current_setting('statement_timeout');\n",
                1);
        db.migrator(scripts)
                .with(Options.defaults().withStatementTimeout(Duration.ofSeconds(90)))
                .apply("head");
        assertThat(db.query("select l, s from s")).containsExactly("5s|90s", "5s|postgres90s");
    }

    @Test
    void aTakenOverRunWritesNothingMore() {
        scripts.forward(1, "update migration_lock set epoch = epoch + 1;\ncreate table a (id int);\n");
        scripts.write(
                "V" + id(2) + "__r2.sql",
                "-- migrate:revision " + id(2) + "\n-- migrate:transaction none\n\ncreate table first (id int);\n"
                        + "update migration_lock set epoch = epoch + 1;\ncreate table second (id int);\n");
        for (int number = 1; number <= 2; number++) {
            String target = id(number);
            MigrationFailure failure = catchThrowableOfType(
                    MigrationFailure.class, () -> db.migrator(scripts).apply(target));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(failure).hasMessageContaining("another run has taken over");
        }
        assertThat(db.tables()).containsExactly("first");
        assertThat(db.history()).containsExactly(id(2) + "|applying");
    }

    @Test
    void aBrokenConnectionLeavesNothingOrADoubtThatIsNamed() {
        scripts.forward(1, "create table a (id int);\nselect pg_terminate_backend(pg_backend_pid());\n");
        StatementFailure failure = statementFailure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure.statement().sqlState()).isEqualTo("57P01");
        assertThat(failure).hasMessageContaining("terminating connection");
        assertThat(db.tables()).isEmpty();
        scripts.write(
                "V" + id(1) + "__r1.sql",
                "-- migrate:revision " + id(1) + "\n-- migrate:transaction none\n\ncreate table a (id int);\n"
                        + "select pg_terminate_backend(pg_backend_pid());\n");
        StatementFailure doubt = statementFailure("head");
        assertThat(doubt.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(doubt).hasMessageContaining("statement 2").hasMessageContaining("may or may not have run");
        assertThat(db.migrator(scripts).status().revisions().get(0).state()).isEqualTo(State.IN_DOUBT);
        Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":2=done")));
        assertThat(db.migrator(scripts).with(done).apply("head").current()).containsExactly(id(1));
    }

    @Test
    void anInvalidIndexIsDroppedAndBuiltAgain() {
        scripts.forward(1, "create table a (x int);\ninsert into a values (1), (1);\n")
                .write(
                        "V" + id(2) + "__r2.sql",
                        "-- migrate:revision " + id(2) + "\n-- migrate:parents " + id(1)
                                + "\n-- migrate:transaction none\n\n-- migrate:check index \"I x\" on a exists\n"
                                + "create unique index concurrently if not exists \"I x\" on a (x);\n");
        assertThat(statementFailure("head").statement().sqlState()).isEqualTo("23505");
        assertThat(db.query("select indisvalid from pg_index where indexrelid = '\"I x\"'::regclass"))
                .containsExactly("f");
        db.execute("delete from a");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select indisvalid from pg_index where indexrelid = '\"I x\"'::regclass"))
                .containsExactly("t");
    }
}
