package dev.migrate.it.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class paths of projects, as the build has fetched them: several versions of a library can't be on one. */
final class ClassPaths {

    private ClassPaths() {}

    /** Hibernate with what it needs and SQLite's dialect: {@code 6.6}, {@code 7.2} or {@code 7.4}. */
    static List<Path> hibernate(String version) {
        return of(
                jars(fetched().resolve("hibernate").resolve(version)),
                jars(fetched().resolve("community-dialects").resolve(version)));
    }

    /** Keycloak's entities with what they need, without Hibernate. */
    static List<Path> keycloak() {
        return jars(fetched().resolve("keycloak"));
    }

    /** The same of an older release: {@code 24.0.5}, {@code 25.0.6} or {@code 26.0.8}, which run on Hibernate 6. */
    static List<Path> keycloak(String version) {
        return jars(Path.of(System.getProperty("it.keycloak")).resolve(version));
    }

    /** The Axon framework's entities with what they need, without Hibernate. */
    static List<Path> axon() {
        return jars(fetched().resolve("axon"));
    }

    /** Published entities with what they need, without Hibernate, by the name that the build gives them. */
    static List<Path> published(String name) {
        return jars(Path.of(System.getProperty("it.published")).resolve(name));
    }

    static List<Path> of(List<Path> first, List<Path> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' is missing: run mvn -pl it -am verify", e);
        }
    }

    private static Path fetched() {
        return Path.of(System.getProperty("it.classpaths"));
    }
}
