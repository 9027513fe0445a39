package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JPA 3.2 lets a mapping write behind a definition is made as Hibernate makes it, changes, and comes back. */
class OptionsTest {

    private static final String HIBERNATE = "7.4";

    private static final String ENTITY = """
            package a;
            import jakarta.persistence.*;
            @Entity
            @Table(options = "%s",
                    indexes = @Index(name = "ix_name", columnList = "name", options = "%s"),
                    uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = "code", options = "%s"))
            public class Item {
                @Id
                @GeneratedValue(generator = "numbers")
                @SequenceGenerator(name = "numbers", sequenceName = "numbers", options = "%s")
                long id;
                String name;
                String code;
                Integer gone;
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, with (fillfactor=70), where gone is null, deferrable initially deferred, cycle",
        "MARIADB, row_format=compressed, comment 'by name', comment 'codes', cycle",
        "SQLITE_FILE, '', where gone is null, on conflict ignore, ''"
    })
    void areMadeAsHibernateMakesThem(
            Engine engine, String table, String index, String unique, String sequence, @TempDir Path folder) {
        Entities first = compiled(folder.resolve("first"), ENTITY.formatted(table, "", unique, sequence));
        Entities second = compiled(folder.resolve("second"), ENTITY.formatted(table, index, unique, sequence));
        Project project = new Project(folder.resolve("migrations"));
        String base = project.generate(first.extract(engine.target()), Decisions.none())
                .orElseThrow()
                .revision()
                .id();
        project.generate(second.extract(engine.target()), Decisions.none()).orElseThrow();
        assertThat(project.generate(second.extract(engine.target()), Decisions.none()))
                .isEmpty();

        Database ours = engine.fresh();
        List<String> empty = ours.dump();
        Migrator migrator = project.migrator(ours);
        migrator.apply("head");
        Dumps.assertSame(ours.dump(), made(engine, second));
        migrator.rollback(base);
        Dumps.assertSame(ours.dump(), made(engine, first));
        migrator.rollback("base");
        assertThat(ours.dump()).isEqualTo(empty);
    }

    /** The database rewrites the condition, and the next difference is none. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL", "SQLITE_FILE"})
    void aConditionFollowsItsColumn(Engine engine, @TempDir Path folder) {
        String before = ENTITY.formatted("", "where gone is null", "", "");
        Entities first = compiled(folder.resolve("first"), before);
        Entities second = compiled(folder.resolve("second"), before.replace("gone", "parted"));
        Project project = new Project(folder.resolve("migrations"));
        project.generate(first.extract(engine.target()), Decisions.none()).orElseThrow();
        project.generate(second.extract(engine.target()), Decisions.parse("Item.gone:parted", null))
                .orElseThrow();

        Database ours = engine.fresh();
        project.migrator(ours).apply("head");
        Dumps.assertSame(ours.dump(), made(engine, second));
    }

    private static List<String> made(Engine engine, Entities entities) {
        Database database = engine.fresh();
        entities.createIn(database.source());
        return database.dump();
    }

    private static Entities compiled(Path classes, String source) {
        return new Entities(
                List.of(Compilation.ofTexts(Map.of("a.Item", source), classes, HIBERNATE)),
                ClassPaths.hibernate(HIBERNATE));
    }
}
