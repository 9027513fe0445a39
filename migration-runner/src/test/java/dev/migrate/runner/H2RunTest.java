package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.SqlSyntax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where DDL commits: each statement by itself, with its place recorded. */
class H2RunTest {
    private static final String THREE = "create table a (id int);\ninsert into a values (1);\n%s;\n";

    @TempDir
    private Path folder;

    private Scripts scripts;
    private Engine.Fresh db;

    @BeforeEach
    void fresh() {
        scripts = new Scripts(folder.resolve("migrations"));
        db = Engine.H2_MEMORY.fresh();
    }

    private MigrationFailure failure(Migrator migrator) {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.apply("head"));
        assertThat(failure).isNotNull();
        return failure;
    }

    private MigrationFailure failure() {
        return failure(db.migrator(scripts));
    }

    @Test
    void aFailureIsRecordedAtItsStatementAndResumedBehindWhatRan() {
        scripts.forward(1, THREE.formatted("alter table a add column id int"));
        StatementFailure failure = (StatementFailure) failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure.statement().number()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("first 2 statement(s) have run");
        Status status = db.migrator(scripts).status();
        assertThat(status.revisions().get(0).state()).isEqualTo(State.PARTLY_APPLIED);
        assertThat(status.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        scripts.forward(1, "-- a note\n" + THREE.formatted("insert into a values (3)"));
        Outcome outcome = db.migrator(scripts).apply("head");
        assertThat(outcome.revisions().get(0).resumed()).isTrue();
        assertThat(outcome.revisions().get(0).statements()).isEqualTo(1);
        assertThat(db.query("select id from a order by id")).containsExactly("1", "3");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    @Test
    void anEditOfWhatRanIsRefused() {
        scripts.forward(1, THREE.formatted("wrong"));
        failure();
        scripts.forward(1, THREE.formatted("insert into a values (3)").replace("(1)", "(2)"));
        MigrationFailure failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECKSUM);
        assertThat(failure).hasMessageContaining("first 2 statement(s)").hasMessageContaining("edited");
        scripts.forward(1, "create table a (id int);\n");
        assertThat(failure().exitCode()).isEqualTo(ExitCode.CHECKSUM);
        assertThat(db.query("select id from a")).containsExactly("1");
    }

    @Test
    void aRefusedFirstStatementLeavesNothing() {
        scripts.forward(1, "wrong;\n");
        assertThat(failure().exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(db.migrator(scripts).status().revisions().get(0).state()).isEqualTo(State.FAILED);
        scripts.table(1, "a");
        db.migrator(scripts).apply("head");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        assertThat(db.query("select last_error from migration_history")).containsExactly("null");
    }

    /** As if the run had been killed with this statement started. */
    private void interrupt(int number, int statement) {
        String text = scripts.read(number);
        MigrationScript script = MigrationScript.parse(id(number), "f", text, SqlSyntax.h2());
        db.execute("update migration_history set status = 'applying', statements_done = " + (statement - 1)
                + ", statement_started = " + statement + ", ran_checksum = '" + script.checksumOfFirst(statement)
                + "' where migration_number = '" + id(number) + "'");
    }

    @Test
    void aStatementInDoubtIsDecidedByItsCheck() {
        scripts.table(1, "a")
                .forward(
                        2,
                        "-- migrate:check table b exists\ncreate table b (id int);\n-- migrate:check table c exists\n"
                                + "create table c (id int);\n",
                        1);
        db.migrator(scripts).apply("head");
        interrupt(2, 1);
        db.execute("drop table c");
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b", "c");
        interrupt(2, 2);
        db.execute("drop table c");
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b", "c");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void aStatementThatNoCheckDecidesWaitsForAPerson() {
        scripts.forward(1, "create table a (id int);\ninsert into a values (1);\ncreate table b (id int);\n");
        db.migrator(scripts).apply("head");
        interrupt(1, 2);
        db.execute("drop table b");
        MigrationFailure failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(failure)
                .hasMessageContaining("V" + id(1) + "__r1.sql:4: statement 2")
                .hasMessageContaining("insert into a values (1)")
                .hasMessageContaining("apply --resolve " + id(1) + ":2=done")
                .hasMessageContaining("apply --resolve " + id(1) + ":2=redo");
        assertThat(db.migrator(scripts).status().revisions().get(0).state()).isEqualTo(State.IN_DOUBT);
        Options redo = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":2=redo")));
        db.migrator(scripts).with(redo).apply("head");
        assertThat(db.query("select id from a")).containsExactly("1", "1");
        interrupt(1, 2);
        db.execute("drop table b");
        Options done = Options.defaults().withResolutions(List.of(Resolution.parse(id(1) + ":2=done")));
        db.migrator(scripts).with(done).apply("head");
        assertThat(db.query("select id from a")).containsExactly("1", "1");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @Test
    void aRollbackThatFailsHalfWayIsRecordedAndResumed() {
        scripts.table(1, "a").table(2, "b", 1).back(2, "delete from b;\ndrop table wrong;\n");
        db.migrator(scripts).apply("head");
        StatementFailure failure = catchThrowableOfType(
                StatementFailure.class, () -> db.migrator(scripts).rollback("-1"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|rolling_back");
        assertThat(db.migrator(scripts).status().revisions().get(1).state()).isEqualTo(State.PARTLY_ROLLED_BACK);
        MigrationFailure refused = failure();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(refused).hasMessageContaining("partly rolled back").hasMessageContaining("rollback --steps 1");
        assertThat(refused)
                .hasMessageContaining("complete the rollback by hand in the database, and record it:\n"
                        + "      java -jar migration-runner-cli.jar stamp --revision " + id(2)
                        + " --undone --reason 'completed by hand'")
                .hasMessageContaining("stamp --revision " + id(2) + " --reason 'undone by hand'");
        scripts.back(2, "delete from b;\ndrop table b;\n");
        db.migrator(scripts).rollback("-1");
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|rolled_back");
    }

    @Test
    void aHalfAppliedRevisionIsFinishedOrUndoneByHandFirst() {
        scripts.table(1, "a")
                .forward(2, "create table b (id int);\nwrong;\n", 1)
                .table(3, "c", 1);
        assertThat(catchThrowableOfType(
                        MigrationFailure.class, () -> db.migrator(scripts).apply(id(2))))
                .isNotNull();
        MigrationFailure refused = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply(id(3)));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.IN_DOUBT);
        assertThat(refused).hasMessageContaining("stamp --revision " + id(2) + " --undone --reason 'undone by hand'");
        assertThat(catchThrowableOfType(
                        MigrationFailure.class, () -> db.migrator(scripts).rollback("-1")))
                .hasMessageContaining("partly applied");
        db.execute("drop table b");
        db.migrator(scripts).unstamp(id(2), "undone by hand");
        db.migrator(scripts).apply(id(3));
        assertThat(db.tables()).containsExactly("a", "c");
    }

    private MigrationFailure answered(String answer) {
        Options options = Options.defaults().withResolutions(List.of(Resolution.parse(answer)));
        return catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).with(options).apply("head"));
    }

    @Test
    void anAnswerToNoQuestionRunsNothing() {
        scripts.table(1, "a").forward(2, "insert into a values (1);\nalter table a add column id int;\n", 1);
        assertThat(answered(id(1) + ":1=done")).hasMessageContaining("no statement of revision '" + id(1) + "' is in");
        assertThat(answered(id(9) + ":1=done")).hasMessageContaining("there is no revision '" + id(9) + "'");
        assertThat(db.tables()).isEmpty();
        assertThat(failure())
                .hasMessageContaining("go on behind it")
                .hasMessageContaining("--resolve " + id(2) + ":2=done");
        assertThat(answered(id(2) + ":1=done")).hasMessageContaining("stands before statement 2");
        assertThat(answered(id(2) + ":3=redo")).hasMessageContaining("stands before statement 2");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applying");
        assertThat(answered(id(2) + ":2=done"))
                .as("it failed since it is there")
                .isNull();
        assertThat(answered(id(2) + ":2=done")).as("pasted twice").isNull();
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
        assertThat(db.query("select id from a")).containsExactly("1");
    }

    @Test
    void readingMakesNoDatabase() {
        Path file = folder.resolve("none");
        scripts.table(1, "a");
        Migrator migrator = Migrator.of(Database.of("jdbc:h2:file:" + file, "sa", "", null), scripts.directory());
        assertThat(migrator.status().historyTable()).isFalse();
        assertThat(migrator.planApply("head").revisions()).hasSize(1);
        assertThat(Files.exists(folder.resolve("none.mv.db"))).isFalse();
        migrator.apply("head");
        assertThat(Files.exists(folder.resolve("none.mv.db"))).isTrue();
    }

    @Test
    void aUserWithoutAdministrationRightsCanMigrate() {
        db.execute("create user app password 'app'", "grant alter any schema to app");
        scripts.table(1, "a");
        Migrator migrator = Migrator.of(Database.of(db.url().split(";")[0], "app", "app", null), scripts.directory());
        assertThat(migrator.apply("head").revisions()).hasSize(1);
        assertThat(migrator.apply("head").isUpToDate()).isTrue();
    }
}
