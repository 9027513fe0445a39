package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
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
        db.execute("create table t (id int primary key, n varchar(9) not null, m int, constraint ck check (n <> ''),"
                + " index i (m))");
        scripts.forward(1, """
                -- migrate:check table t exists
                -- migrate:check table s absent
                -- migrate:check column t.n not-null
                -- migrate:check column `t`.M nullable
                -- migrate:check column t.x absent
                -- migrate:check index i on t exists
                -- migrate:check index j on t absent
                -- migrate:check constraint ck on t exists
                -- migrate:check sequence s absent
                -- migrate:check type y absent
                -- migrate:check schema nowhere absent
                -- migrate:check sql select count(*) = 0 from t
                select 1;
                """);
        assertThat(db.migrator(scripts).status().revisions().get(0).detection()).isEqualTo(Detection.PRESENT);
    }

    /** MariaDB's driver speaks to MySQL, too. */
    @Test
    void aUrlThatSaysAnotherKindOfServerIsRefused() {
        scripts.table(1, "a");
        Engine.Fresh other =
                new Engine.Fresh(db.url().replace("jdbc:mysql:", "jdbc:mariadb:"), db.user(), db.password());
        MigrationFailure failure = catchThrowableOfType(
                MigrationFailure.class, () -> other.migrator(scripts).status());
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("jdbc:mysql:");
    }
}
