package dev.migrate.extract.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class paths of projects that the build has put into target/. */
final class ClassPaths {

    private ClassPaths() {}

    /** Hibernate with what it needs and SQLite's dialect: {@code 6.6}, {@code 7.2} or {@code 7.4}. */
    static List<Path> hibernate(String version) {
        return of(jars(Path.of("target/hibernate", version)), jars(Path.of("target/community-dialects", version)));
    }

    /** A Bean Validation provider. */
    static List<Path> beanValidation() {
        return jars(Path.of("target/bean-validation"));
    }

    /** Envers for {@code hibernate}. */
    static List<Path> envers(String hibernate) {
        return jars(Path.of("target/envers", hibernate));
    }

    /** Spring Boot's naming strategies. */
    static List<Path> springBoot() {
        return jars(Path.of("target/spring-boot"));
    }

    /** Three jars with entities, without what the rest of them needs. */
    static List<Path> axon() {
        return jars(Path.of("target/axon"));
    }

    static List<Path> keycloak() {
        return jars(Path.of("target/keycloak"));
    }

    static List<Path> of(List<Path> first, List<Path> second) {
        return Stream.concat(first.stream(), second.stream())
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' is missing: run mvn generate-test-resources", e);
        }
    }
}
