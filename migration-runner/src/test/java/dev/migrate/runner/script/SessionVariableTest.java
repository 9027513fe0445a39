package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resumed script lacks, of which the first two statements have run. */
class SessionVariableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set @a = 1; select 1; insert into t values (@a)|a",
                "set @A := 1; select 1; select 2; update t set n = 1 where @a = n|a",
                "select 1; select max(id) into @a from t; set @a = @a + 1|a",
                "select @n := 1; select 2; insert into t select @n := @n + 1|n",
                "set @a = 1, @b = 2; select 1; set @a = @b|b",
                "set @a = 1; select 1; set @a = 2; insert into t values (@a)|",
                "set @a = 1; select @a; insert into t values ('x@b', @c, @@a)|",
                "insert into t values ('x@b.org'); select 1; insert into t values ('y@b.org')|"
            })
    void isNamed(String text, String name) {
        MigrationScript script = MigrationScript.parse("1", "f", text, SqlSyntax.mySql());
        SessionVariable lost = SessionVariable.lost(script.statements(), 2, SqlSyntax.mySql());
        assertThat(lost == null ? null : lost.name()).isEqualTo(name);
        assertThat(SessionVariable.lost(script.statements(), 2, SqlSyntax.postgreSql()))
                .isNull();
    }
}
