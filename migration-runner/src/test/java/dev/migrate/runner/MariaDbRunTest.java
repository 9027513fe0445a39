package dev.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariaDbRunTest extends FamilyRuns {
    MariaDbRunTest() {
        super(Engine.MARIADB);
    }

    @Test
    void eachMigrationFindsTheSameSession() {
        db.execute("create database if not exists elsewhere");
        scripts.forward(
                1,
                "set sql_mode = 'ANSI_QUOTES', time_zone = '+09:00', foreign_key_checks = 0, tx_isolation = 'SERIALIZABLE';\n"
                        + "use elsewhere;\n");
        scripts.forward(
                2,
                "create table seen as select @@sql_mode = @@global.sql_mode m, @@time_zone = @@global.time_zone z,"
                        + " @@foreign_key_checks f, @@tx_isolation = @@global.tx_isolation i, @@lock_wait_timeout l,"
                        + " @@innodb_lock_wait_timeout n, @@max_statement_time > 0 s;\n",
                1);
        db.migrator(scripts).apply("head");
        assertThat(db.query("select * from seen")).containsExactly("1|1|1|1|5|5|1");
        assertThat(db.history()).hasSize(2);
    }

    @Test
    void checksReadTheCatalog() {
        db.execute("create sequence s");
        readsTheCatalog("sequence s exists");
    }

    @Test
    void aUrlThatSaysAnotherKindOfServerIsRefused() {
        refusesTheUrlOf("jdbc:mariadb:", "jdbc:mysql:");
    }
}
