package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.sql.Plan;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.State;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak's entities, from an empty database to Hibernate's own creation and back. */
class KeycloakTest {

    @ParameterizedTest
    @MethodSource("dev.migrate.it.proof.Engine#running")
    void becomesWhatHibernateCreatesAndGoes(Engine engine, @TempDir Path folder) {
        Entities entities = new Entities(ClassPaths.keycloak(), ClassPaths.hibernate("7.2"));
        Project project = new Project(folder);

        long start = System.nanoTime();
        Schema schema = entities.extract(engine.target());
        long extracted = System.nanoTime();
        RevisionDraft draft = project.generate(schema, Decisions.none()).orElseThrow();
        long generated = System.nanoTime();
        assertThat(project.generate(schema, Decisions.none())).isEmpty();

        Database ours = engine.fresh();
        List<String> empty = ours.dump();
        Migrator migrator = project.migrator(ours);
        long ready = System.nanoTime();
        migrator.apply("head");
        long applied = System.nanoTime();

        Database hibernates = engine.fresh();
        entities.createIn(hibernates.source());
        Dumps.assertSame(ours.dump(), hibernates.dump());
        assertThat(Readings.changes(ours, hibernates, schema)).isEmpty();
        // SQLite's driver can't list so many tables for Hibernate
        String accepted = engine == Engine.SQLITE_FILE ? entities.complaintAbout(hibernates.source()) : "";
        assertThat(entities.complaintAbout(ours.source())).isEqualTo(accepted);

        migrator.rollback("base");
        assertThat(ours.dump()).isEqualTo(empty);
        assertThat(migrator.status().count(State.ROLLED_BACK)).isEqualTo(1);

        migrator.apply("head");
        Dumps.assertSame(ours.dump(), hibernates.dump());
        report(engine, schema, draft, extracted - start, generated - extracted, applied - ready);
    }

    private static void report(Engine engine, Schema schema, RevisionDraft draft, long... nanos) {
        Plan plan = draft.plans().get(engine.target().name());
        int columns = schema.tables().values().stream()
                .mapToInt(table -> table.columns().size())
                .sum();
        System.out.printf(
                "Keycloak on %s: %d tables, %d columns, %d statements; extract %d ms, generate %d ms, apply %d ms%n",
                engine.target(),
                schema.tables().size(),
                columns,
                plan.up().size(),
                TimeUnit.NANOSECONDS.toMillis(nanos[0]),
                TimeUnit.NANOSECONDS.toMillis(nanos[1]),
                TimeUnit.NANOSECONDS.toMillis(nanos[2]));
    }
}
