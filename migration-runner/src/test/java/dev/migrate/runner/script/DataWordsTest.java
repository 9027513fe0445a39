package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements a transaction can hold together with their place in the history. */
class DataWordsTest {
    private static final List<SqlSyntax> ALL =
            List.of(SqlSyntax.postgreSql(), SqlSyntax.h2(), SqlSyntax.mySql(), SqlSyntax.sqlite());

    private static boolean isData(SqlSyntax syntax, String sql) {
        List<Fragment> fragments = StatementSplitter.fragments("f", sql, syntax);
        assertThat(fragments).hasSize(1);
        return fragments.get(0).data();
    }

    private static boolean isDataOnMySql(String sql) {
        return isData(SqlSyntax.mySql(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "INSERT into t values ('create table')",
                "InSeRt into t select * from s",
                "update t set a = (select max(b) from s)",
                "delete from t",
                "replace into t values (1)",
                "merge into t using s on t.id = s.id when matched then update set a = 1",
                "-- a note\n/* and another */ insert /*+ a_hint */ into t -- in the middle\n values (1)",
                "(delete from t)",
                "( (update t set a = 1))"
            })
    void changesOfRowsAreData(String sql) {
        assertThat(ALL).allMatch(syntax -> isData(syntax, sql));
        assertThat(ALL).allMatch(syntax -> isData(syntax, sql + ";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int)",
                "create table t as select 1 a",
                "truncate table t",
                "select 1",
                "(select 1)",
                "with s as (select 1) insert into t select * from s",
                "call insert_all()",
                "inserts into t values (1)",
                "\"insert\" into t values (1)",
                "set a = 1",
                "explain update t set a = 1"
            })
    void othersAreNot(String sql) {
        assertThat(ALL).noneMatch(syntax -> isData(syntax, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set @a = 1",
                "SET @a := 'x, @b'",
                "set @`a b` = (select max(id), 1 from t limit 1), @b = f(1, 2)",
                "set @a = @@session.sql_mode",
                "set @a = last_insert_id()"
            })
    void variablesOfTheSessionAreDataOnMySqlAlone(String sql) {
        assertThat(ALL).filteredOn(syntax -> isData(syntax, sql)).containsExactly(SqlSyntax.mySql());
    }

    /** A server's variable may end the transaction; what is reckoned from a variable is another at the second try. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set @@autocommit = 1",
                "set @a = 1, autocommit = 1",
                "set @a = 1, @@sql_mode = ''",
                "set autocommit = 0",
                "set names utf8mb4",
                "set @a = @a + 1",
                "set @a = 1, @b = @a",
                "insert into t select @n := @n + 1 from s"
            })
    void variablesThatNoRollbackGivesBackAreNot(String sql) {
        assertThat(isDataOnMySql(sql)).isFalse();
    }

    @Test
    void codeForSomeVersionsIsNot() {
        assertThat(isDataOnMySql("/*!40101 insert into t values (1) */")).isFalse();
        assertThat(isDataOnMySql("insert /*!50000 ignore */ into t values (1)")).isFalse();
        assertThat(isDataOnMySql("/*M!100100 delete from t */")).isFalse();
        assertThat(isDataOnMySql("insert into t values (6 / 2 * 3, '/*!')")).isTrue();
    }

    @Test
    void theServersOwnTablesAreNot() {
        assertThat(isDataOnMySql("delete from mysql.user where user = ''")).isFalse();
        assertThat(isDataOnMySql("delete from `MySQL` . `user`")).isFalse();
        assertThat(isDataOnMySql("update performance_schema.setup_consumers set enabled = 'YES'"))
                .isFalse();
        assertThat(isDataOnMySql("insert into t (mysql, sys) values ('mysql', 'sys. is here')"))
                .isTrue();
        assertThat(isData(SqlSyntax.postgreSql(), "update sys.t set a = 1")).isTrue();
    }

    @Test
    void aVariableThatAFunctionSetsIsNot() {
        assertThat(isData(SqlSyntax.h2(), "insert into t select set(@n, @n + 1) from s"))
                .isFalse();
        assertThat(isData(SqlSyntax.h2(), "update t set (a, b) = (1, 2)")).isTrue();
    }

    @Test
    void eachStatementIsReadByItself() {
        List<Fragment> fragments = StatementSplitter.fragments(
                "f",
                "insert into mysql.t values (1); delete from t; set @a = 1; select 1; update t set a = 1",
                SqlSyntax.mySql());
        assertThat(fragments).extracting(Fragment::data).containsExactly(false, true, true, false, true);
    }
}
