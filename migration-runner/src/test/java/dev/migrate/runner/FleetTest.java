package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many databases from one process. {@code fleet.databases} says how many there are when the process is killed. */
class FleetTest {
    private static final int MANY = Integer.getInteger("fleet.databases", 200);

    @TempDir
    private Path folder;

    @Test
    void databasesOfEveryKindInParallelInOneProcess() {
        Scripts scripts = new Scripts(folder)
                .table(1, "a")
                .forward(2, "insert into a values (1);\ncreate table b (id int);\n", 1);
        List<Engine.Fresh> databases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            databases.add(Engine.values()[i % Engine.values().length].fresh());
        }
        databases.get(0).execute("create table b (other int)");
        List<String> told = new ArrayList<>();
        Fleet fleet = Fleet.of(
                databases.stream().map(db -> db.migrator(scripts)).toList(),
                24,
                (member, number, total) -> told.add(number + "/" + total));
        FleetOutcome outcome = fleet.apply("head");
        assertThat(told).hasSize(24).contains("24/24");
        assertThat(outcome.done()).isEqualTo(23);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.ROLLED_BACK);
        assertThat(outcome.members().get(0).failure()).hasMessageContaining("already exists");
        databases.get(0).execute("drop table b");
        assertThat(fleet.apply("head").members().stream().map(FleetOutcome.Member::revisions))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(1), Stream.generate(() -> 0).limit(23))
                                .toList());
        for (Engine.Fresh db : databases) {
            assertThat(db.tables()).as(db.url()).containsExactly("a", "b");
            assertThat(db.query("select id from a")).as(db.url()).containsExactly("1");
        }
        assertThat(fleet.status().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void killedHalfWayTheNextRunDoesTheRestAndNamesEach() throws Exception {
        Scripts scripts =
                new Scripts(folder.resolve("migrations")).table(1, "a").table(2, "b", 1);
        List<String> urls = new ArrayList<>(List.of("# tenants", ""));
        for (int i = 1; i < MANY; i++) {
            urls.add("jdbc:sqlite:" + folder.resolve("tenant" + i + ".db"));
        }
        Engine.Fresh postgres = Engine.POSTGRESQL.fresh();
        urls.add(postgres.url() + "?user=" + postgres.user());
        Path file = Files.write(folder.resolve("urls"), urls);
        Process process = start(scripts, file);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String half = "[" + MANY / 2 + "/" + MANY + "]";
            for (String line = lines.readLine(); !line.startsWith(half); line = lines.readLine()) {
                assertThat(line).contains("/" + MANY + "] jdbc:sqlite:", "2 revision(s), at " + id(2));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> told = new ArrayList<>();
        FleetOutcome rest = Fleet.of(
                        migrators(urls, scripts), 8, (member, number, total) -> told.add(member.database()))
                .apply("head");
        assertThat(told).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(rest.exitCode()).isEqualTo(ExitCode.DONE);
        long before = rest.members().stream()
                .filter(member -> member.revisions() == 0)
                .count();
        assertThat(before).isGreaterThanOrEqualTo(MANY / 2).isLessThan(MANY);
        assertThat(rest.members()).allMatch(member -> member.current().equals(List.of(id(2))));
        assertThat(postgres.tables()).containsExactly("a", "b");
    }

    private static List<Migrator> migrators(List<String> urls, Scripts scripts) {
        return urls.stream()
                .filter(url -> url.startsWith("jdbc:"))
                .map(url -> Migrator.of(
                        Database.of(url, null, null, FleetTest.class.getClassLoader()), scripts.directory()))
                .toList();
    }

    private static Process start(Scripts scripts, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.migrate.runner.cli.Main",
                        "apply",
                        "--urls",
                        file.toString(),
                        "--parallel",
                        "4",
                        "--migrations",
                        scripts.folder().toString())
                .redirectErrorStream(true)
                .start();
    }
}
