package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationScriptTest {
    private static final String ID = "20260719101500";

    private static MigrationScript parse(String text) {
        return MigrationScript.parse(ID, "V.sql", text, SqlSyntax.postgreSql());
    }

    @Test
    void readsTheContract() {
        MigrationScript script = parse("""
                /* licence
                   -- not a header */
                -- a remark
                -- migrate:revision 20260719101500
                -- migrate:parents 20260718090000 20260718093000

                -- migrate:depends 20260710000000
                -- migrate:message add customer email
                -- migrate:database postgresql
                -- migrate:transaction none

                -- migrate:step add column customer.email
                -- migrate:hazard BLOCKS_WRITES for a moment
                -- migrate:hazard DELETES_DATA
                -- migrate:check column customer.email exists
                -- migrate:check index "Ix;1" on customer absent
                alter table customer
                  add column email varchar(255);

                create table x (id int); -- migrate:step third
                select 3;
                """);
        assertThat(script.header())
                .isEqualTo(new ScriptHeader(
                        ID,
                        List.of("20260718090000", "20260718093000"),
                        List.of("20260710000000"),
                        "add customer email",
                        "postgresql",
                        false,
                        true,
                        List.of()));
        assertThat(script.statements()).hasSize(3);
        ScriptStatement first = script.statements().get(0);
        assertThat(first.step()).isEqualTo("add column customer.email");
        assertThat(first.line()).isEqualTo(17);
        assertThat(first.hazards())
                .extracting(Hazard::toString)
                .containsExactly("BLOCKS_WRITES for a moment", "DELETES_DATA");
        assertThat(first.checks())
                .extracting(Check::toString)
                .containsExactly("column customer.email exists", "index \"Ix;1\" on customer absent");
        assertThat(script.statements().get(1).step()).isEqualTo("create table x (id int)");
        assertThat(script.statements().get(2).step()).isEqualTo("third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-- migrate:revison 1;|V.sql:1|unknown key 'migrate:revison'|revision, parents, depends",
                "-- migrate:parents abc;|V.sql:1|'abc' is no revision id|14 digits",
                "-- migrate:message a;-- migrate:message b;select 1|V.sql:2|given twice|remove",
                "-- migrate:transaction off;|V.sql:1|unknown value 'off'|none",
                "select 1;@-- migrate:message late;select 2|V.sql:3|belongs to the header|top of the file",
                "-- migrate:step a;-- migrate:step b;select 1|V.sql:2|second 'migrate:step'|one step",
                "select 1;@-- migrate:step tail;|V.sql:3|no statement follows|remove",
                "-- migrate:hazard danger;select 1|V.sql:1|'danger' is no hazard|DELETES_DATA",
                "-- migrate:check table t;select 1|V.sql:1|must end with exists or absent|correct",
                "-- migrate:check tabel t exists;select 1|V.sql:1|unknown check 'tabel'|correct",
                "-- migrate:check index i exists;select 1|V.sql:1|index <name> on <table>|correct",
                "-- migrate:check column c exists;select 1|V.sql:1|column <table>.<column>|correct",
                "-- migrate:check table t nullable;select 1|V.sql:1|must end with|correct",
                "-- migrate:check table `\"t exists;select 1|V.sql:1|quote is not closed|correct",
                "begin@;|V.sql:1|'BEGIN' would break the transaction|remove",
                "select 1;@Commit work;|V.sql:3|'COMMIT' would break|remove",
                "select 1@;\\i other.sql;|V.sql:2|'\\i other.sql' is a command of psql|as SQL",
                "\\copy t from 'x.csv';|V.sql:1|is a command of psql|insert statements",
                "copy t (a) from stdin@;1;\\.;|V.sql:1|'copy t (a) from stdin' is followed by rows|pg_dump --inserts",
                "create table t(a int)@;/;select 1|V.sql:2|'/' is the end of a statement for SQL*Plus|semicolon",
                "select 1@;delimiter //;create|V.sql:2|'delimiter //' is a command of the MySQL client|remove",
                ".read x.sql;|V.sql:1|'.read x.sql' is a command of sqlite3|as SQL",
                "source x.sql;|V.sql:1|'source x.sql' is a command of the MySQL client|as SQL"
            })
    void namesWhatIsWrongAndWhere(String text, String place, String problem, String fix) {
        assertThatThrownBy(() -> parse(text.replace("`", "")
                        .replace(";", "\n")
                        .replace("\n@", ";\n\n")
                        .replace("@", ";")))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining(place)
                .hasMessageContaining(problem)
                .hasMessageContaining(fix);
    }

    /** A dump may do so: the row that says that the revision is applied would be lost with the session. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET AUTOCOMMIT = 0",
                "set autocommit off",
                "set names utf8mb4, session autocommit=1",
                "set @@session.autocommit := 1",
                "set @a = 1, @@autocommit = 0",
                "/*!40101 SET autocommit=0 */"
            })
    void theEndOfEachTransactionIsTheRunners(String sql) {
        assertThatThrownBy(() -> MigrationScript.parse(ID, "V.sql", "select 1;\n" + sql + ";", SqlSyntax.mySql()))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining("V.sql:2: 'set autocommit' would")
                .hasMessageContaining("remove");
    }

    @Test
    void whatMerelySpeaksOfAutocommitStays() {
        String text = "set @old = @@autocommit;\nset @autocommit = 1, @b = 'a, autocommit = 0';\n"
                + "update settings set autocommit = 1;\nset @a = greatest(1, @@autocommit);\n";
        assertThat(MigrationScript.parse(ID, "V.sql", text, SqlSyntax.mySql()).statements())
                .hasSize(4);
    }

    @Test
    void rowsForPsqlAreNamedWhereTheirQuotesBreakTheSplitting() {
        assertThatThrownBy(() -> parse("create table t (a text);\nCOPY public.t (a) FROM stdin;\nit's\n\\.\n"))
                .hasMessageContaining("V.sql:2")
                .hasMessageContaining("followed by rows for psql to send");
        assertThatThrownBy(() -> parse("select 'open;\nCOPY public.t (a) FROM stdin;\n"))
                .hasMessageContaining("V.sql:1: a string begins here");
    }

    @Test
    void aStatementThatMerelyBeginsLikeAClientsCommandStays() {
        assertThat(parse("copy t to stdout;\n/* x */ select 1\n/\n2;\ncopy t from '/stdin.csv';\nset x = 1;")
                        .statements())
                .hasSize(4);
        assertThat(MigrationScript.parse(ID, "V.sql", "delimiter //\nselect 1//", SqlSyntax.mySql())
                        .statements())
                .hasSize(1);
    }

    @Test
    void thePartThatRanHasAChecksumOfItsOwn() {
        MigrationScript before = parse("select 1;\nselect 2;\nselect 3;");
        MigrationScript after = parse("-- note\nselect 1;\nselect 2;\nselect 4;");
        assertThat(after.checksumOfFirst(2)).isEqualTo(before.checksumOfFirst(2));
        assertThat(after.checksumOfFirst(3)).isNotEqualTo(before.checksumOfFirst(3));
        assertThat(before.checksumOfFirst(1)).isNotEqualTo(before.checksumOfFirst(2));
    }

    @Property
    void anyHeaderIsReadOrRefused(@ForAll("lines") String text) {
        try {
            MigrationScript script = parse(text);
            assertThat(script.header()).isEqualTo(ScriptHeader.read("V.sql", text));
        } catch (ScriptError refused) {
            assertThat(refused.line()).isPositive();
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "-- migrate:revision 20260719101500",
                        "-- migrate:parents",
                        "-- migrate:parents 20260719101500, 20260719101501",
                        "--migrate:message   x ",
                        "-- migrate:transaction none",
                        "-- migrate:step",
                        "-- migrate:hazard X y",
                        "-- migrate:check sql select 1;",
                        "-- migrate:check column a.b.c not-null",
                        "-- migrate:check",
                        "-- migrate:",
                        "-- other",
                        "",
                        "/* x",
                        "*/",
                        "select 1;",
                        "'",
                        "$$")
                .list()
                .ofMaxSize(10)
                .map(list -> String.join("\n", list));
    }
}
