package dev.migrate.maven.project;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * Resolves a project's dependencies without demanding that siblings of the reactor were built: a goal called directly must
 * work on a fresh checkout.
 */
@Named
@Singleton
public class DependencyPaths {

    private final ProjectDependenciesResolver resolver;
    private final RepositorySystem repositories;

    @Inject
    public DependencyPaths(ProjectDependenciesResolver resolver, RepositorySystem repositories) {
        this.resolver = resolver;
        this.repositories = repositories;
    }

    /**
     * One dependency on the class path.
     *
     * @param artifact its coordinates
     * @param file the jar, or {@code null} for a sibling
     * @param sibling the reactor's module that it is, or {@code null}
     */
    public record Resolved(Artifact artifact, Path file, MavenProject sibling) {
        public String key() {
            return artifact.getGroupId() + ":" + artifact.getArtifactId();
        }
    }

    /**
     * The dependencies of all scopes but test, in class path order.
     *
     * @throws MojoExecutionException if one can't be resolved and is no module of the reactor
     */
    public List<Resolved> of(MavenProject project, MavenSession session) throws MojoExecutionException {
        Map<String, MavenProject> siblings = siblings(session);
        List<Resolved> resolved = new ArrayList<>();
        for (Dependency dependency : result(project, session, siblings).getDependencies()) {
            Artifact artifact = dependency.getArtifact();
            MavenProject sibling = siblings.get(versioned(artifact));
            File file = artifact.getFile();
            if (sibling != null && (file == null || file.isDirectory())) {
                resolved.add(new Resolved(artifact, null, sibling));
            } else if (file != null) {
                resolved.add(new Resolved(artifact, file.toPath(), null));
            }
        }
        return resolved;
    }

    /** Downloads artifacts ({@code groupId:artifactId:version}) with all that they need at run time. */
    public List<Resolved> download(List<String> coordinates, MavenProject project, MavenSession session)
            throws MojoExecutionException {
        CollectRequest collect = new CollectRequest();
        collect.setRepositories(project.getRemoteProjectRepositories());
        coordinates.forEach(one -> collect.addDependency(new Dependency(new DefaultArtifact(one), "runtime")));
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> new Resolved(artifact, artifact.getFile().toPath(), null))
                    .toList();
        } catch (org.eclipse.aether.resolution.DependencyResolutionException failure) {
            throw new MojoExecutionException(
                    "cannot resolve '" + String.join("', '", coordinates) + "': " + failure.getMessage()
                            + "; check the repositories in the POM and in settings.xml",
                    failure);
        }
    }

    private DependencyResolutionResult result(
            MavenProject project, MavenSession session, Map<String, MavenProject> siblings)
            throws MojoExecutionException {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        // a node's scope is the widest of all ways to it, so its parents don't count: one that the model needs can hang
        // below a test's
        request.setResolutionFilter((node, parents) -> !isTest(node));
        try {
            return resolver.resolve(request);
        } catch (DependencyResolutionException failure) {
            DependencyResolutionResult partial = failure.getResult();
            Optional<Dependency> lost = partial.getUnresolvedDependencies().stream()
                    .filter(dependency -> !siblings.containsKey(versioned(dependency.getArtifact())))
                    .findFirst();
            if (lost.isPresent() || !partial.getCollectionErrors().isEmpty()) {
                throw new MojoExecutionException(
                        "cannot resolve the dependencies of '" + project.getArtifactId() + "': " + failure.getMessage(),
                        failure);
            }
            return partial;
        }
    }

    private boolean isTest(DependencyNode node) {
        return node.getDependency() != null
                && "test".equals(node.getDependency().getScope());
    }

    private static Map<String, MavenProject> siblings(MavenSession session) {
        Map<String, MavenProject> siblings = new LinkedHashMap<>();
        for (MavenProject module : session.getProjects()) {
            siblings.put(module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion(), module);
        }
        return siblings;
    }

    private static String versioned(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    }
}
