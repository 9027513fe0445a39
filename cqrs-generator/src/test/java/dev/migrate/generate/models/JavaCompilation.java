package dev.migrate.generate.models;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with all lints as errors and nothing but the JDK on the class path. */
public final class JavaCompilation {

    private JavaCompilation() {}

    /** What the compiler says of {@code sources} (text by path); empty when all is well. Class files go to {@code output}. */
    public static List<String> compile(Map<String, String> sources, Path output) {
        return compile(sources, output, output.toString());
    }

    /** {@link #compile(Map, Path)} with this test's libraries on the class path. */
    public static List<String> compileWithLibraries(Map<String, String> sources, Path output) {
        return compile(sources, output, output + File.pathSeparator + System.getProperty("java.class.path"));
    }

    /** {@link #compileWithLibraries} with MapStruct's processor at work. */
    public static List<String> compileWithMapStruct(Map<String, String> sources, Path output) {
        String classPath = output + File.pathSeparator + System.getProperty("java.class.path");
        // No processor claims JPA's annotations.
        return compile(
                sources,
                output,
                classPath,
                "-Xlint:all,-processing",
                List.of("-processor", "org.mapstruct.ap.MappingProcessor"));
    }

    private static List<String> compile(Map<String, String> sources, Path output, String classPath) {
        return compile(sources, output, classPath, "-Xlint:all", List.of("-proc:none"));
    }

    private static List<String> compile(
            Map<String, String> sources, Path output, String classPath, String lint, List<String> processing) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        List<String> options =
                new ArrayList<>(List.of(lint, "-Werror", "--release", "17", "-cp", classPath, "-d", output.toString()));
        options.addAll(processing);
        compiler.getTask(null, null, found, options, null, units).call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Object::toString)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
