package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.MigrationDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The offline script, run by each database's own client, does what a run does. */
class OfflineTest {
    private static final String HISTORY = "select migration_number, migration_name, status, checksum, parents,"
            + " statements_done, statement_started, ran_checksum, last_error, tool_version from migration_history"
            + " order by migration_number";

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder)
                .table(1, "a")
                .forward(
                        2,
                        "-- migrate:assert before empty select 1 from a\n-- migrate:assert after equals 2 select count(*) from a\n"
                                + "insert into a values (1);\ninsert into a values (2);\n",
                        1)
                .back(2, "delete from a;\n")
                .table(3, "b", 2)
                .forward(3, "create table b (id int primary key, t varchar(40) default 'it''s; \\\\ \"here\"');\n", 2)
                .table(4, "c", 2)
                .forward(5, "", 3, 4)
                .back(5, "")
                .forward(6, "alter table b add extra int;\n", 5)
                .back(6, "alter table b drop column extra;\n");
    }

    private String sql(Engine engine, Direction direction, String range) {
        return Offline.of(scripts.directory(), name(engine), Options.defaults()).sql(direction, range);
    }

    private static String name(Engine engine) {
        return engine == Engine.H2_MEMORY ? "h2" : engine.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void run(Engine engine, Engine.Fresh db, String script) throws Exception {
        assertThat(Client.run(engine, db, script)).as(script).isNull();
    }

    private static List<String> schema(Engine engine, Engine.Fresh db) {
        String name = db.url().replaceFirst(".*[:/]", "");
        return engine.dump(db.url()).stream()
                .filter(line ->
                        !line.toLowerCase(java.util.Locale.ROOT).contains("migration_") && !line.contains("BLOCK_ID"))
                .map(line -> line.replace(name, "db"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theClientDoesWhatARunDoes(Engine engine) throws Exception {
        Engine.Fresh run = engine.fresh();
        Engine.Fresh offline = engine.fresh();
        run.migrator(scripts).apply("head");
        run(engine, offline, sql(engine, Direction.APPLY, "base:head"));
        assertThat(schema(engine, offline)).isEqualTo(schema(engine, run));
        assertThat(offline.query(HISTORY)).isEqualTo(run.query(HISTORY));
        assertThat(offline.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.DONE);

        run.migrator(scripts).rollback(id(2));
        run(engine, offline, sql(engine, Direction.ROLLBACK, "head:" + id(2)));
        assertThat(schema(engine, offline)).isEqualTo(schema(engine, run));
        assertThat(offline.query(HISTORY)).isEqualTo(run.query(HISTORY));
        run(engine, offline, sql(engine, Direction.APPLY, id(2) + ":head"));
        assertThat(offline.migrator(scripts).apply("head").isUpToDate()).isTrue();
        assertThat(offline.migrator(scripts).rollback("base").current()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsElsewhereIsLeftAlone(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        db.migrator(scripts).apply(id(1));
        String text = sql(engine, Direction.APPLY, "base:head");
        assertThat(Client.run(engine, db, text))
                .containsIgnoringCase("the_history_is_not_where_revision_" + id(1) + "_begins");
        assertThat(Client.run(engine, db, sql(engine, Direction.APPLY, id(3) + ":head")))
                .containsIgnoringCase("the_history_is_not_where_revision_" + id(4) + "_begins");
        assertThat(Client.run(engine, db, sql(engine, Direction.ROLLBACK, id(2) + ":base")))
                .containsIgnoringCase("the_history_is_not_where_revision_" + id(2) + "_begins");
        assertThat(db.tables()).containsExactly("a");
        assertThat(db.history()).containsExactly(id(1) + "|applied");
    }

    @ParameterizedTest
    @EnumSource
    void anAssertionThatFailsStopsTheClientToo(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        db.migrator(scripts).apply(id(1));
        db.execute("insert into a values (7)");
        assertThat(Client.run(engine, db, sql(engine, Direction.APPLY, id(1) + ":head")))
                .containsIgnoringCase("assertion_before_1_of_" + id(2) + "_does_not_hold");
        assertThat(db.query("select id from a")).containsExactly("7");
        assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.PENDING);
    }

    /** What the client leaves half-way is journalled, so that the runner takes it up. */
    @ParameterizedTest
    @EnumSource
    void aStatementThatFailsLeavesWhatARunCanTakeUp(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        scripts.forward(
                1,
                "-- migrate:check table a exists\ncreate table a (id int primary key);\n"
                        + "-- migrate:check table z exists\ncreate table z (id int primary key);\n");
        run(engine, db, sql(engine, Direction.APPLY, "base:" + id(1)).replaceAll("(?s)-- apply .*", "-- none\n"));
        db.execute("create table z (id int)");
        assertThat(Client.run(engine, db, sql(engine, Direction.APPLY, "base:head")))
                .isNotNull();
        if (engine == Engine.POSTGRESQL || engine == Engine.SQLITE) {
            assertThat(db.tables()).containsExactly("z");
            assertThat(db.history()).isEmpty();
            db.execute("drop table z");
        } else {
            assertThat(db.tables()).containsExactly("a", "z");
            assertThat(db.history()).containsExactly(id(1) + "|applying");
        }
        assertThat(db.migrator(scripts).apply("head").current()).containsExactly(id(6));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void batchesRunToTheirEnd(Engine engine) throws Exception {
        Engine.Fresh db = engine.fresh();
        String batch = engine.isOfMySqlFamily()
                ? "update a set id = id + 100 where id < 100 limit 1"
                : "update a set id = id + 100 where id in (select id from a where id < 100 limit 1)";
        scripts.forward(3, "create table b (id int);\n", 2)
                .forward(7, "-- migrate:transaction none\n\n-- migrate:batch\n" + batch + ";\n", 6);
        run(engine, db, sql(engine, Direction.APPLY, "base:head"));
        assertThat(db.query("select id from a order by id")).containsExactly("101", "102");
        assertThat(db.migrator(scripts).status().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void whatAClientCanNotRepeatIsRefused(String database) {
        scripts.forward(7, "-- migrate:transaction none\n\n-- migrate:batch\nupdate a set id = 1 where id = 2;\n", 6);
        Offline offline = Offline.of(scripts.directory(), database, Options.defaults());
        assertThatThrownBy(() -> offline.sql(Direction.APPLY, "base:head")).hasMessageContaining("batched");
    }

    @Test
    void theNextMigrationAndTheHistoryAreInTheirSchemaWhateverOneDoes() throws Exception {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        db.execute("create role app_" + db.url().replaceFirst(".*/", ""));
        scripts.forward(
                1,
                "create schema other;\nset search_path = other;\ncreate table a (id int);\nset role app_"
                        + db.url().replaceFirst(".*/", "") + ";\n");
        scripts.forward(2, "create table d (id int);\n", 1);
        run(Engine.POSTGRESQL, db, sql(Engine.POSTGRESQL, Direction.APPLY, "base:" + id(2)));
        assertThat(db.query("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('public', 'other') order by 1"))
                .containsExactly("other.a", "public.d", "public.migration_history", "public.migration_lock");
        Engine.Fresh named = Engine.POSTGRESQL.fresh();
        Offline offline = Offline.of(
                scripts.table(1, "a").directory(),
                "postgresql:16",
                Options.defaults().withSchema("\"App\""));
        run(Engine.POSTGRESQL, named, offline.sql(Direction.APPLY, "base:" + id(2)));
        assertThat(named.query("select count(*) from information_schema.tables where table_schema = 'App'"))
                .containsExactly("4");
    }

    @Test
    void aSchemaThatIsLeftMustBeNamed() {
        scripts.forward(1, "use other;\n");
        Offline unnamed = Offline.of(scripts.directory(), "mariadb", Options.defaults());
        assertThatThrownBy(() -> unnamed.sql(Direction.APPLY, "head")).hasMessageContaining("--schema");
        Options named = Options.defaults().withSchema("app");
        assertThat(Offline.of(scripts.directory(), "mariadb", named).sql(Direction.APPLY, id(1)))
                .contains("use `app`;", "update `app`.migration_history");
    }

    @Test
    void rangesAreRanges() {
        Offline offline = Offline.of(scripts.directory(), "h2", Options.defaults());
        assertThat(offline.sql(Direction.APPLY, "head:head")).contains("-- nothing to apply");
        for (String wrong : List.of("head:base", "base:+1", "a:b:c", ":head", "x", id(3) + ":" + id(4))) {
            assertThatThrownBy(() -> offline.sql(Direction.APPLY, wrong))
                    .as(wrong)
                    .isInstanceOf(MigrationFailure.class);
        }
        for (String wrong : List.of("head", "base:head", id(2) + ":" + id(3), "-1:base")) {
            assertThatThrownBy(() -> offline.sql(Direction.ROLLBACK, wrong))
                    .as(wrong)
                    .isInstanceOf(MigrationFailure.class);
        }
        assertThatThrownBy(() -> Offline.of(scripts.directory(), "oracle", Options.defaults()))
                .hasMessageContaining("postgresql, mysql, mariadb, h2, sqlite");
        assertThatThrownBy(() -> Offline.of(scripts.directory(), null, Options.defaults()))
                .hasMessageContaining("--database");
        scripts.write("sub/h2/V" + id(1) + "__x.sql", "-- migrate:revision " + id(1) + "\n");
        assertThat(Offline.of(MigrationDirectory.at(folder.resolve("sub")), null, Options.defaults())
                        .sql(Direction.APPLY, "head"))
                .contains("RunScript");
    }
}
