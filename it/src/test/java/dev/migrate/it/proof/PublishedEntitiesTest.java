package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities that the product was not made with in view: ours is what Hibernate creates, and goes again. */
class PublishedEntitiesTest {

    /** Each with the databases that Hibernate's own creation of them succeeds on, the quickest of them where that says it all. */
    private enum Published {
        /** Columns are {@code jsonb}, which MariaDB and H2 don't have. */
        DATA_INDEX("data-index", "6.6", 21, Engine.POSTGRESQL, Engine.SQLITE_FILE),
        /** A column is called {@code trigger}, which MariaDB reserves. */
        JOBS_SERVICE("jobs-service", "6.6", 2, Engine.H2_MEMORY),
        /** Columns are defined as {@code timestamp with time zone}, which MariaDB doesn't have. */
        DSPACE("dspace", "6.6", 62, Engine.POSTGRESQL, Engine.H2_MEMORY),
        STATE_MACHINE("state-machine", "6.6", 8, Engine.MARIADB),
        EVENT_PUBLICATIONS("event-publications", "7.4", 2, Engine.MARIADB, Engine.SQLITE_FILE);

        private final String folder;
        private final String hibernate;
        private final int tables;
        private final Set<Engine> engines;

        Published(String folder, String hibernate, int tables, Engine... engines) {
            this.folder = folder;
            this.hibernate = hibernate;
            this.tables = tables;
            this.engines = Set.of(engines);
        }

        private Entities entities() {
            return new Entities(ClassPaths.published(folder), ClassPaths.hibernate(hibernate));
        }
    }

    static Stream<Arguments> published() {
        return Stream.of(Published.values())
                .flatMap(one -> one.engines.stream().sorted().map(engine -> Arguments.of(one, engine)));
    }

    @ParameterizedTest
    @MethodSource("published")
    void becomesWhatHibernateCreatesAndGoes(Published published, Engine engine, @TempDir Path folder) {
        Entities entities = published.entities();
        Schema schema = entities.extract(engine.target());
        assertThat(schema.tables()).hasSize(published.tables);
        Database hibernates = engine.fresh();
        entities.createIn(hibernates.source());

        Project project = new Project(folder);
        project.generate(schema, Decisions.none()).orElseThrow();
        assertThat(project.generate(entities.extract(engine.target()), Decisions.none()))
                .isEmpty();
        Database ours = engine.fresh();
        List<String> empty = ours.dump();
        Migrator migrator = project.migrator(ours);
        migrator.apply("head");
        Dumps.assertSame(ours.dump(), hibernates.dump());
        assertThat(Readings.changes(ours, hibernates, schema)).isEmpty();
        assertThat(entities.complaintAbout(ours.source())).isEqualTo(entities.complaintAbout(hibernates.source()));

        migrator.rollback("base");
        assertThat(ours.dump()).isEqualTo(empty);
    }
}
