package dev.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
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
        db.execute(
                "create table t (id int primary key, n varchar(9) not null, m int, constraint ck check (n <> ''),"
                        + " index i (m))",
                "create sequence s");
        scripts.forward(1, """
                -- migrate:check table t exists
                -- migrate:check table s absent
                -- migrate:check column t.n not-null
                -- migrate:check column `t`.M nullable
                -- migrate:check column t.x absent
                -- migrate:check index i on t exists
                -- migrate:check index j on t absent
                -- migrate:check constraint ck on t exists
                -- migrate:check sequence s exists
                -- migrate:check type y absent
                -- migrate:check schema nowhere absent
                -- migrate:check sql select count(*) = 0 from t
                select 1;
                """);
        assertThat(db.migrator(scripts).status().revisions().get(0).detection()).isEqualTo(Detection.PRESENT);
    }

    @Test
    void aUrlThatSaysAnotherKindOfServerIsRefused() {
        scripts.table(1, "a");
        Engine.Fresh other =
                new Engine.Fresh(db.url().replace("jdbc:mariadb:", "jdbc:mysql:"), db.user(), db.password());
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> other.migrator(scripts).status());
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("jdbc:mariadb:");
    }
}
