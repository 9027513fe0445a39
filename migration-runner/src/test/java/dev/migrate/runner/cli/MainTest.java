package dev.migrate.runner.cli;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.Engine;
import dev.migrate.runner.Scripts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Engine.Fresh db;
    private Scripts scripts;

    @BeforeEach
    void fresh() {
        db = Engine.H2_MEMORY.fresh();
        scripts = new Scripts(folder).table(1, "a").table(2, "b", 1);
    }

    /** Runs a command on the database, which the environment names. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--migrations", folder.toString()));
        return run(Map.of("MIGRATE_URL", db.url(), "MIGRATE_USER", "sa"), all.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void theWholeWay() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(out.toString()).contains("Revision", "pending (head)", "java -jar migration-runner-cli.jar apply");
        assertThat(run("apply", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("create table a (id int primary key);")
                .contains("-- nothing was run");
        assertThat(db.hasHistory()).isFalse();
        assertThat(run("apply")).isZero();
        assertThat(out.toString())
                .contains("[1/2] Applying " + id(1) + " revision 1", "1. create table b\n", "Applied 2 revisions.");
        assertThat(run("status")).isZero();
        assertThat(run("apply")).isZero();
        assertThat(out.toString()).isEqualTo("Up to date: nothing to apply. The database is at " + id(2) + ".\n");
        assertThat(run("rollback")).isZero();
        assertThat(run("rollback", "--to", "base")).isZero();
        assertThat(out.toString()).contains("no revision is applied");
        assertThat(run("rollback", "--steps", "1")).isEqualTo(2);
        assertThat(run("stamp", "--revision", "head", "--reason", "by hand")).isZero();
        assertThat(run("history")).isZero();
        assertThat(out.toString()).contains("reason       by hand", "applied (stamped) (head)");
        assertThat(run("stamp", "--revision", id(1), "--undone", "--reason", "no"))
                .isZero();
        assertThat(db.history()).containsExactly(id(1) + "|rolled_back", id(2) + "|rolled_back");
    }

    @Test
    void jsonStandsAloneOnStandardOutput() {
        assertThat(run("apply", "--json")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"database\": \"jdbc:h2:mem:")
                .endsWith("}\n")
                .contains("\"revision\": \"" + id(1));
        assertThat(err.toString()).contains("[1/2] Applying");
        assertThat(run("status", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"state\": \"applied\"", "\"exitCode\": 0", "\"heads\": [\"" + id(2) + "\"]");
        assertThat(run("apply", "--revision", "1", "--json")).isEqualTo(2);
        assertThat(out.toString()).contains("\"error\": {", "\"exitCode\": 2");
        scripts.table(3, "c", 2);
        assertThat(run("history", "--json")).isZero();
        assertThat(out.toString()).contains("\"exitCode\": 0");
        scripts.delete("V" + id(3) + "__r3.sql");
        scripts.delete("U" + id(3) + "__r3.sql");
        assertThat(run("rollback", "--dry-run", "--json")).isZero();
        assertThat(out.toString()).contains("\"dryRun\": true,\n  \"exitCode\": 0");
        assertThat(run("apply", "--sql", "base:head", "--database", "h2", "--json"))
                .isZero();
        assertThat(out.toString()).startsWith("{\n").contains("\"range\": \"base:head\"", "\"script\": \"-- ");
        assertThat(run("heads", "--json")).isZero();
        assertThat(out.toString()).contains("\"description\": \"revision 2\"");
    }

    /** What nobody has foreseen is told to machines, too, without secrets; people also see where it came from. */
    @Test
    void anInternalErrorIsJsonToo() {
        Map<String, String> broken = new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public String get(Object name) {
                throw new IllegalStateException("no environment for jdbc:h2:mem:x;PASSWORD=secret");
            }
        };
        assertThat(run(broken, "status", "--migrations", folder.toString(), "--json"))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\n  \"error\": {\n")
                .endsWith("}\n")
                .contains("\"exitCode\": 1,\n", "IllegalStateException: no environment for jdbc:h2:mem:x")
                .doesNotContain("secret");
        assertThat(err.toString()).startsWith("Internal error:\n").contains("at dev.migrate.runner.cli.Main.run");
    }

    @Test
    void statusNamesTheNextCommand() {
        scripts.forward(3, "create table c (id int);\nwrong;\n", 2);
        assertThat(run("apply")).isEqualTo(8);
        assertThat(run("status")).isEqualTo(8);
        assertThat(out.toString())
                .contains("To finish it:\n  java -jar migration-runner-cli.jar apply --revision " + id(3));
        scripts.forward(3, "create table c (id int);\n", 2);
        assertThat(run("apply")).isZero();
        scripts.forward(3, "create table c (id int); -- edited\n", 2);
        assertThat(run("status")).isEqualTo(5);
        assertThat(out.toString()).contains("stamp --revision " + id(3) + " --reason 'harmless edit'");
        scripts.table(3, "c", 2).table(4, "d", 2);
        assertThat(run("stamp", "--revision", id(3), "--reason", "same")).isZero();
        assertThat(run("status")).isEqualTo(3);
        assertThat(out.toString()).contains("apply --revision heads");
    }

    @Test
    void aPlanHasAssertionsAndBatches() {
        scripts.forward(
                3,
                "-- migrate:transaction none\n-- migrate:assert before empty select 1 from a\n\n-- migrate:batch\n"
                        + "delete from a limit 1;\n",
                2);
        assertThat(run("apply", "--dry-run", "--json")).isZero();
        assertThat(out.toString()).contains("\"assertions\": [\"before empty select 1 from a\"]", "\"batched\": true");
        assertThat(run("apply", "--dry-run")).isZero();
        assertThat(out.toString()).contains("-- assert before empty select 1 from a", "-- repeated until");
    }

    @Test
    void backupResetAndRestore() {
        assertThat(run("apply")).isZero();
        String file = folder.resolve("backup.h2").toString();
        assertThat(run("backup", "--file", file)).isZero();
        assertThat(out.toString()).contains("Backed up into " + file, "restored into a scratch database");
        assertThat(run("backup", "--file", file)).isEqualTo(2);
        assertThat(run("reset")).isEqualTo(2);
        assertThat(run("reset", "--no-backup")).isEqualTo(2);
        assertThat(err.toString()).contains("reset --confirm ");
        String name = err.toString().replaceAll("(?s).*--confirm (\\S+).*", "$1");
        assertThat(run("reset", "--backup", folder.resolve("b").toString(), "--confirm", name, "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"verified\": 2", "\"dropped\": 3");
        assertThat(run("restore", "--file", file, "--confirm", name)).isZero();
        assertThat(out.toString()).contains("The database is at " + id(2));
        assertThat(run("backup", "--file", "/proc/none/x")).isEqualTo(10);
    }

    @Test
    void offlineSqlNeedsNoDatabase() {
        String[] apply = {"apply", "--sql", "base:head", "--database", "sqlite", "--migrations", folder.toString()};
        assertThat(run(Map.of(), apply)).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("-- apply base:head on sqlite; run it with: sqlite3");
        assertThat(run("rollback", "--sql", "head:base", "--database", "postgresql"))
                .isZero();
        assertThat(out.toString()).contains("psql", "drop table b;", "drop table a;");
        assertThat(run("rollback", "--sql", "head:base")).isEqualTo(2);
        assertThat(run("apply", "--sql", "head:base", "--database", "h2")).isEqualTo(2);
    }

    @Test
    void theReporterOfAFailingStatement() {
        scripts.forward(3, "create table \"q\"\"t\" (id int);\nwrong \"x\\y\";\n", 2);
        assertThat(run("apply", "--json")).isEqualTo(8);
        assertThat(out.toString()).contains("\"line\": 5", "\"sql\": \"wrong \\\"x\\\\y\\\"\"", "\"sqlState\": \"42");
        assertThat(err.toString()).contains("r3.sql:5: statement 2 of revision");
    }

    @Test
    void environmentAndOptions() throws IOException {
        String[] status = {"status", "--migrations", folder.toString()};
        assertThat(run(Map.of(), status)).isEqualTo(2);
        assertThat(err.toString()).contains("no database is given", "MIGRATE_URL");
        assertThat(run(Map.of("DATABASE_URL", db.url(), "MIGRATE_USER", "sa"), status))
                .isEqualTo(3);
        db.execute("alter user sa set password 's3cr3t'");
        Path password = Files.writeString(folder.resolve("password"), "s3cr3t\n");
        Map<String, String> environment =
                Map.of("MIGRATE_URL", db.url(), "MIGRATE_USER", "sa", "MIGRATE_PASSWORD", "wr0ng!");
        assertThat(run(environment, status)).isEqualTo(2);
        assertThat(err.toString()).contains("refuses the user or the password").doesNotContain("wr0ng!");
        assertThat(run(
                        environment,
                        "status",
                        "--migrations",
                        folder.toString(),
                        "--password-file",
                        password.toString()))
                .isEqualTo(3);
        assertThat(run(environment, "status", "--password-file", "none")).isEqualTo(2);
        assertThat(err.toString()).contains("password file 'none'");
        assertThat(run(environment, "status", "--driver-path", "none.jar")).isEqualTo(2);
        assertThat(err.toString()).contains("no driver at 'none.jar'");
    }

    @Test
    void anEnvironmentSaysWhereAndHow() {
        String seeds = folder.resolve("seed").toString();
        scripts.write("seed/dev/b.sql", "insert into b values (7);\n")
                .write(
                        "migrate.properties",
                        "dev.url = " + db.url()
                                + "\ndev.user = sa\ndev.seeded = true\ndev.auto-apply = false\nprod.url=x\n");
        String name = db.query("select database()").get(0);
        assertThat(run(Map.of(), "apply", "--environment", "dev", "--migrations", folder.toString(), "--seeds", seeds))
                .isEqualTo(2);
        assertThat(err.toString()).contains("apply --confirm " + name);
        assertThat(run(
                        Map.of(),
                        "apply",
                        "--environment=dev",
                        "--json",
                        "--migrations=" + folder,
                        "--seeds=" + seeds,
                        "--confirm=" + name))
                .isZero();
        assertThat(out.toString()).contains("\"seeded\": {", "\"loaded\": [", "\"dev/b.sql\"");
        assertThat(run("status", "--environment", "dev")).isZero();
        assertThat(run("status", "--environment", "none")).isEqualTo(2);
        assertThat(err.toString()).contains("environment 'none' is not in", "expected one of [dev, prod]");
        scripts.write("migrate.properties", "dev.autoapply = false\n");
        assertThat(run("apply", "--environment", "dev")).isEqualTo(2);
        assertThat(err.toString()).contains("'dev.autoapply' means nothing", "auto-apply");
        scripts.write("migrate.properties", "dev.auto-apply = no\n");
        assertThat(run("apply", "--environment", "dev")).isEqualTo(2);
        assertThat(err.toString()).contains("dev.auto-apply is 'no'");
        assertThat(run("apply", "--environment", "dev", "--environments", "nowhere.properties"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the file of environments 'nowhere.properties' can't be read");
    }

    @Test
    void whatIsToldToRunCanBePasted() throws IOException {
        Path password = Files.writeString(folder.resolve("pass word"), "");
        String[] given = {
            "--url", db.url(), "--user=sa", "--password-file", password.toString(), "--migrations", folder.toString()
        };
        assertThat(pasted("status", " apply", given)).isZero();
        assertThat(db.history()).hasSize(2);
        scripts.forward(2, "create table b (id int primary key); -- same\n", 1);
        assertThat(pasted("status", " stamp", given)).isZero();
        scripts.table(3, "c", 1);
        assertThat(pasted("apply", " heads", given)).as("to all heads").isZero();
        assertThat(db.tables()).containsExactly("a", "b", "c");
        run("apply", "--url", db.url() + ";PASSWORD=s3cr3t", "--revision", "base");
        assertThat(err.toString())
                .contains("--url 'jdbc:h2:mem:", ";PASSWORD=***'")
                .doesNotContain("s3cr3t");
    }

    /** Runs a command, and then the one with the word that it tells to run. */
    private int pasted(String command, String which, String... given) {
        run(Map.of(), with(command, given));
        String told = (out.toString() + err)
                .lines()
                .filter(line -> line.strip().startsWith(Main.NAME) && line.contains(which))
                .findFirst()
                .orElseThrow()
                .strip()
                .substring(Main.NAME.length() + 1);
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|\\S+").matcher(told);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return run(Map.of(), words.toArray(String[]::new));
    }

    private static String[] with(String command, String... given) {
        List<String> all = new ArrayList<>(List.of(given));
        all.add(0, command);
        return all.toArray(String[]::new);
    }

    @Test
    void currentSaysWhereTheDatabaseStands() {
        assertThat(run("current")).isZero();
        assertThat(out.toString()).isEqualTo("The database is at the beginning: no revision is applied.\n");
        scripts.table(3, "c", 1);
        run("apply", "--revision", "heads");
        run("rollback", "--to", id(1));
        run("apply", "--revision", id(3));
        assertThat(run("current")).isZero();
        assertThat(out.toString()).isEqualTo(id(3) + " revision 3 (head)\n");
        assertThat(run("stamp", "--revision", id(2), "--reason", "by hand")).isZero();
        assertThat(out.toString()).endsWith("No script was run. The database is at " + id(2) + ", " + id(3) + ".\n");
        assertThat(run("current", "--json")).isZero();
        assertThat(out.toString()).contains("\"current\": [\"" + id(2) + "\", \"" + id(3) + "\"]");
    }

    @Test
    void aStampByAnOlderReleaseHidesNotThatTheDatabaseIsAhead() {
        run("apply");
        scripts.delete("V" + id(2) + "__r2.sql");
        scripts.delete("U" + id(2) + "__r2.sql");
        assertThat(run("stamp", "--revision", id(1), "--reason", "x")).isZero();
        assertThat(out.toString()).endsWith("The database is at " + id(2) + ".\n");
    }

    @Test
    void anEmptyFolderIsNotUpToDate() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run(Map.of("MIGRATE_URL", db.url()), "apply", "--migrations", empty.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("There are no scripts: nothing to apply.");
    }

    @Test
    void aDryRunOfManyDatabasesIsRefused() throws IOException {
        Path urls = Files.writeString(folder.resolve("urls"), db.url());
        assertThat(run("apply", "--dry-run", "--urls", urls.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("a dry run is for one database", "status --urls");
        assertThat(db.hasHistory()).isFalse();
        assertThat(run("apply", "--url", db.url(), "--urls", urls.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--url names one database, --urls many");
        assertThat(run("apply", "--urls", urls.toString())).isZero();
        assertThat(run("rollback", "--to", "base", "--urls", urls.toString())).isZero();
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: ", "First steps");
        assertThat(run("aply")).isEqualTo(2);
        assertThat(run("apply", "--no-such-option")).isEqualTo(2);
        assertThat(run("stamp", "--revision", "head")).isEqualTo(2);
        assertThat(err.toString()).contains("--reason");
        assertThat(run("rollback", "--steps", "0")).isEqualTo(2);
        assertThat(run("rollback", "--steps", "1", "--to", "base")).isEqualTo(2);
        assertThat(run("apply", "--lock-wait", "-1")).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAnOptionIsSaid() {
        assertThat(run("apply", "--no-such-option=1")).isEqualTo(2);
        assertThat(err.toString()).contains("'--no-such-option' is no option of 'apply'\n", "apply --help");
        assertThat(run("apply", "--migration", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("is no option of 'apply'. Did you mean '--migrations'?");
        assertThat(run("rolback")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no command 'rolback'. Did you mean 'rollback'?");
        assertThat(run("apply", "head")).isEqualTo(2);
        assertThat(err.toString()).contains("'head' is no option of 'apply'");
        assertThat(run("stamp", "--reason", "--revision", "head")).isEqualTo(2);
        assertThat(err.toString()).contains("--reason needs a value: --reason <text>");
        assertThat(run("apply", "--dry-run=yes")).isEqualTo(2);
        assertThat(err.toString()).contains("--dry-run takes no value");
        assertThat(run("apply", "--revision=1", "--revision", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("--revision is given 2 times");
        assertThat(run("apply", "--lock-wait", "long", "--json")).isEqualTo(2);
        assertThat(err.toString()).contains("--lock-wait is 'long'");
        assertThat(out.toString()).contains("\"exitCode\": 2");
        assertThat(db.hasHistory()).isFalse();
    }

    @Test
    void helpAndVersion() {
        for (String command : List.of(
                "apply",
                "rollback",
                "status",
                "history",
                "heads",
                "current",
                "stamp",
                "backup",
                "restore",
                "reset",
                "seed")) {
            assertThat(run(Map.of(), command, "--help")).as(command).isZero();
            assertThat(out.toString()).contains("--migrations=<folder>", "src/main/resources/db/migration)");
            assertThat(out.toString().lines()).allMatch(line -> line.length() <= 110);
        }
        assertThat(run(Map.of(), "stamp", "-h")).isZero();
        assertThat(out.toString()).contains("--reason=<text>", "(required)");
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString()).contains("  apply     Applies pending revisions", "First steps");
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(out.toString()).matches("migrate \\d.*\n");
    }
}
