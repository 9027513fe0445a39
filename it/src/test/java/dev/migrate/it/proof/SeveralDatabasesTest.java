package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Hibernate maps an entity otherwise for another database, one schema for all of them leads each to what it makes there. */
class SeveralDatabasesTest {

    private static final String ENTITY = """
            package a;
            import jakarta.persistence.*;
            import java.time.*;
            import org.hibernate.annotations.*;
            import org.hibernate.dialect.*;
            @Entity
            public class Stay {
                @Id long id;
                @TimeZoneStorage(TimeZoneStorageType.AUTO) ZonedDateTime began;
                @TimeZoneStorage(TimeZoneStorageType.AUTO) OffsetDateTime ended;
                ZonedDateTime planned;
                @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("7"))
                @ColumnDefault("8") int nights;
                @DialectOverride.GeneratedColumn(dialect = H2Dialect.class, override = @GeneratedColumn("nights * 3"))
                @GeneratedColumn("nights * 2") Integer meals;
                @DialectOverride.Check(dialect = H2Dialect.class,
                        override = @org.hibernate.annotations.Check(name = "ck_guests", constraints = "guests > 1"))
                @org.hibernate.annotations.Check(name = "ck_guests", constraints = "guests > 0") int guests;
            }
            """;

    private static final List<Engine> ENGINES =
            List.of(Engine.POSTGRESQL, Engine.MARIADB, Engine.H2_MEMORY, Engine.SQLITE_FILE);

    private static final TargetDatabase[] TARGETS =
            ENGINES.stream().map(Engine::target).toArray(TargetDatabase[]::new);

    /** The columns come in the main database's order. */
    @Test
    void eachBecomesWhatHibernateCreatesThere(@TempDir Path folder) {
        Entities entities = new Entities(
                List.of(Compilation.ofTexts(Map.of("a.Stay", ENTITY), folder.resolve("classes"))),
                ClassPaths.hibernate("7.4"));
        Schema schema = entities.extract(TARGETS);
        Project project = new Project(folder.resolve("migrations"));
        project.generate(schema, Decisions.none()).orElseThrow();
        assertThat(project.generate(schema, Decisions.none())).isEmpty();

        for (Engine engine : ENGINES) {
            Database hibernates = engine.fresh();
            entities.createIn(hibernates.source());
            Database ours = engine.fresh();
            List<String> empty = ours.dump();
            project.migrator(ours).apply("head");
            Dumps.assertSame(Dumps.withoutColumnOrder(ours.dump()), Dumps.withoutColumnOrder(hibernates.dump()));
            assertThat(entities.complaintAbout(ours.source())).isEmpty();
            project.migrator(ours).rollback("base");
            assertThat(ours.dump()).isEqualTo(empty);
        }
    }

    /** It belongs to the primary key on PostgreSQL and MariaDB alone. */
    @Test
    void aPartitionKeyComesAndGoes(@TempDir Path folder) {
        String text = "package a; import jakarta.persistence.*; @Entity public class Stay {"
                + " @Id long id; String guest; /**/ @Column(name = \"house\") int house; }";
        String parted = text.replace("/**/", "@org.hibernate.annotations.PartitionKey");
        Project project = new Project(folder.resolve("migrations"));
        List<Entities> states = List.of(
                entities(text, folder.resolve("1")),
                entities(parted, folder.resolve("2")),
                entities(text, folder.resolve("3")));
        List<String> revisions = states.stream()
                .map(state -> project.generate(state.extract(TARGETS), Decisions.none())
                        .orElseThrow()
                        .revision()
                        .id())
                .toList();
        for (Engine engine : ENGINES) {
            Database ours = engine.fresh();
            for (int i = 0; i < states.size(); i++) {
                project.migrator(ours).apply(revisions.get(i));
                assertSame(engine, ours, states.get(i));
            }
            for (int i = states.size() - 2; i >= 0; i--) {
                project.migrator(ours).rollback(revisions.get(i));
                assertSame(engine, ours, states.get(i));
            }
        }
    }

    private static void assertSame(Engine engine, Database ours, Entities entities) {
        Database hibernates = engine.fresh();
        entities.createIn(hibernates.source());
        Dumps.assertSame(Dumps.withoutColumnOrder(ours.dump()), Dumps.withoutColumnOrder(hibernates.dump()));
    }

    private static Entities entities(String text, Path folder) {
        return new Entities(List.of(Compilation.ofTexts(Map.of("a.Stay", text), folder)), ClassPaths.hibernate("7.4"));
    }
}
