package dev.migrate.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MariaDbTest {
    private final MariaDb server = MariaDb.shared();

    @Test
    void dumpShowsWhatWasCreated() throws SQLException {
        String url = server.newDatabase();
        execute(
                server.connect(url),
                "create table customer (id bigint auto_increment primary key, email varchar(255) not null default 'none'"
                        + " comment 'where mail goes', constraint email_known check (email <> ''))",
                "create view known as select id from customer",
                "create sequence numbers start with 7",
                "create trigger lower_email before insert on customer for each row set new.email = lower(new.email)",
                "create procedure clear() delete from customer",
                "create function one() returns int return 1",
                "create event nightly on schedule every 1 day starts '2026-01-01 00:00:00' do delete from customer");

        String dump = server.dump(url);

        assertThat(dump)
                .contains("CREATE TABLE `customer` (")
                .contains("`email` varchar(255) NOT NULL DEFAULT 'none' COMMENT 'where mail goes',")
                .contains("CONSTRAINT `email_known` CHECK (`email` <> '')")
                .contains("VIEW `known` AS select `customer`.`id` AS `id` from `customer`;")
                .contains("CREATE SEQUENCE `numbers` start with 7")
                .contains("trigger lower_email before insert on customer")
                .contains("CREATE PROCEDURE `clear`()\ndelete from customer")
                .contains("CREATE FUNCTION `one`() RETURNS int(11)")
                .contains("CREATE EVENT `nightly` ON SCHEDULE EVERY 1 DAY")
                .doesNotContain("DEFINER=");
    }

    @Test
    void dumpDoesNotDependOnRowsAndTheOrderOfCreation() throws SQLException {
        String forward = server.newDatabase();
        execute(
                server.connect(forward),
                "create table a (id int auto_increment primary key, x int, y int, key by_x (x), unique key by_y (y))",
                "create table b (id int)");
        String backward = server.newDatabase();
        execute(
                server.connect(backward),
                "create table b (id int)",
                "create table a (id int auto_increment primary key, x int, y int)",
                "create unique index by_y on a (y)",
                "create index by_x on a (x)",
                "insert into a (x) values (1), (2)");

        assertThat(server.dump(backward)).isEqualTo(server.dump(forward));
    }

    @Test
    void dumpShowsADifference() throws SQLException {
        String url = server.newDatabase();
        execute(server.connect(url), "create table a (x int, y int)");
        String other = server.newDatabase();
        execute(server.connect(other), "create table a (y int, x int)");

        assertThat(server.dump(other)).isNotEqualTo(server.dump(url));
        assertThat(server.dump(server.newDatabase())).isEmpty();
    }

    @Test
    void takesNoOtherPassword() {
        Properties wrong = new Properties();
        wrong.setProperty("user", server.user());
        wrong.setProperty("password", server.password() + "?");

        assertThatThrownBy(() -> new org.mariadb.jdbc.Driver().connect(server.url(), wrong))
                .hasMessageContaining("Access denied for user");
    }

    @Test
    void isKilledStartedAgainAndPaused() throws SQLException {
        try (MariaDb other = MariaDb.start()) {
            String url = other.newDatabase();
            Connection open = other.connect(url);
            execute(other.connect(url), "create table t (id int)", "insert into t values (1)");

            other.kill();

            assertThat(open.isValid(1)).isFalse();
            other.restart();
            assertThat(firstValue(other.connect(url), "select count(*) from t")).isEqualTo("1");
            Connection waiting = other.connect(url);
            other.pause();
            assertThat(waiting.isValid(1)).isFalse();
            other.resume();
            assertThat(firstValue(other.connect(url), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsTheOlderVersion() throws SQLException {
        Availability found = MariaDb.available("10.11");
        assumeTrue(found.yes(), found.reason());
        try (MariaDb older = MariaDb.start("10.11")) {
            String url = older.newDatabase();
            execute(older.connect(url), "create table t (id int)");

            assertThat(older.dump(url)).contains("CREATE TABLE `t`");
            assertThat(firstValue(older.connect(url), "select version()")).startsWith("10.11.");
        }
    }

    private static String firstValue(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
