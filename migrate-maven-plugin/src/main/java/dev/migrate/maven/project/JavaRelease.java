package dev.migrate.maven.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The Java release that a project's sources are of. */
public final class JavaRelease {

    /** The first with records and sealed types. */
    private static final int OF_MODELS = 17;

    private static final List<String> PROPERTIES =
            List.of("maven.compiler.release", "maven.compiler.source", "java.version");

    private static final List<String> ELEMENTS = List.of("release", "source");

    private JavaRelease() {}

    /** The release as the compiler plugin's configuration or its usual properties say it; without them, that of this JVM. */
    static String of(MavenProject project) {
        return declared(project)
                .map(Map.Entry::getValue)
                .orElse(String.valueOf(Runtime.version().feature()));
    }

    /** What keeps generated models from compiling, with the ways out; nothing where they compile. */
    public static Optional<String> complaint(MavenProject project) {
        return declared(project)
                .filter(release ->
                        release.getValue().matches("\\d{1,2}") && Integer.parseInt(release.getValue()) < OF_MODELS)
                .map(release -> "the generated models are records, expected Java " + OF_MODELS + " or later, found '"
                        + release.getValue() + "' in " + release.getKey()
                        + ": raise it, or keep the models out of what is compiled with"
                        + " <migrate.models>${project.build.directory}/models</migrate.models>");
    }

    /** Where it is said, and what. */
    private static Optional<Map.Entry<String, String>> declared(MavenProject project) {
        Map<String, String> said = new LinkedHashMap<>();
        Xpp3Dom compiler =
                project.getGoalConfiguration("org.apache.maven.plugins", "maven-compiler-plugin", null, null);
        for (String element : ELEMENTS) {
            Xpp3Dom given = compiler == null ? null : compiler.getChild(element);
            said.put("the compiler plugin's <" + element + ">", given == null ? null : given.getValue());
        }
        PROPERTIES.forEach(key ->
                said.put("the property '" + key + "'", project.getProperties().getProperty(key)));
        return said.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> Map.entry(entry.getKey(), feature(entry.getValue().strip())))
                .findFirst();
    }

    private static String feature(String release) {
        return release.startsWith("1.") ? release.substring(2) : release;
    }
}
