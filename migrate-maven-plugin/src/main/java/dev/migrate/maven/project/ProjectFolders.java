package dev.migrate.maven.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Where files go that the project names no folder for: Maven's usual folders, or the ones that it has in their place. */
public final class ProjectFolders {

    private ProjectFolders() {}

    /** {@code src/main/java}, or the first folder that the project compiles instead. */
    public static Path sources(MavenProject project) {
        Path usual = absolute(project, "src/main/java");
        List<Path> compiled = project.getCompileSourceRoots().stream()
                .filter(Objects::nonNull)
                .map(root -> absolute(project, root))
                .filter(root -> !isBuilt(project, root))
                .toList();
        return compiled.isEmpty() || compiled.contains(usual) ? usual : compiled.get(0);
    }

    /**
     * A folder in {@code src/main/resources}, or in the first folder that the project has for its resources instead.
     *
     * @param name such as {@code db/migration}
     */
    public static Path resources(MavenProject project, String name) {
        Path usual = absolute(project, "src/main/resources");
        List<Path> copied = project.getResources().stream()
                .filter(ProjectFolders::takesAll)
                .map(resource -> absolute(project, resource.getDirectory()))
                .filter(folder -> !isBuilt(project, folder))
                .toList();
        boolean isUsual = copied.isEmpty() || copied.contains(usual) || Files.isDirectory(usual.resolve(name));
        return (isUsual ? usual : copied.get(0)).resolve(name);
    }

    /** Others are for some kinds of files, such as the XML beside the classes. */
    private static boolean takesAll(Resource resource) {
        return resource.getTargetPath() == null && resource.getIncludes().isEmpty();
    }

    private static Path absolute(MavenProject project, String folder) {
        return project.getBasedir().toPath().resolve(folder).toAbsolutePath().normalize();
    }

    private static boolean isBuilt(MavenProject project, Path folder) {
        return folder.startsWith(absolute(project, project.getBuild().getDirectory()));
    }
}
