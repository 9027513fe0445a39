package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceFile;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.schema.model.Schema;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The models of published entities compile with all lints as errors, by this JDK and by newer ones beside it. */
class PublishedModelsTest {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    enum Published {
        KEYCLOAK("7.2", 70) {
            @Override
            List<Path> entities() {
                return ClassPaths.keycloak();
            }
        },
        AXON("6.6", 4) {
            @Override
            List<Path> entities() {
                return ClassPaths.axon();
            }
        };

        private final String hibernate;
        private final int leastTables;

        Published(String hibernate, int leastTables) {
            this.hibernate = hibernate;
            this.leastTables = leastTables;
        }

        abstract List<Path> entities();
    }

    @ParameterizedTest
    @EnumSource
    void compileOnEachJdk(Published published, @TempDir Path folder) throws Exception {
        Schema schema = new Entities(published.entities(), ClassPaths.hibernate(published.hibernate))
                .extract(TargetDatabase.of("h2"));
        assertThat(schema.tables()).hasSizeGreaterThanOrEqualTo(published.leastTables);
        List<SourceFile> files = ModelGenerator.generate(schema, ModelOptions.plain());
        SourceTree tree = new SourceTree(folder.resolve("src"));
        tree.plan(files).apply();
        assertThat(tree.plan(files).isEmpty()).isTrue();
        for (Path jdk : jdks()) {
            assertThat(complaints(jdk, published, folder, files))
                    .as("javac of %s", jdk)
                    .isEmpty();
        }
    }

    private static String complaints(Path jdk, Published published, Path folder, List<SourceFile> files)
            throws IOException, InterruptedException {
        // "path" and "classfile" are about the libraries, not about the code.
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-path,-classfile",
                "-Werror",
                "--release",
                "17",
                "-proc:none",
                "-cp",
                classPath(published),
                "-d"));
        arguments.add(folder.resolve("classes" + version(jdk)).toString());
        files.forEach(
                file -> arguments.add(folder.resolve("src").resolve(file.path()).toString()));
        Path argumentFile = Files.write(
                folder.resolve("arguments"),
                arguments.stream().map(argument -> '"' + argument + '"').toList());
        Process compiler = new ProcessBuilder(jdk.resolve("bin/javac").toString(), "@" + argumentFile)
                .redirectErrorStream(true)
                .start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return compiler.waitFor() == 0 ? "" : said;
    }

    private static String classPath(Published published) {
        return ClassPaths.of(published.entities(), ClassPaths.hibernate(published.hibernate)).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** This one and those beside it that are newer. */
    private static List<Path> jdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> jdks = new ArrayList<>(List.of(own));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            beside.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac"))
                            && version(jdk) > Runtime.version().feature())
                    .forEach(jdks::add);
        }
        return jdks;
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
