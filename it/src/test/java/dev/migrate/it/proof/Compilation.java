package dev.migrate.it.proof;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles entities into a class folder, by default against the oldest Hibernate: the classes run with every one. */
final class Compilation {

    private static final String OLDEST = "6.6";

    private Compilation() {}

    /** Compiles every source below a folder. */
    static Path ofFolder(Path sources, Path classes) {
        return ofFolder(sources, classes, OLDEST);
    }

    /** The same against {@code hibernate}: the classes run with it and later ones. */
    static Path ofFolder(Path sources, Path classes, String hibernate) {
        return compile(sourcesIn(sources), classes, hibernate);
    }

    private static List<Source> sourcesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles every source below a folder with all lints as errors. */
    static Path strictly(Path sources, Path classes, List<Path> libraries) {
        // "path" and "classfile" are about the libraries, not about the code
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-path,-classfile", "-Werror"));
        options.addAll(options(classes, libraries));
        options.remove("-nowarn");
        return compile(sourcesIn(sources), classes, options);
    }

    /** Compiles sources by the full names of their classes. */
    static Path ofTexts(Map<String, String> sources, Path classes) {
        return ofTexts(sources, classes, OLDEST);
    }

    /** The same against {@code hibernate}: the classes run with it and later ones. */
    static Path ofTexts(Map<String, String> sources, Path classes, String hibernate) {
        List<Source> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Source(name.replace('.', '/') + ".java", text)));
        return compile(files, classes, hibernate);
    }

    private static Path compile(List<Source> sources, Path classes, String hibernate) {
        return compile(sources, classes, options(classes, ClassPaths.hibernate(hibernate)));
    }

    private static Path compile(List<Source> sources, Path classes, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            boolean compiled = compiler.getTask(errors, files, null, options, null, sources)
                    .call();
            if (!compiled) {
                throw new IllegalStateException(errors.toString());
            }
            return classes.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(Path classes, List<Path> libraries) {
        String classPath = libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("--release", "17", "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        static Source of(Path file) {
            try {
                return new Source(file.getFileName().toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return kind == Kind.SOURCE && toUri().getPath().endsWith("/" + simpleName + kind.extension);
        }
    }
}
