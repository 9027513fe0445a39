package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.JsonReport;
import dev.migrate.runner.report.TextReport;
import dev.migrate.runner.script.ScriptStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where DDL commits, consecutive data statements share a transaction with their place in the history. */
class DataRunTest {
    private static final String TABLE = "create table t (id int primary key, n int);\n";
    private static final String FOUR = "insert into t values (1, 0);\ninsert into t values (2, 0);\n"
            + "insert into t values (3, 0);\ninsert into t values (4, 0);\n";
    private static final String FIFTH = "insert into t values (%s, 0);\n";

    private static final String TWO_UPDATES = "create table u (id int);\nupdate t set n = n + 1 where id = 1;\n"
            + "update t set n = n + 1 where id = 2;\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path drivers;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder);
    }

    private static MigrationFailure failure(Migrator migrator) {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.apply("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static List<String> positions(Engine.Fresh db) {
        return db.query("select status, statements_done, statement_started from migration_history"
                + " order by migration_number");
    }

    private static List<String> rows(Engine.Fresh db) {
        return db.query("select id from t order by id");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void aFailureRollsBackAllOfThemAndWhatWasBeforeStays(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + FIFTH.formatted(4) + "create table u (id int);\n");
        MigrationFailure failure = failure(db.migrator(scripts));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("statement 6 of revision '" + id(1) + "' failed")
                .hasMessageContaining(
                        "Statements 2 to 6 were rolled back together; the first 1 statement(s) have run and stay")
                .hasMessageContaining("the script from statement 2 on")
                .hasMessageNotContaining("--resolve");
        assertThat(rows(db)).isEmpty();
        assertThat(positions(db)).containsExactly("applying|1|0");
        RevisionStatus status = db.migrator(scripts).status().revisions().get(0);
        assertThat(status.state()).isEqualTo(State.PARTLY_APPLIED);
        assertThat(status.detail()).startsWith("1 statement(s) done: ");
        scripts.forward(1, TABLE + FOUR + FIFTH.formatted(5) + "create table u (id int);\n");
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(rows(db)).containsExactly("1", "2", "3", "4", "5");
        assertThat(positions(db)).containsExactly("applied|0|0");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void aFailureAmongTheFirstLeavesNothing(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE).forward(2, FOUR + FIFTH.formatted(4) + "create table u (id int);\n", 1);
        MigrationFailure failure = failure(db.migrator(scripts));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure)
                .hasMessageContaining("Statements 1 to 5 were rolled back together: nothing of the script has run");
        assertThat(rows(db)).isEmpty();
        assertThat(positions(db)).containsExactly("applied|0|0", "failed|0|0");
        assertThat(db.migrator(scripts).status().revisions().get(1).detail()).startsWith("refused at its first");
        scripts.forward(2, FOUR + "create table u (id int);\n", 1);
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).hasSize(4);
        assertThat(db.query("select migration_name, last_error from migration_history where migration_number = '"
                        + id(2) + "'"))
                .containsExactly("revision 2|null");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aScriptOfDataAloneIsAllOrNothing(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE).forward(2, FOUR + FIFTH.formatted(4), 1);
        db.migrator(scripts).apply(id(1));
        MigrationFailure failure = failure(db.migrator(scripts));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("nothing of revision '" + id(2) + "' is in the database");
        assertThat(rows(db)).isEmpty();
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        scripts.forward(2, FOUR, 1).back(2, "delete from t where id > 2;\ndelete from t where wrong = 1;\n");
        Plan plan = db.migrator(scripts).planApply("head");
        assertThat(plan.revisions()).singleElement().matches(PlannedRevision::oneTransaction);
        assertThat(new TextReport(CommandStyle.STANDALONE).plan(plan))
                .contains("V" + id(2) + "__r2.sql, one transaction)");
        assertThat(new JsonReport(CommandStyle.STANDALONE).of(plan)).contains("\"oneTransaction\": true");
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).hasSize(4);
        MigrationFailure back = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).rollback("-1"));
        assertThat(back.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(rows(db)).hasSize(4);
        assertThat(positions(db)).containsExactly("applied|0|0", "applied|0|0");
        db.migrator(scripts.back(2, "delete from t;\n")).rollback("-1");
        assertThat(rows(db)).isEmpty();
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|rolled_back");
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2_MEMORY"})
    void aRollbackScriptKeepsItsPlaceToo(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + "create table u (id int);\n")
                .back(1, "drop table u;\ndelete from t where id > 2;\ndelete from t where wrong = 1;\ndrop table t;\n");
        db.migrator(scripts).apply("head");
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).rollback("base"));
        assertThat(failure).hasMessageContaining("Statements 2 to 3 were rolled back together; the first 1");
        assertThat(rows(db)).hasSize(4);
        assertThat(positions(db)).containsExactly("rolling_back|1|0");
        db.migrator(scripts.back(1, "drop table u;\ndelete from t where id > 2;\ndrop table t;\n"))
                .rollback("base");
        assertThat(db.tables()).isEmpty();
        assertThat(db.history()).containsExactly(id(1) + "|rolled_back");
    }

    /** What the first try counted is gone with it. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void anothersLockIsWaitedForAgainWithAllOfThem(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + "select 1;\n").forward(2, TWO_UPDATES, 1);
        db.migrator(scripts).apply(id(1));
        Options quick = Options.defaults().withLockTimeout(Duration.ofSeconds(1));
        List<Integer> retried = new ArrayList<>();
        try (Connection other = db.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update t set n = 10 where id = 2");
            Migrator migrator = db.migrator(scripts).with(quick).with(new Progress() {
                @Override
                public void retries(PlannedRevision revision, ScriptStatement at, int retry, int of) {
                    retried.add(at.number());
                    run(other::commit);
                }
            });
            migrator.apply("head");
        }
        assertThat(retried).containsExactly(3);
        assertThat(db.query("select id, n from t where n > 0 order by id")).containsExactly("1|1", "2|11");
        assertThat(positions(db)).containsExactly("applied|0|0", "applied|0|0");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void aDeadlockIsTriedAgainWithAllOfThem(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + "create table v (id int);\n").forward(2, TWO_UPDATES, 1);
        db.migrator(scripts).apply(id(1));
        List<Integer> retried = new ArrayList<>();
        Thread[] waiting = new Thread[1];
        try (Connection other = db.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // where the server chooses, it ends the one that has changed less
            statement.execute("insert into v values (1), (2), (3), (4), (5), (6), (7), (8), (9)");
            statement.execute("update t set n = 10 where id = 2");
            Migrator migrator = db.migrator(scripts).with(new Progress() {
                @Override
                public void statementEnds(PlannedRevision revision, ScriptStatement at, Duration duration) {
                    if (at.number() == 2 && waiting[0] == null) {
                        waiting[0] = inBackground(() -> {
                            statement.execute("update t set n = n + 10 where id = 1");
                            other.commit();
                        });
                    }
                }

                @Override
                public void retries(PlannedRevision revision, ScriptStatement at, int retry, int of) {
                    retried.add(at.number());
                }
            });
            migrator.apply("head");
            waiting[0].join();
        }
        assertThat(retried).containsExactly(3);
        assertThat(db.query("select id, n from t where n > 0 order by id")).containsExactly("1|11", "2|11");
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins it and gives it the time to come to a lock. */
    private static Thread inBackground(Work work) {
        Thread thread = new Thread(() -> run(work));
        thread.start();
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thread;
    }

    private static Migrator during(Migrator migrator, int statement, Runnable work) {
        return migrator.with(new Progress() {
            @Override
            public void statementEnds(PlannedRevision revision, ScriptStatement at, Duration duration) {
                if (at.number() == statement) {
                    work.run();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void aRunThatIsTakenOverCommitsNothingOfThem(Engine engine) {
        Engine.Fresh db = engine.fresh();
        for (String script : List.of(TABLE + FOUR, TABLE + FOUR + "create table u (id int);\n")) {
            db.execute("drop table if exists t", "drop table if exists migration_history");
            scripts.forward(1, script);
            Migrator taken = during(
                    db.migrator(scripts),
                    3,
                    () -> db.execute("update migration_lock set epoch = epoch + 1 where id = 1"));
            assertThat(failure(taken).exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(rows(db)).isEmpty();
            assertThat(positions(db)).containsExactly("applying|1|0");
            db.migrator(scripts).apply("head");
            assertThat(rows(db)).hasSize(4);
            assertThat(db.history()).containsExactly(id(1) + "|applied");
            db.execute("drop table if exists u");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void aSessionThatEndsAmongThemLeavesNothingOfThem(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + "create table u (id int);\n");
        Consumer<String> end = command -> db.query("select id from information_schema.processlist where db = database()"
                        + " and id <> connection_id() and is_used_lock((select session_name from migration_lock)) = id")
                .forEach(session -> db.execute("kill " + session));
        MigrationFailure failure = failure(during(db.migrator(scripts), 3, () -> end.accept("kill ")));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("Statements 2 to 5 were rolled back together; the first 1")
                .hasMessageNotContaining("--resolve");
        assertThat(rows(db)).isEmpty();
        assertThat(positions(db)).containsExactly("applying|1|0");
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).hasSize(4);
    }

    /** The server may have got the commit or not: the row that it writes tells, and nobody is asked. */
    @ParameterizedTest
    @CsvSource({"MARIADB, true", "MARIADB, false", "MYSQL, true", "MYSQL, false"})
    void aSessionThatEndsInTheCommitLeavesAllOrNothing(Engine engine, boolean committed) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.forward(1, TABLE + FOUR + "create table u (id int);\n");
        Database cut = Database.of(db.url(), db.user(), db.password(), CountingDriver.loader(drivers));
        CountingDriver.beforeCommit = connection -> {
            if (committed) {
                connection.commit();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet session = statement.executeQuery("select connection_id()")) {
                session.next();
                db.execute("kill " + session.getLong(1));
            }
        };
        try {
            MigrationFailure failure = failure(Migrator.of(cut, scripts.directory()));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
            assertThat(failure)
                    .hasMessageContaining("broke during the commit. Statements 2 to 5 of revision '" + id(1)
                            + "' are together in the database or not at all")
                    .hasMessageNotContaining("--resolve");
        } finally {
            CountingDriver.beforeCommit = connection -> {};
        }
        assertThat(positions(db)).containsExactly(committed ? "applying|5|0" : "applying|1|0");
        assertThat(rows(db)).hasSize(committed ? 4 : 0);
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).containsExactly("1", "2", "3", "4");
        assertThat(db.tables()).containsExactly("t", "u");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void whereATriggerWritesATableWithoutTransactionsEachIsRecorded(Engine engine) {
        Engine.Fresh db = engine.fresh();
        db.execute(
                "create table seen (id int) engine = MyISAM",
                "create table t (id int primary key, n int)",
                "create trigger g before insert on t for each row insert into seen values (new.id)");
        try {
            scripts.forward(1, FOUR + FIFTH.formatted(4));
            Plan plan = db.migrator(scripts).planApply("head");
            assertThat(plan.revisions()).singleElement().matches(revision -> !revision.oneTransaction());
            MigrationFailure failure = failure(db.migrator(scripts));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
            assertThat(failure).hasMessageContaining("first 4 statement(s) have run and stay");
            assertThat(positions(db)).containsExactly("applying|4|0");
            scripts.forward(1, FOUR + FIFTH.formatted(5));
            db.migrator(scripts).apply("head");
            assertThat(rows(db)).hasSize(5);
            // the refused one's trigger had fired before, and that stays there
            assertThat(db.query("select id from seen order by id")).containsExactly("1", "2", "3", "4", "4", "5");
        } finally {
            db.execute("drop table t, seen");
        }
    }

    /** What is asked once is asked again where a statement may have changed the answer. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void aTableWithoutTransactionsThatAScriptMakesIsSeen(Engine engine) {
        Engine.Fresh db = engine.fresh();
        for (String made : List.of(
                "create table m (id int primary key) engine = MEMORY;\n",
                "create temporary table m (id int primary key) engine = MEMORY;\n",
                "set default_storage_engine = MyISAM;\ncreate table m (id int primary key);\n")) {
            db.execute("drop table if exists t, m", "drop table if exists migration_history");
            scripts.forward(1, TABLE + FOUR + made + "insert into m values (1);\ninsert into m values (1);\n");
            try {
                assertThat(failure(db.migrator(scripts))).hasMessageContaining("statement(s) have run and stay");
                int done = made.split(";\n").length + 6;
                assertThat(positions(db)).containsExactly("applying|" + done + "|0");
            } finally {
                db.execute("drop table if exists m");
            }
        }
    }

    @Test
    void aLinkedTableKeepsWhatIsRolledBack() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        Engine.Fresh other = Engine.H2_MEMORY.fresh();
        other.execute("create table far (id int primary key)");
        scripts.forward(
                1,
                TABLE + "create linked table far ('', '" + other.url() + "', '" + other.user() + "', '"
                        + other.password() + "', 'FAR');\ninsert into far values (1);\ninsert into far values (1);\n");
        assertThat(failure(db.migrator(scripts))).hasMessageContaining("first 3 statement(s) have run and stay");
        assertThat(other.query("select id from far")).containsExactly("1");
        assertThat(positions(db)).containsExactly("applying|3|0");
    }

    /** Asked once they are committed: one that fails leaves them, and a later run asks again. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2_MEMORY"})
    void assertionsAreAskedAroundThem(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.write(
                "V" + id(1) + "__r1.sql",
                "-- migrate:revision " + id(1) + "\n-- migrate:assert before equals 1 select 1\n"
                        + "-- migrate:assert after equals 5 select count(*) from t\n\n" + TABLE + FOUR);
        assertThat(failure(db.migrator(scripts))).hasMessageContaining("expected '5', but found '4'");
        assertThat(positions(db)).containsExactly("applying|5|0");
        db.execute("insert into t values (9, 9)");
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(positions(db)).containsExactly("applied|0|0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whereTheAuthorWantsNoTransactionEachCommitsByItself(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.write(
                "V" + id(1) + "__r1.sql",
                "-- migrate:revision " + id(1) + "\n-- migrate:transaction none\n\n" + TABLE + FOUR
                        + FIFTH.formatted(4));
        MigrationFailure failure = failure(db.migrator(scripts));
        assertThat(failure)
                .hasMessageContaining("Statement 6 was rolled back; the first 5 statement(s) have run and stay")
                .hasMessageContaining("--resolve " + id(1) + ":6=done");
        assertThat(rows(db)).hasSize(4);
        assertThat(positions(db)).containsExactly("applying|5|0");
        Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":6=done")));
        db.migrator(scripts).with(done).apply("head");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    /** The statement itself ends the transaction, of which nothing is left to roll back. */
    @Test
    void aStatementThatRollsBackItself() {
        Engine.Fresh db = Engine.SQLITE.fresh();
        scripts.write(
                "V" + id(1) + "__r1.sql",
                "-- migrate:revision " + id(1) + "\n-- migrate:transaction none\n\n" + TABLE + FOUR
                        + "insert or rollback into t values (4, 0);\n");
        assertThat(failure(db.migrator(scripts)).exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(positions(db)).containsExactly("applying|5|0");
        assertThat(failure(db.migrator(scripts)).exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(rows(db)).hasSize(4);
    }

    /** It is gone with the session that set it, and null would be written in its place. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void aResumedScriptThatNeedsAVariableOfBeforeIsRefused(Engine engine) {
        Engine.Fresh db = engine.fresh();
        String begin = TABLE + "set @N = 7, @m = 8;\ninsert into t values (1, @n);\n";
        String end = "insert into t values (2, @n);\nset @m = 9;\ninsert into t values (3, @m);\n";
        scripts.forward(1, begin + "create table wrong;\n" + end);
        failure(db.migrator(scripts));
        scripts.forward(1, begin + "create table u (id int);\n" + end);
        MigrationFailure failure = failure(db.migrator(scripts));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("statement 5 of revision '" + id(1) + "' uses the variable '@n'")
                .hasMessageContaining("write 'set @n = …' before that statement");
        assertThat(db.tables()).containsExactly("t");
        scripts.forward(1, begin + "create table u (id int);\nset @n = 7;\n" + end);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select id, n from t order by id")).containsExactly("1|7", "2|7", "3|9");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void aVariableIsThereForTheStatementsAfterIt(Engine engine) {
        Engine.Fresh db = engine.fresh();
        scripts.forward(
                1,
                TABLE + "set @n = 7;\ninsert into t values (1, @n);\nset @m = last_insert_id(), @n = 8;\n"
                        + "insert into t values (2, @n);\n");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select id, n from t order by id")).containsExactly("1|7", "2|8");
    }
}
