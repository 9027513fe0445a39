package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionTest {
    @Test
    void readsBothForms() {
        assertThat(Assertion.parse("before empty select 1 from t where x is null;", 3))
                .isEqualTo(new Assertion(Assertion.Moment.BEFORE, null, "select 1 from t where x is null", 3));
        assertThat(Assertion.parse("after equals 0 select count(*) from t", 1).expected())
                .isEqualTo("0");
        assertThat(Assertion.parse("after equals 'it''s a b' select n from t", 1)
                        .expected())
                .isEqualTo("it's a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "before",
                "never empty select 1",
                "before empty",
                "after equals select",
                "after equals 'x select 1"
            })
    void refusesOthers(String text) {
        assertThatThrownBy(() -> Assertion.parse(text, 1)).hasMessageContaining("is no assertion");
    }

    @Test
    void whatItPrintsIsReadAgain() {
        Assertion assertion = new Assertion(Assertion.Moment.AFTER, "a 'b'", "select 1", 1);
        assertThat(Assertion.parse(assertion.toString(), 1)).isEqualTo(assertion);
    }

    @Test
    void aHeaderHasSeveralAndNamesTheLineOfAWrongOne() {
        String text = "-- migrate:revision 20260101000001\n-- migrate:assert before empty select 1\n"
                + "-- migrate:assert after equals 2 select 2\n";
        assertThat(ScriptHeader.read("f", text).assertions()).hasSize(2);
        assertThat(ScriptHeader.read("f", text).assertions(Assertion.Moment.AFTER))
                .extracting(Assertion::line)
                .containsExactly(3);
        assertThatThrownBy(() -> ScriptHeader.read("f.sql", text + "-- migrate:assert x\n"))
                .hasMessageContaining("f.sql:4");
    }

    @Test
    void aBatchNeedsNoTransactionAndHasNoValue() {
        assertThatThrownBy(() -> MigrationScript.parse(
                        "1", "f", "-- migrate:batch\nupdate t set a = 1;", SqlSyntax.postgreSql()))
                .hasMessageContaining("-- migrate:transaction none");
        String none = "-- migrate:transaction none\n\n-- migrate:batch";
        assertThatThrownBy(() -> MigrationScript.parse("1", "f", none + " 5\nselect 1", SqlSyntax.postgreSql()))
                .hasMessageContaining("no value");
        assertThat(MigrationScript.parse("1", "f", none + "\nselect 1;select 2", SqlSyntax.postgreSql())
                        .statements())
                .extracting(ScriptStatement::batched)
                .containsExactly(true, false);
    }

    @Test
    void foreignKeysOffNeedsATransaction() {
        String off = "-- migrate:foreign-keys off\n";
        assertThat(ScriptHeader.read("f", off).foreignKeys()).isFalse();
        assertThatThrownBy(() -> ScriptHeader.read("f", off + "-- migrate:transaction none\n"))
                .hasMessageContaining("foreign-keys off");
        assertThatThrownBy(() -> ScriptHeader.read("f", "-- migrate:foreign-keys on\n"))
                .hasMessageContaining("write 'off'");
    }
}
