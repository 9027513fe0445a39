package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.model.QualifiedName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that need a newer Java than the build runs on: the toolchain's JDK extracts them. */
class NewerJavaTest {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    @TempDir
    Path folder;

    @Test
    void theToolchainsJdkReadsThem() throws Exception {
        Path jdks = Path.of(System.getProperty("java.home")).getParent();
        Path newer = newerJdk(jdks).orElse(null);
        Assumptions.assumeTrue(
                newer != null, "found no JDK newer than this one in '" + jdks + "': classes for it are not tested");
        EntityExtraction extraction = EntityExtraction.of(
                List.of(compiledBy(newer)),
                ClassPaths.of(List.of(folder.resolve("classes")), ClassPaths.hibernate("7.4")),
                List.of(TargetDatabase.of("postgresql")));

        ForkedExtractor byToolchain = new ForkedExtractor(
                newer, ForkedExtractor.ownClassPath(), folder.resolve("work"), ForkedExtractor.DEFAULT_TIME_LIMIT);
        assertThat(Extractions.schema(byToolchain.extract(extraction)).tables())
                .containsOnlyKeys(QualifiedName.of("Modern"));

        Finding finding = Extractions.findings(new ForkedExtractor(folder.resolve("work")).extract(extraction))
                .get(0);
        assertThat(finding.className()).isEqualTo("a.Modern");
        assertThat(finding.fix()).contains("toolchain");
    }

    private Path compiledBy(Path jdk) throws IOException, InterruptedException {
        Path source = Files.writeString(
                folder.resolve("Modern.java"),
                "package a; import jakarta.persistence.*; @Entity public class Modern { @Id long id; String name; }");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String classPath = ClassPaths.hibernate("7.4").stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Process compiler = new ProcessBuilder(
                        jdk.resolve("bin/javac").toString(),
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        source.toString())
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        return classes;
    }

    private static Optional<Path> newerJdk(Path jdks) throws IOException {
        try (Stream<Path> found = Files.list(jdks)) {
            return found.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac"))
                            && version(jdk) > Runtime.version().feature())
                    .findFirst();
        }
    }

    private static int version(Path jdk) {
        try {
            Matcher version = VERSION.matcher(Files.readString(jdk.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
