package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementSplitterTest {

    private static List<String> postgres(String text) {
        return StatementSplitter.split(text, SqlSyntax.postgreSql());
    }

    private static List<String> h2(String text) {
        return StatementSplitter.split(text, SqlSyntax.h2());
    }

    @Test
    void splitsAtSemicolonsAndLeavesOutWhatIsEmpty() {
        assertThat(postgres("select 1;;\n ; select 2 ;\n-- end\n")).containsExactly("select 1", "select 2");
        assertThat(postgres("select 1; select 2")).containsExactly("select 1", "select 2");
        assertThat(postgres(" \n/* nothing */ -- at all")).isEmpty();
    }

    @Test
    void stringsAndQuotedNamesKeepTheirSemicolons() {
        assertThat(postgres("select 'a;''b;', \"c;\"\"d;\"; select 2"))
                .containsExactly("select 'a;''b;', \"c;\"\"d;\"", "select 2");
        assertThat(postgres("select '\\'; select 2")).containsExactly("select '\\'", "select 2");
    }

    @Test
    void escapeStringsTakeBackslashes() {
        assertThat(postgres("select E'\\';'; select e'\\\\'; select 3"))
                .containsExactly("select E'\\';'", "select e'\\\\'", "select 3");
        assertThat(postgres("select E'a'\n  '\\';b'; select 2")).containsExactly("select E'a'\n  '\\';b'", "select 2");
        assertThat(postgres("select date'\\'; select 2")).containsExactly("select date'\\'", "select 2");
    }

    @Test
    void dollarQuotes() {
        assertThat(postgres("do $$ begin; $x$; end $$; select 2"))
                .containsExactly("do $$ begin; $x$; end $$", "select 2");
        assertThat(postgres("select $a$ $$;$$ $b$;$a$; select 2"))
                .containsExactly("select $a$ $$;$$ $b$;$a$", "select 2");
        assertThat(postgres("select a$1; select $1; select x$y$z; select 4")).hasSize(4);
        assertThat(h2("create alias f as $$ int f() { return 1; } $$; select 2"))
                .containsExactly("create alias f as $$ int f() { return 1; } $$", "select 2");
        assertThat(h2("select a$$; select 2")).hasSize(2);
    }

    @Test
    void commentsNest() {
        assertThat(postgres("select 1 /* ; /* ; */ ; */ + 1; -- ;\nselect 2"))
                .containsExactly("select 1 /* ; /* ; */ ; */ + 1", "select 2");
        assertThat(h2("select 1 // ;\n + 1; select 2")).containsExactly("select 1 // ;\n + 1", "select 2");
    }

    @Test
    void routineBodiesKeepTheirSemicolons() {
        String function = "create or replace function f(a int default (1)) returns int language sql\n"
                + "begin atomic\n  select case when a > 0 then 1 else 2 end;\n  select 2;\nend";
        assertThat(postgres(function + ";\nselect 2;")).containsExactly(function, "select 2");
        assertThat(postgres("create rule r as on insert to t do also (select 1; select 2); select 3"))
                .hasSize(2);
        assertThat(postgres("create table begin_end (id int); select 2")).hasSize(2);
    }

    @Test
    void linesAreThoseOfTheFirstTokens() {
        List<Fragment> found = StatementSplitter.fragments(
                "f", "-- one\n\nselect 1;\n/* x\n y */ select\n 2;\nselect ';\n'; select 4", SqlSyntax.postgreSql());
        assertThat(found).extracting(Fragment::line).containsExactly(3, 5, 7, 8);
        assertThat(found.get(0).comments()).containsExactly(new Fragment.Comment(1, "-- one"));
    }

    @Test
    void whatIsNotClosedIsNamedWithItsLine() {
        for (String open : List.of("'", "\"", "$$ ", "$a$", "/*", "/* /* */", "E'\\'")) {
            assertThatThrownBy(() ->
                            StatementSplitter.fragments("f.sql", "select 1;\nselect " + open, SqlSyntax.postgreSql()))
                    .as(open)
                    .isInstanceOf(ScriptError.class)
                    .hasMessageContaining("f.sql:2")
                    .hasMessageContaining("not closed");
        }
    }

    @Test
    void aForgottenSemicolonBeforeAStepIsFound() {
        assertThatThrownBy(() -> StatementSplitter.fragments(
                        "f.sql", "select 1\n\n-- migrate:step two\nselect 2;", SqlSyntax.postgreSql()))
                .hasMessageContaining("f.sql:3")
                .hasMessageContaining("begins in line 1");
    }

    @ParameterizedTest
    @MethodSource("mySql")
    void splitsAsTheMySqlClient(String text, List<String> expected) {
        assertThat(StatementSplitter.split(text, SqlSyntax.mySql())).isEqualTo(expected);
    }

    static Stream<Arguments> mySql() {
        return Stream.of(
                Arguments.of("select 'a\\';b';select \"c\\\";d\"", List.of("select 'a\\';b'", "select \"c\\\";d\"")),
                Arguments.of("select `a\\`; select 2", List.of("select `a\\`", "select 2")),
                Arguments.of("select `a;``;b`;", List.of("select `a;``;b`")),
                Arguments.of("# a;b\nselect 1 # c;d\n+ 1;", List.of("select 1 # c;d\n+ 1")),
                Arguments.of("select 5--1;select 2", List.of("select 5--1", "select 2")),
                Arguments.of("--\tx;y\nselect 1", List.of("select 1")),
                Arguments.of("/* a /* b; */ select 1; */ 2", List.of("select 1", "*/ 2")),
                Arguments.of("/*!50003 set a = 1 */; select 1", List.of("/*!50003 set a = 1 */", "select 1")),
                Arguments.of("/*M!100 set a */;;", List.of("/*M!100 set a */")),
                Arguments.of(
                        "delimiter $$\nbegin select 1; end$$\nselect 2;$$\nDELIMITER ;\nselect 3; select 4",
                        List.of("begin select 1; end", "select 2;", "select 3", "select 4")),
                Arguments.of("Delimiter // ignored\nselect 1; x//select 2//", List.of("select 1; x", "select 2")),
                Arguments.of("select delimiter from t; select 1", List.of("select delimiter from t", "select 1")));
    }

    @ParameterizedTest
    @MethodSource("sqlite")
    void splitsAsSqlite3(String text, List<String> expected) {
        assertThat(StatementSplitter.split(text, SqlSyntax.sqlite())).isEqualTo(expected);
    }

    static Stream<Arguments> sqlite() {
        String trigger =
                "create temp trigger g after insert on t begin select case 1 when 1 then 2 end; select 'x; end;';"
                        + " -- ; end;\n END";
        return Stream.of(
                Arguments.of(trigger + " ; select 1", List.of(trigger, "select 1")),
                Arguments.of("select [a;'b]; select `c;\"`", List.of("select [a;'b]", "select `c;\"`")),
                Arguments.of("select '\\'; select 2", List.of("select '\\'", "select 2")),
                Arguments.of("/* a /* b; */ select 1; # x", List.of("select 1", "# x")),
                Arguments.of(
                        "create table trigger_x (a); select 1", List.of("create table trigger_x (a)", "select 1")));
    }

    @Test
    void aDelimiterThatNamesNoneIsRefused() {
        assertThatThrownBy(() -> StatementSplitter.split("select 1;\ndelimiter \nx", SqlSyntax.mySql()))
                .hasMessageContaining("2")
                .hasMessageContaining("DELIMITER");
        assertThatThrownBy(() -> StatementSplitter.split("select 1; delimiter $$\nx$$", SqlSyntax.mySql()))
                .hasMessageContaining("at the beginning of a line");
    }
}
