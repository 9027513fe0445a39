package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.failure.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight processes at once, some of them killed at random, round by round with new revisions in each. The system property
 * {@code soak.rounds} makes it longer, {@code soak.seed} repeats one.
 */
class SoakTest {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 1);
    private static final int PROCESSES = 8;
    private static final int REVISIONS_A_ROUND = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void schemaHistoryAndDataAgree(Engine engine) throws Exception {
        long seed = Long.getLong("soak.seed", System.nanoTime());
        Random random = new Random(seed);
        Scripts scripts = new Scripts(folder.resolve("migrations"))
                .forward(1, "-- migrate:check table log exists\ncreate table log (n int);\n");
        Engine.Fresh db = engine == Engine.H2_MEMORY
                ? new Engine.Fresh("jdbc:h2:file:" + folder.resolve("data"), "sa", "")
                : engine.fresh();
        int last = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < REVISIONS_A_ROUND; i++) {
                revision(scripts, ++last);
            }
            round(db, scripts, random, "seed " + seed + ", round " + round);
        }
        db.migrator(scripts).apply("head");
        List<String> numbers =
                IntStream.rangeClosed(2, last).mapToObj(String::valueOf).toList();
        assertThat(db.query("select n from log order by n")).as("seed " + seed).isEqualTo(numbers);
        assertThat(db.tables()).as("seed " + seed).hasSize(last);
        assertThat(db.query("select count(*), min(status), max(status) from migration_history"))
                .as("seed " + seed)
                .containsExactly(last + "|applied|applied");
    }

    /** Half of them commit statement by statement on every database. */
    private static void revision(Scripts scripts, int number) {
        String none = number % 2 == 0 ? "-- migrate:transaction none\n" : "";
        scripts.write(
                "V" + id(number) + "__r" + number + ".sql",
                "-- migrate:revision " + id(number) + "\n-- migrate:parents " + id(number - 1) + "\n" + none
                        + "\n-- migrate:check table t" + number + " exists\ncreate table t" + number + " (id int);\n"
                        + "-- migrate:check sql select count(*) > 0 from log where n = " + number
                        + "\ninsert into log values (" + number + ");\n");
    }

    private static void round(Engine.Fresh db, Scripts scripts, Random random, String where) throws Exception {
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                children.add(Child.apply(db, scripts, ""));
            }
            List<Child> victims = children.subList(0, PROCESSES / 2);
            for (Child victim : victims) {
                Thread.sleep(random.nextInt(700));
                victim.kill();
            }
            for (Child child : children.subList(PROCESSES / 2, PROCESSES)) {
                int code = child.exit();
                assertThat(code)
                        .as(where + ": " + child.lines() + child.hanging())
                        .isEqualTo(ExitCode.DONE.number());
            }
        } finally {
            children.forEach(Child::close);
        }
    }
}
