package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.ScriptStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Assertions about the data, and statements that go through it in batches. */
class DataMigrationTest {
    private static final String FILL =
            "-- migrate:batch\nupdate t set done = 1 where id in (select id from (select id from t where done = 0"
                    + " order by id limit 2) x);\n";

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder)
                .forward(
                        1,
                        "create table t (id int primary key, done int not null);\n"
                                + "insert into t values (1, 0), (2, 0), (3, 0), (4, 0), (5, 0);\n");
    }

    private void second(String header, String body) {
        scripts.write(
                "V" + id(2) + "__r2.sql",
                "-- migrate:revision " + id(2) + "\n-- migrate:parents " + id(1) + "\n" + header + "\n" + body);
    }

    private MigrationFailure failure(Engine.Fresh db) {
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAssertionThatFailsBeforeStopsBeforeAnythingIsDone(Engine engine) {
        Engine.Fresh db = engine.fresh();
        second("-- migrate:assert before empty select id from t where id > 4\n", "delete from t;\n");
        MigrationFailure failure = failure(db);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure)
                .hasMessageContaining("V" + id(2) + "__r2.sql:3")
                .hasMessageContaining("begins with '5'")
                .hasMessageContaining("select id from t where id > 4");
        assertThat(db.query("select count(*) from t")).containsExactly("5");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        db.execute("delete from t where id > 4");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select count(*) from t")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAssertionThatFailsAfterRollsBackWhereThatCanBe(Engine engine) {
        Engine.Fresh db = engine.fresh();
        second(
                "-- migrate:assert after equals 4 select count(*) from t\n",
                "delete from t where id > 3;\ncreate table u (id int);\n");
        MigrationFailure failure = failure(db);
        boolean whole = engine == Engine.POSTGRESQL || engine == Engine.SQLITE;
        assertThat(failure.exitCode()).isEqualTo(whole ? ExitCode.ROLLED_BACK : ExitCode.IN_DOUBT);
        assertThat(failure).hasMessageContaining("expected '4', but found '3'");
        assertThat(db.query("select count(*) from t")).containsExactly(whole ? "5" : "3");
        db.execute(whole ? "delete from t where id = 1" : "insert into t values (9, 9)");
        if (whole) {
            db.execute("delete from t where id in (2, 3)", "insert into t values (0, 0), (-1, 0), (-2, 0), (-3, 0)");
        }
        assertThat(db.migrator(scripts).apply("head").current()).containsExactly(id(2));
        assertThat(db.query("select count(*) from t")).containsExactly("4");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAssertionThatFailsAfterDataAloneRollsBack(Engine engine) {
        Engine.Fresh db = engine.fresh();
        second("-- migrate:assert after equals 4 select count(*) from t\n", "delete from t where id > 3;\n");
        MigrationFailure failure = failure(db);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("expected '4', but found '3'");
        assertThat(db.query("select count(*) from t")).containsExactly("5");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        db.execute("insert into t values (0, 0)");
        assertThat(db.migrator(scripts).apply("head").current()).containsExactly(id(2));
        assertThat(db.query("select count(*) from t")).containsExactly("4");
    }

    @Test
    void aQueryThatIsRefusedSaysWhy() {
        second("-- migrate:assert before empty select nothing from nowhere\n", "delete from t;\n");
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        assertThat(failure(db)).hasMessageContaining("nowhere").hasMessageContaining("refuses the query");
        assertThat(db.query("select count(*) from t")).containsExactly("5");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBatchedStatementIsRepeatedUntilNoRowIsTouched(Engine engine) {
        Engine.Fresh db = engine.fresh();
        second("-- migrate:transaction none\n", FILL + "\ninsert into t values (6, 6);\n");
        List<String> batches = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void batchEnds(PlannedRevision revision, ScriptStatement statement, int batch, long rows) {
                batches.add(batch + ":" + rows);
            }
        };
        db.migrator(scripts).with(progress).apply("head");
        assertThat(batches).containsExactly("1:2", "2:4", "3:5");
        assertThat(db.query("select count(*) from t where done = 0")).containsExactly("0");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void aBatchedStatementThatYieldsRowsIsRefused() {
        second("-- migrate:transaction none\n", "-- migrate:batch\nselect 1;\n");
        assertThat(failure(Engine.POSTGRESQL.fresh())).hasMessageContaining("must change rows");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "SQLITE"})
    void aKilledBatchGoesOnWithTheRowsThatAreLeft(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        second("-- migrate:transaction none\n", FILL);
        try (Child child = Child.apply(db, scripts, "batch:2")) {
            child.await("STANDING");
            child.kill();
        }
        assertThat(db.query("select count(*) from t where done = 0")).containsExactly("1");
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(db.query("select count(*) from t where done = 0")).containsExactly("0");
    }

    @Test
    void aRunThatWasTakenOverCommitsNoFurtherBatch() {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        second("-- migrate:transaction none\n", FILL);
        Progress takeover = new Progress() {
            @Override
            public void batchEnds(PlannedRevision revision, ScriptStatement statement, int batch, long rows) {
                db.execute("update migration_lock set epoch = epoch + 1");
            }
        };
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class,
                () -> db.migrator(scripts).with(takeover).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
        assertThat(db.query("select count(*) from t where done = 1")).containsExactly("2");
    }
}
