package dev.migrate.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFoldersTest {

    @TempDir
    private Path base;

    private MavenProject project;

    @BeforeEach
    void project() {
        project = new MavenProject();
        project.setFile(base.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(base.resolve("target").toString());
        project.setBuild(build);
    }

    private void resource(String folder, String include) {
        Resource resource = new Resource();
        resource.setDirectory(folder);
        if (include != null) {
            resource.addInclude(include);
        }
        project.addResource(resource);
    }

    @Test
    void theUsualFolders() {
        project.addCompileSourceRoot(base.resolve("target/generated-sources/x").toString());
        project.addCompileSourceRoot(base.resolve("src/main/kotlin").toString());
        project.addCompileSourceRoot(base.resolve("src/main/java").toString());
        resource(base.resolve("src/main/resources").toString(), null);
        assertThat(ProjectFolders.sources(project)).isEqualTo(base.resolve("src/main/java"));
        assertThat(ProjectFolders.resources(project, "db/migration"))
                .isEqualTo(base.resolve("src/main/resources/db/migration"));
    }

    @Test
    void whatTheProjectHasInTheirPlace() {
        project.addCompileSourceRoot(base.resolve("target/generated-sources/x").toString());
        project.addCompileSourceRoot(base.resolve("code").toString());
        resource("target/made", null);
        resource("code", "**/*.xml");
        resource("res", null);
        assertThat(ProjectFolders.sources(project)).isEqualTo(base.resolve("code"));
        assertThat(ProjectFolders.resources(project, "db/migration")).isEqualTo(base.resolve("res/db/migration"));
    }

    @Test
    void revisionsStayWhereTheyAre() throws IOException {
        Files.createDirectories(base.resolve("src/main/resources/db/migration"));
        resource("res", null);
        assertThat(ProjectFolders.resources(project, "db/migration"))
                .isEqualTo(base.resolve("src/main/resources/db/migration"));
        assertThat(ProjectFolders.resources(project, "db/seed")).isEqualTo(base.resolve("res/db/seed"));
    }

    @Test
    void aProjectThatSaysNothing() {
        assertThat(ProjectFolders.sources(project)).isEqualTo(base.resolve("src/main/java"));
        assertThat(ProjectFolders.resources(project, "db/seed")).isEqualTo(base.resolve("src/main/resources/db/seed"));
    }
}
