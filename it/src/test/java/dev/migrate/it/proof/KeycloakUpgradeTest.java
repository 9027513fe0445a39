package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.sql.Plan;
import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that an older Keycloak's Hibernate 6.6 made becomes what the newer one's Hibernate 7.2 makes, and returns. The
 * column order is left out: what is added later comes last.
 */
class KeycloakUpgradeTest {

    static Stream<Engine> engines() {
        return Engine.running().stream().filter(engine -> engine != Engine.H2_MEMORY);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void leadsToTheNewerReleaseAndBack(Engine engine, @TempDir Path folder) {
        Entities older = new Entities(ClassPaths.olderKeycloak(), ClassPaths.hibernate("6.6"));
        Entities newer = new Entities(ClassPaths.keycloak(), ClassPaths.hibernate("7.2"));
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
