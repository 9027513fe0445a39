package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entities know of their columns, as golden JSON; {@code -Dgolden.write} writes it anew. */
class AttributesTest {

    private static final Path GOLDEN = Path.of("src/test/golden/shop");

    @Test
    void goldenJson() throws IOException {
        Schema schema = shop("7.4");
        if (System.getProperty("golden.write") != null) {
            SchemaDirectory.changes(GOLDEN, schema).apply();
        }
        Map<Path, String> golden = new TreeMap<>();
        for (Path file : SchemaDirectory.texts(schema).keySet()) {
            golden.put(file, Files.readString(GOLDEN.resolve(file)));
        }
        assertThat(SchemaDirectory.texts(schema)).isEqualTo(golden);
        assertThat(SchemaDirectory.changes(GOLDEN, schema).list())
                .extracting(FileChanges.FileChange::file)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2"})
    void otherVersionsAgree(String hibernate) {
        Map<String, Attribute> attributes = attributes(shop(hibernate));
        Map<String, Attribute> expected = attributes(shop("7.4"));
        // Hibernate 6 gives times six fractional digits
        attributes.remove("customers.callTime");
        expected.remove("customers.callTime");
        assertThat(attributes).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void typesThatAnEmbeddedClassLeavesOpen(String hibernate, @TempDir Path folder) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Span.java",
                        "package a; import jakarta.persistence.*; @Embeddable public class Span<T> { T first; }",
                        "a/Spans.java",
                        "package a; import jakarta.persistence.*; @Entity public class Spans {"
                                + " @Id long id; @Embedded Span<Integer> span; }"));
        Schema schema = Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        List.of(TargetDatabase.of("h2")))));
        assertThat(attributes(schema).get("Spans.first").type()).isEqualTo("Integer");
    }

    private static Map<String, Attribute> attributes(Schema schema) {
        Map<String, Attribute> attributes = new TreeMap<>();
        schema.tables()
                .values()
                .forEach(table -> table.columns()
                        .forEach(column -> attributes.put(table.name() + "." + column.name(), column.attribute())));
        return attributes;
    }

    private static Schema shop(String hibernate) {
        Path shop = TestModel.compiled("shop");
        return Extractions.schema(new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(shop),
                        ClassPaths.of(List.of(shop), ClassPaths.hibernate(hibernate)),
                        List.of(TargetDatabase.of("postgresql"), TargetDatabase.of("h2")))));
    }
}
