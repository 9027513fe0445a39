package dev.migrate.it.proof;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.EntityExtraction;
import dev.migrate.extract.entity.Extraction;
import dev.migrate.extract.entity.InProcessExtractor;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Entities with their own Hibernate: read by the product, and created and validated by that Hibernate itself.
 *
 * @param roots class folders and jars that hold the entities
 * @param hibernate the jars of Hibernate and of what it needs
 * @param settings Hibernate's settings
 */
record Entities(List<Path> roots, List<Path> hibernate, Map<String, String> settings) {

    private static final Set<String> MAPPED = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");

    private static final Map<List<Path>, ClassLoader> HIBERNATES = new ConcurrentHashMap<>();

    /** Entities without settings. */
    Entities(List<Path> roots, List<Path> hibernate) {
        this(roots, hibernate, Map.of());
    }

    /** The product's reading of them. */
    Schema extract(TargetDatabase... databases) {
        Extraction extraction = new InProcessExtractor()
                .extract(EntityExtraction.of(roots, ClassPaths.of(roots, hibernate), List.of(databases))
                        .withSettings(settings));
        if (extraction instanceof Extraction.Extracted extracted) {
            return extracted.schema();
        }
        throw new AssertionError("nothing was extracted: " + extraction);
    }

    /** Hibernate's own creation, in an empty database. */
    void createIn(DataSource database) {
        run(database, "create-only");
    }

    /** What Hibernate's own validation says; empty where it accepts. It rejects some of its own creations too. */
    String complaintAbout(DataSource database) {
        try {
            run(database, "validate");
            return "";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    /** What Hibernate's query returns. */
    @SuppressWarnings("unchecked")
    List<Object[]> rows(DataSource database, String hql) {
        return (List<Object[]>) run(HibernateQuery.class, "rows", database, hql);
    }

    /** Sets a field of all entities of a class. */
    void set(DataSource database, String entity, String field, Object value) {
        run(HibernateQuery.class, "set", database, entity, field, value);
    }

    private void run(DataSource database, String action) {
        run(HibernateTool.class, "run", database, action);
    }

    private Object run(Class<?> tool, String method, DataSource database, Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls(roots), HIBERNATES.computeIfAbsent(hibernate, Entities::tool))) {
            thread.setContextClassLoader(loader);
            List<Object> all = new ArrayList<>(List.of(loader, mappedClasses(loader), settings, database));
            all.addAll(List.of(arguments));
            return Stream.of(loader.loadClass(tool.getName()).getMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .findFirst()
                    .orElseThrow()
                    .invoke(null, all.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "Hibernate's " + List.of(arguments) + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Stays open for the next entities: Hibernate takes longer to load than to run. */
    private static ClassLoader tool(List<Path> hibernate) {
        Path tests = Path.of(HibernateTool.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return new URLClassLoader(urls(ClassPaths.of(hibernate, List.of(tests))), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream().map(Entities::url).toArray(URL[]::new);
    }

    /** Every class with a JPA annotation, found without the product's own scan; what can't be loaded has none. */
    private List<String> mappedClasses(ClassLoader loader) {
        List<String> found = new ArrayList<>();
        for (String name : roots.stream().flatMap(Entities::classNames).toList()) {
            try {
                Annotation[] annotations = Class.forName(name, false, loader).getAnnotations();
                if (Arrays.stream(annotations)
                        .anyMatch(each -> MAPPED.contains(each.annotationType().getName()))) {
                    found.add(name);
                }
            } catch (ClassNotFoundException | LinkageError e) {
                continue;
            }
        }
        return found;
    }

    private static Stream<String> classNames(Path root) {
        try {
            if (Files.isDirectory(root)) {
                return classNamesBelow(root);
            }
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                return classNamesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classNamesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
