package dev.migrate.maven.project;

import dev.migrate.maven.compile.EntityCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * A module's compiled classes: those of the build where they are up to date, else compiled into {@code target/migrate}, so
 * that a goal called directly sees the entities as they are in the editor.
 */
@Named
@Singleton
public class ProjectClasses {

    private final DependencyPaths dependencies;
    private final ProjectResources resources;

    @Inject
    public ProjectClasses(DependencyPaths dependencies, ProjectResources resources) {
        this.dependencies = dependencies;
        this.resources = resources;
    }

    /**
     * The folders of the module's own classes and resources, in class path order.
     *
     * @throws MojoExecutionException if an entity does not compile
     */
    public List<Path> of(MavenProject project, MavenSession session) throws MojoExecutionException {
        Path output = Path.of(project.getBuild().getOutputDirectory());
        List<Path> sources = sourceRoots(project);
        if (sources.isEmpty() || isUpToDate(output, sources) && ProjectResources.areIn(output, project)) {
            return Files.isDirectory(output) ? List.of(output) : resources.folders(project, session);
        }
        Path fresh = compiled(output, sources, project, session);
        List<Path> folders = new ArrayList<>(List.of(fresh));
        folders.addAll(resources.folders(project, session));
        return folders;
    }

    /** One thread compiles at a time: modules that are built side by side may need the same sibling. */
    private Path compiled(Path output, List<Path> sources, MavenProject project, MavenSession session)
            throws MojoExecutionException {
        Map<Path, Path> compiled = BuildMemory.of(session, ProjectClasses.class);
        synchronized (compiled) {
            if (!compiled.containsKey(output)) {
                Path fresh = Path.of(project.getBuild().getDirectory())
                        .resolve("migrate")
                        .resolve("classes");
                new EntityCompiler(classPath(project, session), sources, JavaRelease.of(project)).compileInto(fresh);
                compiled.put(output, fresh);
            }
            return compiled.get(output);
        }
    }

    /**
     * The folders that the module's classes and resources would have with further sources, which replace its own of the same
     * name.
     *
     * @param further a source root outside of the module's
     * @throws MojoExecutionException if an entity does not compile
     */
    public List<Path> with(Path further, MavenProject project, MavenSession session) throws MojoExecutionException {
        List<Path> sources = new ArrayList<>(List.of(further));
        for (Path root : sourceRoots(project)) {
            files(root, ".java").keySet().stream()
                    .filter(file -> !Files.exists(further.resolve(root.relativize(file))))
                    .forEach(sources::add);
        }
        Path fresh =
                Path.of(project.getBuild().getDirectory()).resolve("migrate").resolve("classes-with-entities");
        new EntityCompiler(classPath(project, session), sources, JavaRelease.of(project)).compileInto(fresh);
        List<Path> folders = new ArrayList<>(List.of(fresh));
        folders.addAll(resources.folders(project, session));
        return folders;
    }

    /** Sources were written: what was compiled of them before says nothing any more. */
    public void forget(MavenProject project, MavenSession session) {
        BuildMemory.of(session, ProjectClasses.class)
                .remove(Path.of(project.getBuild().getOutputDirectory()));
    }

    /** The class path of everything but tests: the modules of the reactor as folders, the rest as jars. */
    public List<Path> classPath(MavenProject project, MavenSession session) throws MojoExecutionException {
        return classPath(dependencies.of(project, session), session);
    }

    /** The class path of some dependencies. */
    public List<Path> classPath(List<DependencyPaths.Resolved> resolved, MavenSession session)
            throws MojoExecutionException {
        Set<Path> paths = new LinkedHashSet<>();
        for (DependencyPaths.Resolved dependency : resolved) {
            paths.addAll(dependency.sibling() == null ? List.of(dependency.file()) : of(dependency.sibling(), session));
        }
        return new ArrayList<>(paths);
    }

    /** Whether a class or another resource is in one of these folders and jars. */
    public static boolean contain(List<Path> paths, String resource) {
        return paths.stream()
                .anyMatch(
                        path -> Files.isDirectory(path) ? Files.exists(path.resolve(resource)) : isIn(path, resource));
    }

    private static boolean isIn(Path jar, String resource) {
        if (!jar.toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(resource) != null;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + jar + "'", failure);
        }
    }

    /** The folders of the module's sources that exist, generated ones among them. */
    public static List<Path> sourceRoots(MavenProject project) {
        Set<Path> roots = new LinkedHashSet<>();
        project.getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
        roots.add(Path.of(project.getBuild().getSourceDirectory()));
        Path generated = Path.of(project.getBuild().getDirectory(), "generated-sources");
        if (Files.isDirectory(generated)) {
            try (var folders = Files.list(generated)) {
                folders.filter(Files::isDirectory).sorted().forEach(roots::add);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot list '" + generated + "'", failure);
            }
        }
        return roots.stream().filter(Files::isDirectory).toList();
    }

    /** Whether every source has a class that is not older, and no class's source is gone. */
    private static boolean isUpToDate(Path output, List<Path> sources) {
        if (!Files.isDirectory(output)) {
            return false;
        }
        Set<Path> known = new LinkedHashSet<>();
        for (Path root : sources) {
            for (Map.Entry<Path, FileTime> source : files(root, ".java").entrySet()) {
                String name = root.relativize(source.getKey()).toString();
                Path type = output.resolve(name.substring(0, name.length() - ".java".length()) + ".class");
                known.add(type);
                boolean describes = name.endsWith("package-info.java") || name.endsWith("module-info.java");
                if (!describes && !isNewer(type, source.getValue())) {
                    return false;
                }
            }
        }
        return files(output, ".class").keySet().stream()
                .allMatch(type -> known.contains(outermost(type)) || !isFromOwnSource(outermost(type)));
    }

    /** Whether the class says that it comes from a source of its own name; other languages and second classes do not. */
    private static boolean isFromOwnSource(Path type) {
        String name = type.getFileName().toString();
        String source = name.substring(0, name.length() - ".class".length()) + ".java";
        try {
            return Files.exists(type)
                    && new String(Files.readAllBytes(type), StandardCharsets.ISO_8859_1).contains(source);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + type + "'", failure);
        }
    }

    /** Whether a file is there, and not older than what it was made from. */
    static boolean isNewer(Path type, FileTime source) {
        try {
            return Files.exists(type) && Files.getLastModifiedTime(type).compareTo(source) >= 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + type + "'", failure);
        }
    }

    private static Path outermost(Path type) {
        String name = type.getFileName().toString();
        int dollar = name.indexOf('$', 1);
        return dollar < 0 ? type : type.resolveSibling(name.substring(0, dollar) + ".class");
    }

    private static Map<Path, FileTime> files(Path root, String suffix) {
        Map<Path, FileTime> files = new LinkedHashMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(suffix)) {
                        files.put(file, attributes.lastModifiedTime());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list '" + root + "'", failure);
        }
        return files;
    }
}
