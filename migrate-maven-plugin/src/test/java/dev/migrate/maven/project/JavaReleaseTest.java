package dev.migrate.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class JavaReleaseTest {

    @Test
    void modelsNeedRecords() {
        refuses(with("maven.compiler.release", "11"), "'11' in the property 'maven.compiler.release'");
        refuses(with("maven.compiler.source", "1.8"), "'8' in the property 'maven.compiler.source'");
        refuses(with("java.version", "16"), "'16' in the property 'java.version'");
    }

    @Test
    void theCompilerPluginsOwnWordsComeFirst() {
        MavenProject project = with("java.version", "21");
        Plugin compiler = new Plugin();
        compiler.setArtifactId("maven-compiler-plugin");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom source = new Xpp3Dom("source");
        source.setValue("11");
        configuration.addChild(source);
        compiler.setConfiguration(configuration);
        project.getBuild().addPlugin(compiler);
        refuses(project, "'11' in the compiler plugin's <source>");
        assertThat(JavaRelease.of(project)).isEqualTo("11");
    }

    private static void refuses(MavenProject project, String found) {
        assertThat(JavaRelease.complaint(project))
                .contains("the generated models are records, expected Java 17 or later, found " + found
                        + ": raise it, or keep the models out of what is compiled with"
                        + " <migrate.models>${project.build.directory}/models</migrate.models>");
    }

    @Test
    void laterOnesHaveThem() {
        assertThat(JavaRelease.complaint(with("maven.compiler.release", "17"))).isEmpty();
        assertThat(JavaRelease.complaint(with("java.version", "25"))).isEmpty();
        assertThat(JavaRelease.complaint(with("java.version", "${own}"))).isEmpty();
        assertThat(JavaRelease.complaint(new MavenProject())).isEmpty();
    }

    private static MavenProject with(String key, String value) {
        MavenProject project = new MavenProject();
        project.getProperties().setProperty(key, value);
        return project;
    }
}
