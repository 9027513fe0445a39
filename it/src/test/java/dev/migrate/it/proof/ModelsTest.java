package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models of every construct, on each Hibernate and database: our creation is Hibernate's, and Hibernate accepts it. */
class ModelsTest {

    private static final Path MODELS = Path.of("src/test/models");
    private static final Path SHARED = Path.of(System.getProperty("it.models"));

    /** What version 7 added. */
    private static final String MODERN = "modern";

    @TempDir
    private static Path classes;

    static Stream<Arguments> everywhere() {
        return Stream.of("6.6", "7.4")
                .flatMap(hibernate -> Stream.concat(
                        Stream.of(arguments(MODELS.resolve("postgresql"), hibernate, Engine.POSTGRESQL)),
                        Engine.running().stream()
                                .flatMap(engine -> Stream.of("common", "shop", "wide", "more", "mysql", MODERN)
                                        .filter(model -> isTried(model, hibernate, engine))
                                        .map(model -> arguments(folder(model), hibernate, engine)))));
    }

    /** Of MySQL, a plain build tries the older version with its own model alone. */
    private static boolean isTried(String model, String hibernate, Engine engine) {
        boolean older = hibernate.equals("6.6");
        return engine.isCreatedByHibernate(model, hibernate)
                && !(older && model.equals(MODERN))
                && (!older || model.equals("mysql") || Engine.usual().contains(engine));
    }

    private static Path folder(String model) {
        Path own = MODELS.resolve(model);
        return Files.isDirectory(own) ? own : SHARED.resolve(model);
    }

    @ParameterizedTest(name = "{0} with Hibernate {1} on {2}")
    @MethodSource("everywhere")
    void becomesWhatHibernateCreatesAndGoes(Path model, String hibernate, Engine engine, @TempDir Path folder) {
        Path compiled = model.endsWith(MODERN)
                ? Compilation.ofFolder(model, classes.resolve(MODERN), "7.2")
                : Compilation.ofFolder(model, classes.resolve(model.getFileName()));
        Entities entities = new Entities(
                List.of(compiled),
                ClassPaths.hibernate(hibernate),
                engine.settings(model.getFileName().toString()));
        Database hibernates = engine.fresh();
        entities.createIn(hibernates.source());
        Project project = new Project(folder);
        Schema schema = entities.extract(engine.target());
        RevisionDraft draft = project.generate(schema, Decisions.none()).orElseThrow();
        assertThat(draft.plans()).containsKey(engine.target().name());
        assertThat(project.generate(schema, Decisions.none())).isEmpty();

        Database ours = engine.fresh();
        List<String> empty = ours.dump();
        Migrator migrator = project.migrator(ours);
        migrator.apply("head");
        Dumps.assertSame(ours.dump(), hibernates.dump());
        assertThat(Readings.changes(ours, hibernates, schema)).isEmpty();
        assertThat(entities.complaintAbout(ours.source())).isEqualTo(entities.complaintAbout(hibernates.source()));

        migrator.rollback("base");
        assertThat(ours.dump()).isEqualTo(empty);
        migrator.apply("head");
        Dumps.assertSame(ours.dump(), hibernates.dump());
    }
}
