package dev.migrate.maven.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** What a component remembers until the build ends: the component itself outlives it in an IDE and in a Maven daemon. */
final class BuildMemory {

    private BuildMemory() {}

    /** The folders that {@code owner} made in this build, by what they were made for; threads that build modules share it. */
    static Map<Path, Path> of(MavenSession session, Class<?> owner) {
        MavenExecutionRequest build = session.getRequest();
        synchronized (build) {
            Object memory =
                    build.getData().computeIfAbsent(owner.getName(), name -> new ConcurrentHashMap<Path, Path>());
            @SuppressWarnings("unchecked")
            Map<Path, Path> folders = (Map<Path, Path>) memory;
            return folders;
        }
    }
}
