package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real processes, really killed among data statements: no person has to say whether one of them has run. */
class KilledDataRunTest {
    private static final String TABLE =
            "-- migrate:check table t exists\ncreate table t (id int primary key, n int);\n";
    private static final String ROWS =
            "insert into t values (1, 0);\ninsert into t values (2, 0);\ninsert into t values (3, 0);\n";

    @TempDir
    private Path folder;

    private Scripts scripts() {
        return new Scripts(folder.resolve("migrations"));
    }

    /** A database that outlives a process. */
    private Engine.Fresh lasting(Engine engine) {
        return engine == Engine.H2_MEMORY
                ? new Engine.Fresh("jdbc:h2:file:" + folder.resolve("data"), "sa", "")
                : engine.fresh();
    }

    private static void killAt(String place, Engine.Fresh db, Scripts scripts) throws Exception {
        try (Child child = Child.apply(db, scripts, place)) {
            child.await("STANDING");
            if (db.url().startsWith("jdbc:h2:")) {
                // so that its commits are on the disk
                Thread.sleep(1500);
            }
            child.kill();
        }
    }

    private static List<String> position(Engine.Fresh db) {
        return db.query("select migration_number, status, statements_done, statement_started from migration_history"
                + " where status <> 'applied'");
    }

    private static List<String> rows(Engine.Fresh db) {
        return db.query("select id, n from t order by id");
    }

    /** Before their transaction, at its beginning, in it, and between its last statement and the commit. */
    @ParameterizedTest
    @CsvSource({
        "MARIADB, after:1",
        "MARIADB, before:2",
        "MARIADB, after:3",
        "MARIADB, after:5",
        "MYSQL, before:2",
        "MYSQL, after:5",
        "H2_MEMORY, before:2",
        "H2_MEMORY, after:5"
    })
    void theRerunNeedsNoAnswer(Engine engine, String place) throws Exception {
        Engine.Fresh db = lasting(engine);
        Scripts scripts =
                scripts().forward(1, TABLE + ROWS + "update t set n = n + id;\ncreate table after_it (id int);\n");
        killAt(place, db, scripts);
        boolean begun = !place.equals("after:1");
        assertThat(position(db)).containsExactly(id(1) + "|applying|" + (begun ? "1|0" : "0|1"));
        assertThat(rows(db)).isEmpty();
        Status status = db.migrator(scripts).status();
        assertThat(status.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(status.revisions().get(0).state()).isEqualTo(begun ? State.PARTLY_APPLIED : State.IN_DOUBT);
        assertThat(status.revisions().get(0).detail()).contains(begun ? "1 statement(s) done" : "statement 1 of");
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(rows(db)).containsExactly("1|1", "2|2", "3|3");
        assertThat(db.tables()).containsExactly("after_it", "t");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2_MEMORY"})
    void ofAScriptOfDataAloneNothingIsThere(Engine engine) throws Exception {
        Engine.Fresh db = lasting(engine);
        Scripts scripts = scripts().forward(1, TABLE).forward(2, ROWS + "update t set n = n + 1;\n", 1);
        killAt("after:4", db, scripts.forward(1, "create table t (id int primary key, n int);\nselect 1;\n"));
        assertThat(rows(db)).isEmpty();
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        assertThat(db.migrator(scripts).status().revisions().get(1).state()).isEqualTo(State.PENDING);
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).containsExactly("1|1", "2|1", "3|1");
    }

    /** Each one commits by itself there, and its place with it. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "SQLITE"})
    void neitherWhereTheAuthorWantsNoTransaction(Engine engine) throws Exception {
        Engine.Fresh db = lasting(engine);
        Scripts scripts = scripts()
                .write(
                        "V" + id(1) + "__r1.sql",
                        "-- migrate:revision " + id(1) + "\n-- migrate:transaction none\n\n" + TABLE + ROWS);
        killAt("after:3", db, scripts);
        assertThat(position(db)).containsExactly(id(1) + "|applying|2|0");
        assertThat(rows(db)).containsExactly("1|0");
        db.migrator(scripts).apply("head");
        assertThat(rows(db)).containsExactly("1|0", "2|0", "3|0");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    /** What is written there stays, whether its transaction ends or not. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void whereATableKnowsNoTransactionAPersonIsAsked(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        Scripts scripts = scripts()
                .forward(1, "create table t (id int, n int) engine = MyISAM;\n" + ROWS + "create table u (id int);\n");
        try {
            killAt("after:3", db, scripts);
            assertThat(position(db)).containsExactly(id(1) + "|applying|2|3");
            MigrationFailure failure = catchThrowableOfType(
                    MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
            assertThat(failure)
                    .hasMessageContaining("insert into t values (2, 0)")
                    .hasMessageContaining("--resolve " + id(1) + ":3=done")
                    .hasMessageContaining("--resolve " + id(1) + ":3=redo");
            assertThat(rows(db)).containsExactly("1|0", "2|0");
            Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":3=done")));
            db.migrator(scripts).with(done).apply("head");
            assertThat(rows(db)).containsExactly("1|0", "2|0", "3|0");
        } finally {
            // the server is shared, and the rule asks for all of its tables
            db.execute("drop table t");
        }
    }

    @Test
    void aScriptIsResumedThatAnEarlierVersionLeftAtADataStatement() throws Exception {
        Engine.Fresh db = Engine.MARIADB.fresh();
        Scripts scripts = scripts().forward(1, TABLE + ROWS + "create table u (id int);\n");
        killAt("before:2", db, scripts);
        String sum = scripts.directory()
                .readAny()
                .get(0)
                .script(dev.migrate.runner.script.SqlSyntax.mySql())
                .checksumOfFirst(3);
        db.execute(
                "insert into t values (1, 0)",
                "update migration_history set statements_done = 2, statement_started = 3, ran_checksum = '" + sum
                        + "'");
        assertThat(catchThrowableOfType(
                        MigrationFailure.class, () -> db.migrator(scripts).apply("head")))
                .hasMessageContaining("insert into t values (2, 0)");
        Options redo = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":3=redo")));
        db.migrator(scripts).with(redo).apply("head");
        assertThat(rows(db)).containsExactly("1|0", "2|0", "3|0");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }
}
