package dev.migrate.maven.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/** The Java release that a project's sources are of. */
public final class JavaRelease {

    /** The first with records and sealed types. */
    private static final int OF_MODELS = 17;

    private static final List<String> KEYS = List.of("maven.compiler.release", "maven.compiler.source", "java.version");

    private JavaRelease() {}

    /** The release as the compiler plugin's usual properties say it; without them, that of this JVM. */
    static String of(MavenProject project) {
        return declared(project.getProperties())
                .map(Map.Entry::getValue)
                .orElse(String.valueOf(Runtime.version().feature()));
    }

    /**
     * What keeps generated models from compiling, with the ways out; nothing where they compile.
     *
     * @param models the source root of the models
     */
    public static Optional<String> complaint(MavenProject project, Path models) {
        boolean compiled = !models.startsWith(project.getBuild().getDirectory());
        return compiled ? complaint(project.getProperties()) : Optional.empty();
    }

    static Optional<String> complaint(Properties properties) {
        return declared(properties)
                .filter(release ->
                        release.getValue().matches("\\d{1,2}") && Integer.parseInt(release.getValue()) < OF_MODELS)
                .map(release -> "the generated models are records, expected Java " + OF_MODELS + " or later, found '"
                        + release.getValue() + "' in the property '" + release.getKey()
                        + "': raise it, or keep the models out of what is compiled with"
                        + " <migrate.models>${project.build.directory}/models</migrate.models>");
    }

    private static Optional<Map.Entry<String, String>> declared(Properties properties) {
        for (String key : KEYS) {
            String value = properties.getProperty(key);
            if (value != null && !value.isBlank()) {
                return Optional.of(Map.entry(key, value.startsWith("1.") ? value.substring(2) : value));
            }
        }
        return Optional.empty();
    }
}
