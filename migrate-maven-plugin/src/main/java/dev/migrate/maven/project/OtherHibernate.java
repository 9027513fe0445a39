package dev.migrate.maven.project;

import dev.migrate.maven.project.DependencyPaths.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A project's dependencies with Hibernate's artifacts in another version. */
public final class OtherHibernate {

    private static final String GROUP = "org.hibernate.orm";
    private static final String CORE = GROUP + ":hibernate-core";

    private final List<Resolved> dependencies;
    private final String version;

    private OtherHibernate(List<Resolved> dependencies, String version) {
        this.dependencies = dependencies;
        this.version = version;
    }

    public static OtherHibernate of(List<Resolved> dependencies, String version) {
        return new OtherHibernate(dependencies, version);
    }

    /** What has to be downloaded: the core, and the other artifacts that the project has of it. */
    public List<String> coordinates() {
        List<String> coordinates = new ArrayList<>(List.of(CORE + ":" + version));
        dependencies.stream()
                .map(Resolved::key)
                .filter(key -> key.startsWith(GROUP + ":") && !key.equals(CORE))
                .forEach(key -> coordinates.add(key + ":" + version));
        return coordinates;
    }

    /** The project's dependencies without those that {@code downloaded} replaces. */
    public List<Resolved> without(List<Resolved> downloaded) {
        Set<String> replaced = downloaded.stream().map(Resolved::key).collect(Collectors.toSet());
        return dependencies.stream()
                .filter(dependency -> !replaced.contains(dependency.key()))
                .toList();
    }
}
