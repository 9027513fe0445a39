package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.ScriptError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on SQLite alone. */
class SqliteRunTest {
    private static final String PARENT_AND_CHILD = """
            create table p (id integer primary key, old text);
            create table c (id integer primary key, p integer not null references p on delete cascade);
            insert into p values (1, 'a'), (2, 'b');
            insert into c values (10, 1), (20, 2);
            """;
    private static final String REBUILD = """
            create table p_new (id integer primary key, old text not null);
            insert into p_new select id, old from p where id < %d;
            drop table p;
            alter table p_new rename to p;
            """;

    @TempDir
    private Path folder;

    private Scripts scripts;
    private Engine.Fresh db;

    @BeforeEach
    void fresh() {
        scripts = new Scripts(folder.resolve("migrations"));
        db = new Engine.Fresh("jdbc:sqlite:" + folder.resolve("it's.db"), null, null);
    }

    private MigrationFailure failure(String target) {
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> db.migrator(scripts).apply(target));
        assertThat(failure).isNotNull();
        return failure;
    }

    private Scripts withoutForeignKeys(int number, String body) {
        return scripts.write(
                "V" + id(number) + "__r" + number + ".sql",
                "-- migrate:revision " + id(number) + "\n-- migrate:parents " + id(number - 1)
                        + "\n-- migrate:foreign-keys off\n\n" + body);
    }

    @Test
    void aRebuiltTableKeepsTheRowsThatReferToIt() {
        withoutForeignKeys(2, REBUILD.formatted(9)).forward(1, PARENT_AND_CHILD);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select id, p from c order by id")).containsExactly("10|1", "20|2");
        assertThat(db.query("select \"notnull\" from pragma_table_info('p') where name = 'old'"))
                .containsExactly("1");
        scripts.forward(3, "delete from p where id = 1;\n", 2);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select id from c")).as("enforced again").containsExactly("20");
    }

    @Test
    void aRebuildThatLosesAParentIsRolledBack() {
        withoutForeignKeys(2, REBUILD.formatted(2)).forward(1, PARENT_AND_CHILD);
        MigrationFailure failure = failure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("row 20 of table 'c' has no parent in table 'p'");
        assertThat(db.query("select id, old from p order by id")).containsExactly("1|a", "2|b");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    private static String rebuildUnderViews(String columns) {
        return "create table p_new (id integer primary key, %s text);\n".formatted(columns)
                + "insert into p_new select id, old from p;\ndrop table p;\npragma legacy_alter_table = on;\n"
                + "alter table p_new rename to p;\npragma legacy_alter_table = off;\n";
    }

    @Test
    void viewsOutliveARebuild() {
        withoutForeignKeys(2, rebuildUnderViews("old"))
                .forward(1, PARENT_AND_CHILD + "create view v as select old from p;\n");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select old from v")).containsExactlyInAnyOrder("a", "b");
        assertThat(db.query("select name from sqlite_master where name like 'migrate_texts%'"))
                .isEmpty();
    }

    @Test
    void aRebuildThatLeavesAViewWithoutItsColumnIsRolledBack() {
        withoutForeignKeys(2, rebuildUnderViews("other"))
                .forward(1, PARENT_AND_CHILD + "create view v as select old from p;\n");
        MigrationFailure failure = failure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("error in view v").hasMessageContaining("no such column: old");
        assertThat(db.query("select old from v")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aPragmaThatWouldHaveNoEffectIsRefused() {
        scripts.forward(1, "create table a (id int);\nPRAGMA foreign_keys = off;\n");
        ScriptError error = catchThrowableOfType(
                ScriptError.class, () -> db.migrator(scripts).apply("head"));
        assertThat(error).hasMessageContaining("-- migrate:foreign-keys off");
        assertThat(error.line()).isEqualTo(4);
    }

    @Test
    void foreignKeysOffIsForSqliteOnly() {
        Engine.Fresh other = Engine.H2_MEMORY.fresh();
        withoutForeignKeys(2, "create table b (id int);\n").table(1, "a");
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> other.migrator(scripts).apply("head"));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("not for h2");
        assertThat(other.tables()).isEmpty();
    }

    @Test
    void aFailingScriptLeavesNothing() {
        scripts.table(1, "a")
                .forward(2, "create table b (id int);\ndrop table a;\ninsert into nowhere values (1);\n", 1);
        MigrationFailure failure = failure("head");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(failure).hasMessageContaining("nowhere");
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    @Test
    void aDeferredReferenceThatFailsAtTheCommitIsRolledBack() {
        scripts.forward(
                1,
                "create table p (id integer primary key);\n"
                        + "create table c (p integer references p deferrable initially deferred);\n");
        scripts.forward(2, "insert into c values (7);\n", 1);
        assertThat(failure("head").exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(db.history()).containsExactly(id(1) + "|applied");
        assertThat(db.query("select count(*) from c")).containsExactly("0");
    }

    private static final String ENDLESS = "with recursive c(n) as (select 1 union all select n + 1 from c)";

    /** Of one that was ended nothing is left; the ones after it have all the time there is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-- migrate:transaction none\n"})
    void aStatementIsBound(String header) {
        String begin = "-- migrate:revision " + id(1) + "\n" + header + "\ncreate table t (n int);\n";
        String file = "V" + id(1) + "__r1.sql";
        Options hasty = Options.defaults().withStatementTimeout(Duration.ofMillis(300));
        Migrator migrator = db.migrator(scripts).with(hasty);
        for (String endless :
                List.of("insert into t " + ENDLESS + " select n from c", ENDLESS + " select count(*) from c")) {
            scripts.write(file, begin + endless + ";\n");
            long begun = System.nanoTime();
            MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> migrator.apply("head"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(failure).hasMessageContaining("statement 2").hasMessageContaining("--statement-timeout");
            assertThat(failure.exitCode()).isEqualTo(header.isEmpty() ? ExitCode.ROLLED_BACK : ExitCode.IN_DOUBT);
            assertThat(db.tables()).hasSize(header.isEmpty() ? 0 : 1);
        }
        scripts.write(file, begin + "insert into t values (1);\ninsert into t values (2);\n");
        migrator.apply("head");
        assertThat(db.query("select n from t")).containsExactly("1", "2");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    @Test
    void triggersKeepTheirSemicolons() {
        scripts.forward(1, """
                create table t (id integer primary key, "a;b" text, [c;d] text);
                create trigger g after insert on t
                begin
                  update t set "a;b" = case when new.id > 1 then 'x;' else 'y' end where id = new.id;
                  delete from t where id > 5;
                END;
                insert into t (id) values (1), (2), (9);
                """);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select id, \"a;b\" from t order by id")).containsExactly("1|y", "2|x;");
    }

    @Test
    void theSessionIsTheSameForEachMigration() {
        scripts.forward(
                1,
                "create temp table s (id int);\ncreate temp view v as select 1;\ncreate table a (id int);\n"
                        + "pragma recursive_triggers = on;\n");
        scripts.forward(
                2,
                "create table seen as select (select count(*) from sqlite_temp_master) n, f.foreign_keys, r.recursive_triggers"
                        + " from pragma_foreign_keys f, pragma_recursive_triggers r;\n",
                1);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select * from seen")).containsExactly("0|1|0");
    }

    @Test
    void checksReadTheCatalog() throws Exception {
        db.execute(
                "create table t (id integer primary key, n text not null, m text, constraint \"Ck_n\"\n check (n <> ''))",
                "create index i on t (n)",
                "create view v as select 1");
        scripts.forward(1, """
                -- migrate:check table T exists
                -- migrate:check table v exists
                -- migrate:check table x absent
                -- migrate:check column t.n not-null
                -- migrate:check column "t".m nullable
                -- migrate:check column t.x absent
                -- migrate:check index i on t exists
                -- migrate:check index i on v absent
                -- migrate:check constraint ck_n on t exists
                -- migrate:check constraint k_n on t absent
                -- migrate:check sequence s absent
                -- migrate:check schema main exists
                -- migrate:check sql select count(*) = 0 from t
                select 1;
                """);
        assertThat(db.migrator(scripts).status().revisions().get(0).detection()).isEqualTo(Detection.PRESENT);
    }

    @Test
    void readingCreatesNoDatabase() {
        scripts.table(1, "a");
        assertThat(db.migrator(scripts).status().historyTable()).isFalse();
        assertThat(db.migrator(scripts).planApply("head").revisions()).hasSize(1);
        assertThat(folder.resolve("it's.db")).doesNotExist();
    }

    @Test
    void aDryRunAndAStatusLeaveTheFileAsItIs() throws Exception {
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply(id(1));
        byte[] before = Files.readAllBytes(folder.resolve("it's.db"));
        db.migrator(scripts).planApply("head");
        db.migrator(scripts).status();
        assertThat(Files.readAllBytes(folder.resolve("it's.db"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:sqlite:", "jdbc:sqlite:file:x?mode=memory&cache=shared"})
    void aDatabaseInMemoryIsRefused(String url) {
        scripts.table(1, "a");
        assertThat(catchThrowableOfType(
                        MigrationFailure.class, () -> new Engine.Fresh(url, null, null).migrator(scripts)))
                .hasMessageContaining("in-memory");
    }

    @Test
    void anotherWriterIsWaitedForAndThenNamed() throws Exception {
        scripts.table(1, "a").table(2, "b", 1);
        db.migrator(scripts).apply(id(1));
        Options quick =
                Options.defaults().withLockTimeout(Duration.ofMillis(100)).withLockRetries(0);
        try (Connection other = db.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            MigrationFailure failure = catchThrowableOfType(
                    MigrationFailure.class,
                    () -> db.migrator(scripts).with(quick).apply("head"));
            assertThat(failure).hasMessageContaining("locked");
            statement.execute("rollback");
        }
        db.migrator(scripts).apply("head");
        assertThat(db.tables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:2", "after:2"})
    void aKilledProcessLeavesNothingAndFreesTheLock(String place) throws Exception {
        scripts.table(1, "a").forward(2, "create table b (id int);\ncreate table c (id int);\n", 1);
        try (Child child = Child.apply(db, scripts, place)) {
            child.await("STANDING");
            Migrator impatient = db.migrator(scripts).with(Options.defaults().withLockWait(Duration.ofMillis(300)));
            MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, () -> impatient.apply("head"));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(failure).hasMessageContaining("pid " + child.pid());
            child.kill();
        }
        assertThat(db.tables()).containsExactly("a");
        long begun = System.nanoTime();
        db.migrator(scripts).apply("head");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(db.tables()).containsExactly("a", "b", "c");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
    }

    @Test
    void processesOnOneFileTakeTurns() throws Exception {
        scripts.table(1, "a").table(2, "b", 1);
        try (Child first = Child.apply(db, scripts, "");
                Child second = Child.apply(db, scripts, "");
                Child third = Child.apply(db, scripts, "")) {
            assertThat(List.of(first.exit(), second.exit(), third.exit()))
                    .as(first.lines() + " " + second.lines() + " " + third.lines())
                    .containsOnly(0);
        }
        assertThat(db.tables()).containsExactly("a", "b");
    }
}
