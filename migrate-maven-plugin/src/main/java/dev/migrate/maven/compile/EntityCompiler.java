package dev.migrate.maven.compile;

import dev.migrate.maven.files.Folders;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * Compiles what can be compiled. Code that uses a stale generated model does not compile, and must not keep that model from
 * being generated again; an entity whose members have an error must, since their columns would be lost in silence.
 */
public final class EntityCompiler {

    private static final Pattern MAPPED = Pattern.compile("@(?:[\\w.]+\\.)?(Entity|Embeddable|MappedSuperclass)\\b");

    private static final Pattern GENERATED = Pattern.compile("^\\w+(Write|Patch|Read|Rows) cannot be resolved");

    private final List<Path> classPath;
    private final List<Path> sources;
    private final String release;

    /**
     * @param sources the source roots, or single files
     * @param release the Java release of the sources
     */
    public EntityCompiler(List<Path> classPath, List<Path> sources, String release) {
        this.classPath = classPath;
        this.sources = sources;
        this.release = release;
    }

    /**
     * Compiles into {@code folder}, which is emptied before.
     *
     * @throws MojoExecutionException if the members of a mapped class have an error
     */
    public void compileInto(Path folder) throws MojoExecutionException {
        try {
            clear(folder);
            Path log = folder.resolveSibling("compiler.xml");
            StringWriter output = new StringWriter();
            boolean clean = BatchCompiler.compile(
                    arguments(folder, log).toArray(String[]::new),
                    new PrintWriter(output),
                    new PrintWriter(output),
                    null);
            if (!clean) {
                refuse(Files.exists(log) ? CompilerLog.errors(log) : List.of(), output.toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot compile into '" + folder + "'", failure);
        }
    }

    private void refuse(List<SourceError> errors, String output) throws MojoExecutionException, IOException {
        if (errors.isEmpty()) {
            throw new MojoExecutionException(
                    "the entities can't be compiled: " + output.trim() + "; see what the compiler says: mvn compile");
        }
        List<String> fatal = new ArrayList<>();
        for (SourceError error : errors) {
            String text = Files.readString(error.file());
            if (MAPPED.matcher(text).find() && !CodeBodies.of(text, release).contains(error.offset())) {
                fatal.add(error + hint(error.message()));
            }
        }
        if (!fatal.isEmpty()) {
            throw new MojoExecutionException(
                    fatal.stream().distinct().collect(Collectors.joining("\n  ", "an entity does not compile:\n  ", ""))
                            + "\nCorrect it and run the goal again; nothing was written");
        }
    }

    /** What is generated from the entities is not there before they compile. */
    private static String hint(String message) {
        return GENERATED.matcher(message).find()
                ? " (MP064: an entity can't have a member of a type that is generated from the entities; give it a type of your"
                        + " own)"
                : "";
    }

    private List<String> arguments(Path folder, Path log) {
        List<String> arguments = new ArrayList<>(
                List.of("-proceedOnError", "-proc:none", "-nowarn", "-g", "-parameters", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-source", release, "-target", release, "-d", folder.toString()));
        arguments.addAll(List.of("-log", log.toString(), "-classpath"));
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        sources.forEach(root -> arguments.add(root.toString()));
        return arguments;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Folders.delete(folder);
        }
        Files.createDirectories(folder);
    }
}
