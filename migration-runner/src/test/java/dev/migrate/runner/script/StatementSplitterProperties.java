package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.h2.util.ScriptReader;

class StatementSplitterProperties {
    private static final List<SqlSyntax> SYNTAXES =
            List.of(SqlSyntax.postgreSql(), SqlSyntax.h2(), SqlSyntax.mySql(), SqlSyntax.sqlite());

    /** Any text is split or refused, and what is split holds every character that is no terminator, space or comment. */
    @Property
    void noTextBreaksTheSplitter(@ForAll("noise") String text) {
        for (SqlSyntax syntax : SYNTAXES) {
            try {
                String rest = text;
                for (String statement : StatementSplitter.split(text, syntax)) {
                    assertThat(statement).isEqualTo(statement.strip()).isNotEmpty();
                    assertThat(rest).contains(statement);
                    rest = rest.substring(rest.indexOf(statement) + statement.length());
                }
            } catch (ScriptError refused) {
                assertThat(refused.line()).isPositive();
            }
        }
    }

    /** What was split and is joined again is split the same way, where no command changes what ends a statement. */
    @Property
    void splittingIsStable(@ForAll("noise") String text) {
        for (SqlSyntax syntax : List.of(SqlSyntax.postgreSql(), SqlSyntax.h2(), SqlSyntax.sqlite())) {
            try {
                List<String> once = StatementSplitter.split(text, syntax);
                assertThat(StatementSplitter.split(String.join("\n;\n", once), syntax))
                        .isEqualTo(once);
            } catch (ScriptError refused) {
                assertThat(refused.file()).isEqualTo("script");
            }
        }
    }

    @Property
    void h2IsSplitAsItsOwnReaderSplits(@ForAll("h2Noise") String text) {
        List<String> ours;
        try {
            ours = StatementSplitter.split(text, SqlSyntax.h2());
        } catch (ScriptError notClosed) {
            return;
        }
        assertThat(tokens(ours)).isEqualTo(tokens(read(text)));
    }

    private static List<String> read(String text) {
        List<String> statements = new ArrayList<>();
        ScriptReader reader = new ScriptReader(new StringReader(text));
        reader.setSkipRemarks(true);
        for (String statement = reader.readStatement(); statement != null; statement = reader.readStatement()) {
            statements.add(statement);
        }
        return statements;
    }

    /** H2's reader cuts comments out; what is left must be the same. */
    private static List<String> tokens(List<String> statements) {
        return statements.stream()
                .map(statement -> statement
                        .replaceAll("(?s)/\\*.*?\\*/|--[^\n]*|//[^\n]*", "")
                        .replaceAll("\\s+", ""))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    @Provide
    Arbitrary<String> noise() {
        return pieces(
                "'",
                "\"",
                ";",
                "$$",
                "$a$",
                "$",
                "E'",
                "\\",
                "--",
                "/*",
                "*/",
                "\n",
                " ",
                "a",
                "1",
                "//",
                "(",
                ")",
                "begin",
                "end",
                "create function ",
                "create trigger ",
                "delimiter ",
                "`",
                "[",
                "]",
                "#",
                "/*!",
                "case ",
                "é");
    }

    @Provide
    Arbitrary<String> h2Noise() {
        return pieces(
                "'x'",
                "\"y\"",
                ";",
                " $$a;b$$ ",
                "\n",
                " ",
                "a",
                "1",
                "(",
                ")",
                "'it''s;'",
                " /* ; */ ",
                " -- ;\n",
                "select ",
                " // ;\n",
                "\"a;b\"");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
