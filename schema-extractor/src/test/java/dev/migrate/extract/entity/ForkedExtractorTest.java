package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.extract.boundary.TargetDatabase;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedExtractorTest {

    private static final List<TargetDatabase> DATABASES =
            List.of(TargetDatabase.of("postgresql"), TargetDatabase.of("h2"));

    @TempDir
    Path folder;

    @Test
    void sameAsInProcess() {
        EntityExtraction extraction = extraction(TestModel.compiled("shop"));
        Extraction forked = new ForkedExtractor(folder).extract(extraction);
        assertThat(forked).isEqualTo(new InProcessExtractor().extract(extraction));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findingsCrossOver() {
        EntityExtraction extraction = extraction(TestModel.compiled(
                folder,
                Map.of("a/NoId.java", "package a; @jakarta.persistence.Entity public class NoId { String name; }")));
        Extraction forked = new ForkedExtractor(folder.resolve("work")).extract(extraction);
        assertThat(forked).isEqualTo(new InProcessExtractor().extract(extraction));
        assertThat(Extractions.findings(forked)).hasSize(1);
    }

    @Test
    void noEntitiesCrossesOver() {
        assertThat(new ForkedExtractor(folder).extract(extraction(folder))).isEqualTo(new Extraction.NoEntities());
    }

    @Test
    void failingProcessShowsTheEndOfItsLog() {
        ForkedExtractor extractor = new ForkedExtractor(
                Path.of(System.getProperty("java.home")), List.of(folder), folder, Duration.ofMinutes(1));
        assertThatThrownBy(() -> extractor.extract(extraction(folder)))
                .isInstanceOfSatisfying(ExtractionProcessException.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(1);
                    assertThat(failure.log()).isRegularFile();
                })
                .hasMessageContaining("ClassNotFoundException");
    }

    @Test
    void timeLimitEndsTheProcess() {
        ForkedExtractor extractor = new ForkedExtractor(
                Path.of(System.getProperty("java.home")),
                ForkedExtractor.ownClassPath(),
                folder.resolve("work"),
                Duration.ofSeconds(2));
        assertThatThrownBy(() -> extractor.extract(slow()))
                .isInstanceOf(ExtractionProcessException.class)
                .hasMessageContaining("longer than 2 s");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    /** What happens when this JVM is killed: the operating system closes its end of the pipe. */
    @Test
    void brokenPipeEndsTheProcess() throws Exception {
        Path request = folder.resolve("request.properties");
        ExtractionFile.write(request, slow());
        String classPath = ForkedExtractor.ownClassPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ExtractionProcess.class.getName(),
                        request.toString(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    /** A mapping that takes ten minutes to read. */
    private EntityExtraction slow() {
        return extraction(TestModel.compiled(folder, Map.of("a/Slow.java", """
                package a;
                import jakarta.persistence.*;
                @Entity public class Slow {
                    @Id public long id;
                    @Convert(converter = SlowConverter.class) public String name;
                    @Converter public static class SlowConverter implements AttributeConverter<String, String> {
                        static { sleep(); }
                        private static void sleep() {
                            try { Thread.sleep(600_000); } catch (InterruptedException e) { }
                        }
                        @Override public String convertToDatabaseColumn(String value) { return value; }
                        @Override public String convertToEntityAttribute(String value) { return value; }
                    }
                }
                """)));
    }

    @Test
    void noJdk() {
        ForkedExtractor extractor =
                new ForkedExtractor(folder, ForkedExtractor.ownClassPath(), folder, Duration.ofMinutes(1));
        assertThatThrownBy(() -> extractor.extract(extraction(folder)))
                .isInstanceOf(ExtractionProcessException.class)
                .hasMessageContaining("holds no JDK");
    }

    private static EntityExtraction extraction(Path classes) {
        return EntityExtraction.of(
                List.of(classes), ClassPaths.of(List.of(classes), ClassPaths.hibernate("7.4")), DATABASES);
    }
}
