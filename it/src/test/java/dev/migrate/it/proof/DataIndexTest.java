package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that the product was not made with in view, Kogito's data index: ours is what Hibernate creates, and goes again. */
class DataIndexTest {

    /** The columns are {@code jsonb}, which MariaDB and H2 don't have. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE_FILE"})
    void becomesWhatHibernateCreatesAndGoes(Engine engine, @TempDir Path folder) {
        Entities entities = new Entities(ClassPaths.dataIndex(), ClassPaths.hibernate("6.6"));
        Schema schema = entities.extract(engine.target());
        assertThat(schema.tables()).hasSize(21);
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
