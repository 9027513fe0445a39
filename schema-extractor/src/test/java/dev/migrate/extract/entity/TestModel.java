package dev.migrate.extract.entity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles entities into a class folder, as a project's build would. */
final class TestModel {

    private TestModel() {}

    /** Compiles the sources below {@code src/test/models/<name>} for the oldest Hibernate. */
    static Path compiled(String name) {
        return compiledFor("6.6", name);
    }

    /** Compiles them for {@code hibernate} and later ones. */
    static Path compiledFor(String hibernate, String name) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/models", name))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Path classes =
                    Files.createDirectories(Path.of("target/models", name)).toAbsolutePath();
            compile(hibernate, sources, classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources by their file names ({@code a/b/C.java}) into {@code folder}. */
    static Path compiled(Path folder, Map<String, String> sources) {
        return compiledFor("6.6", folder, sources);
    }

    /** Compiles them for {@code hibernate} and later ones. */
    static Path compiledFor(String hibernate, Path folder, Map<String, String> sources) {
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve("src").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(hibernate, files, classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(String hibernate, List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        String classPath = Stream.of(
                        ClassPaths.hibernate(hibernate), ClassPaths.beanValidation(), ClassPaths.envers(hibernate))
                .flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        List<String> options =
                List.of("--release", "17", "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException(errors.toString());
            }
        }
    }
}
