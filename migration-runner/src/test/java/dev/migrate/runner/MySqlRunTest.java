package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MySqlRunTest extends FamilyRuns {
    MySqlRunTest() {
        super(Engine.MYSQL);
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
    void checksReadTheCatalog() {
        readsTheCatalog("sequence s absent");
    }

    /** MariaDB's driver speaks to MySQL, too. */
    @Test
    void aUrlThatSaysAnotherKindOfServerIsRefused() {
        refusesTheUrlOf("jdbc:mysql:", "jdbc:mariadb:");
    }
}
