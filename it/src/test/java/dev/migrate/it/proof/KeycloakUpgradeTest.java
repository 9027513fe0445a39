package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.sql.Plan;
import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that Hibernate made for an older Keycloak becomes what it makes for the next one, and returns; the last pair also
 * goes from Hibernate 6.6 to 7.2. The column order is left out: what is added later comes last.
 */
class KeycloakUpgradeTest {

    private static final Entities NEWEST = new Entities(ClassPaths.keycloak(), ClassPaths.hibernate("7.2"));

    /** Each release beside the next one, on each engine. */
    static Stream<Arguments> upgrades() {
        List<Entities> releases = List.of(older("24.0.5"), older("25.0.6"), older("26.0.8"), NEWEST);
        return Engine.usual().stream()
                .filter(engine -> engine != Engine.H2_MEMORY)
                .flatMap(engine -> IntStream.range(1, releases.size())
                        .mapToObj(i -> Arguments.of(engine, releases.get(i - 1), releases.get(i))));
    }

    private static Entities older(String version) {
        return new Entities(ClassPaths.keycloak(version), ClassPaths.hibernate("6.6"));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("upgrades")
    void leadsToTheNewerReleaseAndBack(Engine engine, Entities older, Entities newer, @TempDir Path folder) {
        Project project = new Project(folder);
        String first = project.generate(older.extract(engine.target()), Decisions.none())
                .orElseThrow()
                .revision()
                .id();
        Database database = engine.fresh();
        older.createIn(database.source());
        List<String> before = Dumps.withoutColumnOrder(database.dump());
        Migrator migrator = project.migrator(database);
        migrator.stamp(first, "made by Hibernate");

        RevisionDraft upgrade = project.generate(newer.extract(engine.target()), Decisions.assumeNothing())
                .orElseThrow();
        migrator.apply("head");

        Database hibernates = engine.fresh();
        newer.createIn(hibernates.source());
        List<String> after = Dumps.withoutColumnOrder(hibernates.dump());
        Dumps.assertSame(Dumps.withoutColumnOrder(database.dump()), after);
        accepts(newer, engine, database);
        migrator.rollback(first);
        Dumps.assertSame(Dumps.withoutColumnOrder(database.dump()), before);
        accepts(older, engine, database);
        migrator.apply("head");
        Dumps.assertSame(Dumps.withoutColumnOrder(database.dump()), after);
        report(engine, upgrade);
    }

    /** SQLite's driver can't list so many tables for Hibernate. */
    private static void accepts(Entities entities, Engine engine, Database database) {
        if (engine != Engine.SQLITE_FILE) {
            assertThat(entities.complaintAbout(database.source())).isEmpty();
        }
    }

    private static void report(Engine engine, RevisionDraft upgrade) {
        Plan plan = upgrade.plans().get(engine.target().name());
        System.out.printf(
                "Keycloak's upgrade on %s: %d changes, %d statements, %d of them lose data%n",
                engine,
                upgrade.revision().changes().list().size(),
                plan.up().size(),
                plan.losses().size());
    }
}
