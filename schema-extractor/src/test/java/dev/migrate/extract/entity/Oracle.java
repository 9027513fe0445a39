package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.TargetDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code CreateScript} with a project's class path. */
final class Oracle {

    private static final Map<String, String> PRODUCTS =
            Map.of("h2", "H2", "mariadb", "MariaDB", "mysql", "MySQL", "postgresql", "PostgreSQL", "sqlite", "SQLite");

    private Oracle() {}

    /** The create script of each of the extraction's databases, in their order. */
    static Map<TargetDatabase, List<String>> createScripts(EntityExtraction extraction) throws Exception {
        ModelSources sources;
        try (HibernateSide side = HibernateSide.open(extraction.classPath())) {
            sources = ModelSources.of(extraction, side);
        }
        URL[] urls = Stream.concat(extraction.classPath().stream(), Stream.of(Path.of("target/test-classes")))
                .map(Oracle::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Map<TargetDatabase, List<String>> scripts = new LinkedHashMap<>();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            for (TargetDatabase database : extraction.databases()) {
                scripts.put(database, createScript(loader, sources.request(database), database));
            }
            return scripts;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> createScript(ClassLoader loader, MappingRequest request, TargetDatabase database)
            throws ReflectiveOperationException {
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
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
