package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered is given only while everything that it came from is the same. */
class CachingExtractorTest {

    private static final String ENTITY =
            "package a; @jakarta.persistence.Entity public class One { @jakarta.persistence.Id long id; %s }";

    @TempDir
    Path folder;

    private Path classes;
    private Path jar;
    private EntityExtraction extraction;
    private int asked;

    @BeforeEach
    void extractOnce() throws IOException {
        classes = TestModel.compiled(folder.resolve("project"), Map.of("a/One.java", ENTITY.formatted("")));
        jar = Files.writeString(folder.resolve("some.jar"), "1");
        extraction = extraction(List.of(TargetDatabase.of("h2")));
        ask(extraction);
        assertThat(asked).isOne();
    }

    private EntityExtraction extraction(List<TargetDatabase> databases) {
        List<Path> needed = Stream.concat(ClassPaths.hibernate("7.4").stream(), Stream.of(jar))
                .toList();
        return EntityExtraction.of(List.of(classes), ClassPaths.of(List.of(classes), needed), databases);
    }

    private Extraction ask(EntityExtraction wanted) {
        return ask(wanted, "17");
    }

    private Extraction ask(EntityExtraction wanted, String environment) {
        Extractor counting = each -> {
            asked++;
            return new InProcessExtractor().extract(each);
        };
        return new CachingExtractor(counting, folder.resolve("cache"), List.of(), environment).extract(wanted);
    }

    @Test
    void nothingChanged() {
        assertThat(ask(extraction)).isEqualTo(new InProcessExtractor().extract(extraction));
        assertThat(asked).isOne();
    }

    @Test
    void classWrittenAgainWithTheSameContent() throws IOException {
        Files.setLastModifiedTime(classes.resolve("a/One.class"), FileTime.fromMillis(0));
        ask(extraction);
        assertThat(asked).isOne();
    }

    @Test
    void entityChanged() {
        TestModel.compiled(folder.resolve("project"), Map.of("a/One.java", ENTITY.formatted("String name;")));
        assertThat(Extractions.schema(ask(extraction))
                        .tables()
                        .values()
                        .iterator()
                        .next()
                        .columns())
                .hasSize(2);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void classOfTheSameLengthAndTime() throws IOException {
        Path file = classes.resolve("a/One.class");
        FileTime time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[7]--;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
        ask(extraction);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void mappingFileAdded() throws IOException {
        Files.writeString(
                Files.createDirectories(classes.resolve("META-INF")).resolve("orm.xml"),
                "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.0'/>");
        ask(extraction);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void jarReplaced() throws IOException {
        Files.writeString(jar, "22");
        ask(extraction);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void settingsDatabasesOrJdkChanged() {
        ask(extraction.withSettings(Map.of("hibernate.default_schema", "other")));
        ask(extraction(List.of(TargetDatabase.of("h2"), TargetDatabase.of("postgresql"))));
        ask(extraction(List.of(TargetDatabase.of("h2:2.3"))));
        ask(extraction, "21");
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void findingsAreNotRemembered() throws IOException {
        Files.delete(classes.resolve("a/One.class"));
        TestModel.compiled(
                folder.resolve("project"),
                Map.of("a/NoId.java", "package a; @jakarta.persistence.Entity public class NoId { String name; }"));
        Extractions.findings(ask(extraction));
        Extractions.findings(ask(extraction));
        assertThat(asked).isEqualTo(3);
    }
}
