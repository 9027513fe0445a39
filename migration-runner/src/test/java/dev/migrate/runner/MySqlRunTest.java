package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.testdb.Availability;
import dev.migrate.testdb.MySql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MySQL 8, where the build has its server ({@code -Dmysql}) and the machine what the server needs. */
class MySqlRunTest {
    @TempDir
    private Path folder;

    private Scripts scripts;
    private Engine.Fresh db;

    @BeforeEach
    void fresh() {
        Availability found = MySql.available();
        assumeTrue(found.yes(), found.reason());
        MySql server = MySql.shared();
        scripts = new Scripts(folder);
        db = new Engine.Fresh(server.newDatabase(), server.user(), server.password());
    }

    /** Through MariaDB's client, which speaks to MySQL too. */
    @Test
    void theOfflineScriptDoesWhatARunDoes() throws Exception {
        scripts.table(1, "a").forward(2, "insert into a values (1);\n", 1);
        Offline offline = Offline.of(scripts.directory(), "mysql", Options.defaults());
        String script = offline.sql(Direction.APPLY, "base:head");
        assertThat(client(script)).isNull();
        assertThat(db.migrator(scripts).apply("head").isUpToDate()).isTrue();
        assertThat(client(script)).contains("the_history_is_not_where_revision_" + id(1) + "_begins");
        assertThat(db.query("select id from a")).containsExactly("1");
    }

    private String client(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("offline.txt"), script);
        return Client.run(Client.mariaDb(db, List.of()), Map.of("MYSQL_PWD", db.password()), file.toFile());
    }

    @Test
    void appliesInAKnownSessionAndRollsBack() {
        scripts.forward(
                        1,
                        "create table a (id int);\nset sql_mode = 'ANSI_QUOTES', time_zone = '+09:00';\n"
                                + "create database if not exists elsewhere;\nuse elsewhere;\n")
                .back(1, "drop table a;\n")
                .forward(
                        2,
                        "create table seen as select @@sql_mode = @@global.sql_mode m, @@time_zone = @@global.time_zone z,"
                                + " @@lock_wait_timeout l, @@max_execution_time > 0 e;\n",
                        1)
                .back(2, "drop table seen;\n");
        db.migrator(scripts).apply("head");
        assertThat(db.query("select * from seen")).containsExactly("1|1|5|1");
        assertThat(db.history()).containsExactly(id(1) + "|applied", id(2) + "|applied");
        assertThat(db.migrator(scripts).apply("head").isUpToDate()).isTrue();
        db.migrator(scripts).rollback("base");
        assertThat(db.history()).containsExactly(id(1) + "|rolled_back", id(2) + "|rolled_back");
    }

    @Test
    void aKilledRunResumesWhereItsChecksSay() throws Exception {
        scripts.forward(
                1,
                "-- migrate:check table b exists\ncreate table b (id int not null, index i (id));\n"
                        + "-- migrate:check column b.id not-null\n-- migrate:check index i on b exists\n"
                        + "-- migrate:check sequence s absent\ncreate table c (id int);\n");
        try (Child child = Child.apply(db, scripts, "after:2")) {
            child.await("STANDING");
            child.kill();
        }
        assertThat(db.migrator(scripts).apply("head").revisions())
                .singleElement()
                .matches(RevisionRun::resumed);
        assertThat(db.query("show tables")).isEqualTo(List.of("b", "c", "migration_history", "migration_lock"));
    }
}
