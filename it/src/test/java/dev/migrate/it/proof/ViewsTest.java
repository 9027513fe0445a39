package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views are read from each database: none differs where nothing changed, and one that selects otherwise does. */
class ViewsTest {

    private static final Map<String, String> SOURCES = Map.of(
            "a.Item",
            "package a; import jakarta.persistence.*; @Entity public class Item { @Id long id;"
                    + " @Column(length = 20) String label; }",
            "a.Shown",
            "package a; import jakarta.persistence.*; @Entity @org.hibernate.annotations.View("
                    + "query = \"select id, label from Item where label <> 'x'\") public class Shown {"
                    + " @Id long id; @Column(length = 20) String label; }");

    @ParameterizedTest
    @MethodSource("dev.migrate.it.proof.Engine#running")
    void areComparedAsTheDatabaseWordsThem(Engine engine, @TempDir Path folder) throws SQLException {
        Path classes = Compilation.ofTexts(SOURCES, folder.resolve("classes"));
        Entities entities = new Entities(List.of(classes), ClassPaths.hibernate("7.4"));
        Schema schema = entities.extract(engine.target());
        Database hibernates = engine.fresh();
        entities.createIn(hibernates.source());
        Project project = new Project(folder);
        project.generate(schema, Decisions.none()).orElseThrow();
        Database ours = engine.fresh();
        project.migrator(ours).apply("head");

        assertThat(Readings.of(ours, schema).views().keySet())
                .singleElement()
                .extracting(name -> name.name().text())
                .asString()
                .isEqualToIgnoringCase("shown");
        assertThat(Readings.changes(ours, hibernates, schema)).isEmpty();

        try (Connection connection = hibernates.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop view Shown");
            statement.execute("create view Shown as select id, label from Item where label <> 'y'");
        }
        assertThat(Readings.changes(ours, hibernates, schema))
                .isNotEmpty()
                .allMatch(change -> change.toLowerCase(Locale.ROOT).contains("shown"));
    }
}
