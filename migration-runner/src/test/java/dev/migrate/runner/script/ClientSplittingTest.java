package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.testdb.MariaDb;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts are split as psql, the MariaDB client and sqlite3 split them: a corpus and random texts go through the real client, and
 * what it sends is compared. One difference is meant: psql reads line by line, and so takes {@code E'a'} and a string in the next
 * line for two strings, while the server takes them for one; the splitter reads as the server does. {@code splitting.tries} makes it longer, {@code splitting.seed} repeats one.
 */
class ClientSplittingTest {
    private static final int TRIES = Integer.getInteger("splitting.tries", 30);
    private static final long SEED = Long.getLong("splitting.seed", System.nanoTime());
    private static final String MARKER = "select 'next'";

    private static final String SCHEMA = "select replace(sql, char(10), ' ') from sqlite_master order by name";

    @TempDir
    private Path folder;

    private static final List<String> COMMON = List.of(
            "select 1; select 2;\n",
            "select 'a;b'; select \"c;d\";",
            "select 'it''s; here';select 3",
            "select 1 -- ; no\n; select 2 /* ; */ ; select 3;",
            ";;; select 1;; ;",
            "select 1",
            "\n\n-- only a comment\n",
            "select /* a */ 1;\n/* b */ select 2;\n-- c\nselect 3;",
            "select '-- no'; select '/* no'; select 4;",
            "select 'ünï;cödé'; select 5;");

    private static final List<String> PSQL = List.of(
            "select $$a;b$$; select $x$c;$$;d$x$; select 1;",
            "select $a$ $b$;$b$ $a$; select 2;",
            "select E'\\';'; select e'a\\'b;'; select 3;",
            "select 'a\\'; select 4;",
            "select /* a /* ; */ ; */ 1; select 2;",
            "create function f() returns int begin atomic select 1; select 2; end; select 3;",
            "create or replace procedure p() begin atomic select case when true then 1 end; end; select 4;",
            "create function f() returns int language sql as $$ select 1; $$; select 5;",
            "create rule r as on insert to t do also (insert into u values (1); insert into u values (2)); select 6;",
            "select (1; 2); select 7;",
            "select a$b$c;d$b$; select 8;",
            "select $1; select $2$; select 9;",
            "select U&'a;b' uescape '!'; select B'01;'; select X'ab;'; select N'c;';",
            "create table begin_t (\"end\" int); select 10;",
            "select 1 end; select 11;",
            "create function f() returns int begin atomic; select 1; end; select 12;");

    private static final List<String> MARIADB = List.of(
            "select 'a\\';b'; select \"c\\\";d\"; select 1;",
            "select `a;b`; select `a``;b`; select 2;",
            "# comment ; here\nselect 1;# another ;\nselect 2;",
            "select 5--1; select 3;",
            "delimiter $$\nselect 1; select 2$$\ndelimiter ;\nselect 3;",
            "delimiter //\ncreate procedure p()\nbegin\n  select 1;\n  select 'x//y';\nend//\ndelimiter ;\ncall p();",
            "/*!50000 select 1; */ select 2;",
            "/*!50000 select 1 */; select 2;",
            "/*M!100100 select 1 */; select 3;",
            "DELIMITER ;;\nselect 1;\nselect 2;;\nDELIMITER ;\nselect 3;",
            "select 1 /* a /* b */; select 4;",
            "delimiter |\nselect 1|select 2|\ndelimiter ;\nselect 5;",
            "select 'a\nb;c'; select 6;");

    private static final List<String> SQLITE = List.of(
            "create table t (a); create trigger r after insert on t begin select 1; select 2; end; select 3;",
            "create table t (a); create temp trigger if not exists r after insert on t begin select case when 1 then 2 end; end;"
                    + " select 4;",
            "select [a;b] from (select 1 as [a;b]); select `c;` from (select 1 as `c;`); select 5;",
            "create table e (\"end\" int, begin_x int); select 6;",
            "create table t (a);\ncreate trigger \"x;y\" before delete on t for each row when old.a = ';'\nbegin\n  -- end;\n"
                    + "  update t set a = 'end;';\nend;\nselect 7;",
            "create view trigger_v as select 1 as x; select 8;",
            "select 1 /* unclosed * / ; */; select 10;");

    private static List<String> texts(List<String> own, String... pieces) {
        List<String> texts = new ArrayList<>(COMMON);
        texts.addAll(own);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14) + 1; j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            // what is cut out for the comparison is ambiguous in a row of dashes
            if (text.indexOf("---") < 0) {
                texts.add(text.toString());
            }
        }
        return texts;
    }

    /** @return null where the splitter refuses what the client sends as it stands, or asks its user to go on with */
    private static List<String> ours(String text, SqlSyntax syntax) {
        try {
            return normal(StatementSplitter.split(text, syntax));
        } catch (ScriptError refused) {
            return null;
        }
    }

    /** Without comments, white space and what ends a statement; strings are cut the same way on both sides. */
    private static List<String> normal(List<String> statements) {
        return statements.stream()
                .map(statement -> statement
                        .replaceAll("(?s)/\\*(?!M?!).*?\\*/", "")
                        .replaceAll("(--[ \\t\\n]|#)[^\\n]*", "")
                        .replaceAll("--\\z", "")
                        .replaceAll("\\s+", "")
                        .replaceAll(";+\\z", ""))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private int compare(List<String> texts, SqlSyntax syntax, Sent client) throws IOException, InterruptedException {
        int compared = 0;
        for (String text : texts) {
            List<String> ours = ours(text, syntax);
            if (ours != null) {
                assertThat(ours).as("seed " + SEED + ":\n" + text).isEqualTo(normal(client.of(text)));
                compared++;
            }
        }
        return compared;
    }

    private interface Sent {
        List<String> of(String text) throws IOException, InterruptedException;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("script.sql"), text);
    }

    private static void requireProgram(String name) {
        boolean found = false;
        for (String path : System.getenv("PATH").split(File.pathSeparator)) {
            found |= Files.isExecutable(Path.of(path, name));
        }
        assumeTrue(found, "SKIPPED: there is no " + name + " on the PATH");
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void asPsql() throws Exception {
        requireProgram("psql");
        try (RecordingServer server = new RecordingServer.PostgreSql()) {
            List<String> texts = texts(
                    PSQL,
                    "'",
                    "\"",
                    ";",
                    "; ",
                    "$$",
                    "$a$",
                    "$",
                    " E'",
                    "\n",
                    " ",
                    "a",
                    "1",
                    "(",
                    ")",
                    " begin ",
                    " end ",
                    "create function ",
                    "create or replace procedure ",
                    " case ",
                    " atomic ",
                    "'x;y'",
                    " -- ;\n",
                    "/* ; */",
                    "é",
                    "''",
                    "\"b;c\"",
                    "_");
            int compared = compare(texts, SqlSyntax.postgreSql(), text -> {
                ProcessBuilder builder = new ProcessBuilder(
                        "psql",
                        "-X",
                        "-q",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(server.port()),
                        "-U",
                        "x",
                        "-d",
                        "x",
                        "-f",
                        file(text).toString(),
                        "-c",
                        MARKER);
                builder.environment().put("PGSSLMODE", "disable");
                builder.environment().put("PGGSSENCMODE", "disable");
                String said = run(builder);
                List<String> sent = server.take();
                assertThat(sent).as(said).endsWith(MARKER);
                return sent.subList(0, sent.size() - 1);
            });
            assertThat(compared).isGreaterThan(COMMON.size() + PSQL.size() + TRIES / 20);
        }
    }

    @Test
    void asTheMariaDbClient() throws Exception {
        String client = MariaDb.clients().resolve("mariadb").toString();
        try (RecordingServer server = new RecordingServer.MariaDb()) {
            List<String> texts = texts(
                    MARIADB,
                    "'a;''b'",
                    "\"",
                    "'",
                    ";",
                    "; ",
                    "`a;`",
                    "\n",
                    " ",
                    "a",
                    "1",
                    "(",
                    " -- ;\n",
                    "# ;\n",
                    "/* ; */",
                    "é",
                    "''",
                    "\ndelimiter $$\n",
                    "$$",
                    "\ndelimiter ;\n",
                    "begin ",
                    "end",
                    "\"b;c\"",
                    "_");
            int compared = compare(texts, SqlSyntax.mySql(), text -> {
                String said = run(new ProcessBuilder(
                                client,
                                "--no-defaults",
                                "--skip-ssl",
                                "--batch",
                                "--skip-comments",
                                "--default-character-set=utf8mb4",
                                "--host=127.0.0.1",
                                "--port=" + server.port(),
                                "--user=x")
                        .redirectInput(file(text).toFile()));
                assertThat(said).doesNotContain("ERROR 2");
                return server.take();
            });
            assertThat(compared).isGreaterThan(COMMON.size() + MARIADB.size() + TRIES / 20);
        }
    }

    /** sqlite3 sends nothing anywhere: what its statements yield, and the schema that they leave, must be that of ours. */
    @Test
    void asSqlite3() throws Exception {
        requireProgram("sqlite3");
        List<String> texts = texts(
                SQLITE,
                "select 1;",
                "select 'a;b';",
                "select 'it''s;'\n;",
                "-- ;\n",
                "/* ; */",
                "\n",
                " ",
                ";",
                "create table if not exists t (a);\n",
                "select \"x;\" from (select 1 as \"x;\");",
                "select [y;] from (select 1 as [y;]);",
                "create table if not exists u (\"end;\" int); create trigger if not exists r2 after insert on u begin\n"
                        + "select 'end;'; /* end; */ select 2;\nend;\n",
                "select case when 1 then 2 end;",
                "select `z;` from (select 1 as `z;`);");
        for (String text : texts) {
            String client = run(new ProcessBuilder("sqlite3", "-batch", ":memory:")
                    .redirectInput(file(text + "\n;\n" + SCHEMA + ";\n").toFile()));
            assertThat(ourYield(text)).as("seed " + SEED + ":\n" + text).isEqualTo(client);
        }
    }

    /** The driver runs a text's first statement alone, so that each must be one. */
    private static String ourYield(String text) throws SQLException {
        StringBuilder yield = new StringBuilder();
        List<String> statements = new ArrayList<>(StatementSplitter.split(text, SqlSyntax.sqlite()));
        statements.add(SCHEMA);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement jdbc = connection.createStatement()) {
            for (String sql : statements) {
                if (jdbc.execute(sql)) {
                    try (ResultSet rows = jdbc.getResultSet()) {
                        while (rows.next()) {
                            yield.append(rows.getString(1)).append('\n');
                        }
                    }
                }
            }
        }
        return yield.toString();
    }
}
