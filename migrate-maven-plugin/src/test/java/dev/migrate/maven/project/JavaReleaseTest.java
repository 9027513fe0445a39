package dev.migrate.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class JavaReleaseTest {

    @Test
    void modelsNeedRecords() {
        refuses("maven.compiler.release", "11", "11");
        refuses("maven.compiler.source", "1.8", "8");
        refuses("java.version", "16", "16");
    }

    private static void refuses(String key, String value, String found) {
        assertThat(JavaRelease.complaint(with(key, value)))
                .contains("the generated models are records, expected Java 17 or later, found '" + found
                        + "' in the property '" + key + "': raise it, or keep the models out of what is compiled with"
                        + " <migrate.models>${project.build.directory}/models</migrate.models>");
    }

    @Test
    void laterOnesHaveThem() {
        assertThat(JavaRelease.complaint(with("maven.compiler.release", "17"))).isEmpty();
        assertThat(JavaRelease.complaint(with("java.version", "25"))).isEmpty();
        assertThat(JavaRelease.complaint(with("java.version", "${own}"))).isEmpty();
        assertThat(JavaRelease.complaint(new Properties())).isEmpty();
    }

    private static Properties with(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }
}
