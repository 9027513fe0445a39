package dev.migrate.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MySqlTest {
    @BeforeEach
    void available() {
        Availability found = MySql.available();
        assumeTrue(found.yes(), found.reason());
    }

    @Test
    void dumpShowsWhatWasCreated() throws SQLException {
        String url = MySql.shared().newDatabase();
        execute(
                url,
                "create table customer (id bigint auto_increment primary key, email varchar(255) not null, key k (email))",
                "insert into customer (email) values ('x')",
                "create view known as select id from customer",
                "create trigger lower_email before insert on customer for each row set new.email = lower(new.email)",
                "create procedure clear() delete from customer",
                "create function one() returns int deterministic return 1",
                "create event nightly on schedule every 1 day starts '2026-01-01 00:00:00' do delete from customer");

        assertThat(MySql.shared().dump(url))
                .contains("CREATE TABLE `customer` (\n  `id` bigint NOT NULL AUTO_INCREMENT,")
                .contains(",\n  KEY `k` (`email`),\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4")
                .contains("VIEW `known` AS select `customer`.`id` AS `id` from `customer`;")
                .contains("CREATE TRIGGER `lower_email`")
                .contains("CREATE PROCEDURE `clear`()")
                .contains("CREATE FUNCTION `one`()")
                .contains("CREATE EVENT `nightly`")
                .doesNotContain("DEFINER=");
    }

    /** The linker then looks for every function at once, those of the stand-ins among them. */
    @Test
    void itsLibrariesHaveAllThatItCalls() {
        MySqlInstallation installation = MySqlInstallation.of(ServerJar.findDefault(Product.MYSQL));
        String program = installation.home().resolve("bin/mysqld").toString();

        Command.Result result = Command.run(List.of(program, "--version"), Map.of("LD_BIND_NOW", "1"));

        assertThat(result.output()).contains(installation.version());
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void checksAreKept() throws SQLException {
        String url = MySql.shared().newDatabase();
        execute(url, "create table t (n int, constraint positive check (n > 0))");

        assertThatThrownBy(() -> execute(url, "insert into t values (0)")).hasMessageContaining("'positive'");
    }

    @Test
    void takesNoOtherPassword() {
        Properties wrong = new Properties();
        wrong.setProperty("user", MySql.shared().user());
        wrong.setProperty("password", "");

        assertThatThrownBy(() ->
                        new com.mysql.cj.jdbc.Driver().connect(MySql.shared().url(), wrong))
                .hasMessageContaining("Access denied for user");
    }

    @Test
    void whatIsCommittedSurvivesACrash() throws SQLException {
        try (MySql other = MySql.start()) {
            String url = other.newDatabase();
            try (Connection connection = other.connect(url)) {
                connection.createStatement().execute("create table committed (id int)");
            }

            other.restart();

            assertThat(other.version()).startsWith("8.");
            assertThat(other.dump(url)).contains("committed");
        }
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = MySql.shared().connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
