package dev.migrate.maven.project;

import dev.migrate.maven.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.filtering.MavenFilteringException;
import org.apache.maven.shared.filtering.MavenResourcesExecution;
import org.apache.maven.shared.filtering.MavenResourcesFiltering;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A module's resources, as far as a mapping can depend on them. */
@Named
@Singleton
public class ProjectResources {

    private static final List<String> SUFFIXES = List.of(".xml", ".properties", ".yml", ".yaml");
    private static final List<String> INCLUDES =
            List.of("META-INF/**", "**/*.xml", "**/*.properties", "**/*.yml", "**/*.yaml");

    private static final String ENCODING = "UTF-8";

    private final MavenResourcesFiltering filtering;

    @Inject
    public ProjectResources(MavenResourcesFiltering filtering) {
        this.filtering = filtering;
    }

    /**
     * The folders of the resources as they are in the editor, in class path order; where the build fills in properties, a copy in
     * which they are filled in.
     *
     * @throws MojoExecutionException if they can't be copied
     */
    List<Path> folders(MavenProject project, MavenSession session) throws MojoExecutionException {
        List<Resource> resources = resources(project);
        if (resources.stream().noneMatch(Resource::isFiltering)) {
            return resources.stream().map(ProjectResources::folder).toList();
        }
        Path copy =
                Path.of(project.getBuild().getDirectory()).resolve("migrate").resolve("resources");
        Map<Path, Path> copied = BuildMemory.of(session, ProjectResources.class);
        synchronized (copied) {
            if (!copied.containsKey(copy)) {
                copy(resources, copy, project, session);
                copied.put(copy, copy);
            }
        }
        return Files.isDirectory(copy) ? List.of(copy) : List.of();
    }

    private void copy(List<Resource> resources, Path copy, MavenProject project, MavenSession session)
            throws MojoExecutionException {
        try {
            if (Files.isDirectory(copy)) {
                // what is gone in the editor must not stay in the copy
                Folders.delete(copy);
            }
            filtering.filterResources(execution(resources, copy, project, session));
        } catch (MavenFilteringException | IOException failure) {
            throw new MojoExecutionException(
                    "cannot filter the resources of '" + project.getArtifactId() + "': " + failure.getMessage(),
                    failure);
        }
    }

    /** Whether the build's output holds each resource, and none is older than what it was copied from. */
    static boolean areIn(Path output, MavenProject project) {
        return resources(project).stream().allMatch(resource -> isIn(output, resource));
    }

    private static boolean isIn(Path output, Resource resource) {
        Path target = resource.getTargetPath() == null ? output : output.resolve(resource.getTargetPath());
        boolean all = resource.getIncludes().isEmpty() && resource.getExcludes().isEmpty();
        Path folder = folder(resource);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ProjectResources::tells).toList()) {
                if (!isCopied(file, target.resolve(folder.relativize(file).toString()), all)) {
                    return false;
                }
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list '" + folder + "'", failure);
        }
    }

    private static boolean tells(Path file) {
        return SUFFIXES.stream().anyMatch(file.toString()::endsWith);
    }

    private static boolean isCopied(Path file, Path copy, boolean expected) throws IOException {
        return Files.exists(copy) ? ProjectClasses.isNewer(copy, Files.getLastModifiedTime(file)) : !expected;
    }

    private static List<Resource> resources(MavenProject project) {
        return project.getResources().stream()
                .filter(resource -> Files.isDirectory(folder(resource)))
                .toList();
    }

    private static Path folder(Resource resource) {
        return Path.of(resource.getDirectory());
    }

    private static MavenResourcesExecution execution(
            List<Resource> resources, Path copy, MavenProject project, MavenSession session) {
        MavenResourcesExecution execution = new MavenResourcesExecution(
                resources.stream().map(ProjectResources::telling).toList(),
                copy.toFile(),
                project,
                ENCODING,
                project.getBuild().getFilters(),
                List.of(),
                session);
        execution.setPropertiesEncoding(ENCODING);
        execution.setOverwrite(true);
        Xpp3Dom plugin = project.getGoalConfiguration(
                "org.apache.maven.plugins", "maven-resources-plugin", "default-resources", "resources");
        if (plugin != null) {
            delimiters(plugin, execution);
        }
        return execution;
    }

    private static void delimiters(Xpp3Dom plugin, MavenResourcesExecution execution) {
        LinkedHashSet<String> delimiters = new LinkedHashSet<>();
        Xpp3Dom declared = plugin.getChild("delimiters");
        if (declared != null) {
            Stream.of(declared.getChildren()).map(Xpp3Dom::getValue).forEach(delimiters::add);
        }
        Xpp3Dom defaults = plugin.getChild("useDefaultDelimiters");
        execution.setDelimiters(delimiters, defaults == null || !"false".equals(defaults.getValue()));
    }

    /** The resource without the images and pages that say nothing about a mapping. */
    private static Resource telling(Resource resource) {
        Resource telling = resource.clone();
        if (telling.getIncludes().isEmpty()) {
            telling.setIncludes(INCLUDES);
        }
        return telling;
    }
}
