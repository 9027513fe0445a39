package dev.migrate.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {
    @Test
    void dumpDoesNotDependOnWhiteSpaceQuotesAndTheOrderOfCreation() throws SQLException {
        String url = Sqlite.newDatabase();
        execute(
                url,
                "create table parent (id integer primary key autoincrement, code varchar(9) unique)",
                "create table child (id int, parent int references parent (id), check (id <> ''))",
                "create index by_parent on child (parent)");
        String other = Sqlite.newDatabase();
        execute(
                other,
                "create table \"old\"(\n  [id] int , -- a comment\n  parent int references `parent`( id ), check(id <> '')\n)",
                "create index by_parent on \"old\" ( parent )",
                "create table parent(id integer primary key autoincrement,code varchar( 9 ) /* so */ unique)",
                "insert into parent (code) values ('x')",
                "alter table \"old\" rename to child");

        assertThat(Sqlite.dump(other)).isEqualTo(Sqlite.dump(url));
    }

    @Test
    void dumpShowsWhatWasCreated() throws SQLException {
        String url = Sqlite.newDatabase();
        execute(
                url,
                "create table t (\"a b\" text default 'x,  ( --y', c int)",
                "create view v as select c from t",
                "create trigger g after insert on t begin delete from t; end");

        assertThat(Sqlite.dump(url))
                .isEqualTo("CREATE TABLE t(\"a b\" text default 'x,  ( --y', c int);\n"
                        + "CREATE TRIGGER g after insert on t begin delete from t; end;\n"
                        + "CREATE VIEW v as select c from t;\n");
    }

    @Test
    void aNewDatabaseIsEmpty() throws SQLException {
        execute(Sqlite.newDatabase(), "create table t (id int)");

        assertThat(Sqlite.dump(Sqlite.newDatabase())).isEmpty();
    }

    @Test
    void aDatabaseInAFileStays(@TempDir Path directory) throws SQLException {
        String url = Sqlite.file(directory.resolve("data.db"));
        execute(url, "create table t (id int)");

        assertThat(directory.resolve("data.db")).exists();
        assertThat(Sqlite.dump(url)).isEqualTo("CREATE TABLE t(id int);\n");
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = Sqlite.connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
