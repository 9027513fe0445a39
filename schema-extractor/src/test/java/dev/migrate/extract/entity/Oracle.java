package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.TargetDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code CreateScript} with a project's class path. */
final class Oracle {

    private static final Map<String, String> PRODUCTS =
            Map.of("h2", "H2", "mariadb", "MariaDB", "mysql", "MySQL", "postgresql", "PostgreSQL", "sqlite", "SQLite");

    private Oracle() {}

    static List<String> createScript(EntityExtraction extraction, TargetDatabase database) throws Exception {
        MappingRequest request = ModelSources.of(extraction).request(database);
        URL[] urls = Stream.concat(extraction.classPath().stream(), Stream.of(Path.of("target/test-classes")))
                .map(Oracle::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            List<?> statements = (List<?>) loader.loadClass("dev.migrate.extract.hibernate.CreateScript")
                    .getMethod("of", List.class, List.class, List.class, Map.class, String.class, String.class)
                    .invoke(
                            null,
                            request.classes(),
                            request.packages(),
                            request.mappingFiles(),
                            request.settings(),
                            PRODUCTS.get(database.name()),
                            database.version());
            return statements.stream().map(String.class::cast).toList();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
