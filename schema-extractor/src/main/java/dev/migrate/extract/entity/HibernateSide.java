package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.extract.boundary.TargetDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The project's class path with its own Hibernate, and our reader beside it, in a class loader that sees nothing else of
 * the tool but the types that cross over.
 */
final class HibernateSide implements AutoCloseable {

    private static final String READER = "dev.migrate.extract.hibernate.HibernateMappingReader";

    private final ProjectLoader loader;

    private HibernateSide(ProjectLoader loader) {
        this.loader = loader;
    }

    static HibernateSide open(List<Path> classPath) {
        URL[] urls = Stream.concat(classPath.stream(), Stream.of(location(HibernateSide.class)))
                .map(HibernateSide::url)
                .toArray(URL[]::new);
        return new HibernateSide(new ProjectLoader(urls));
    }

    /**
     * The reader.
     *
     * @throws RejectedException when the class path holds no Hibernate
     */
    MappingReader reader() {
        try {
            loader.loadClass("org.hibernate.boot.MetadataSources");
            return (MappingReader)
                    loader.loadClass(READER).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new RejectedException(new Finding(
                    null,
                    null,
                    "found no Hibernate on the class path, expected 6.6 or later",
                    "Add org.hibernate.orm:hibernate-core to the project's dependencies"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(READER + " can't be made", e);
        }
    }

    /** The project's Spring Boot, where it has one that would start Hibernate. */
    Optional<SpringBoot> springBoot() {
        return SpringBoot.on(loader);
    }

    /** Prepares the reader, where there is one. */
    void warmUp(TargetDatabase database) {
        try {
            reader().warmUp(database);
        } catch (RejectedException e) {
            // whoever wants to read hears it
        }
    }

    /** Loads the classes with their annotations; it reports nothing, since Hibernate meets what fails here too. */
    void load(List<String> classes) {
        for (String name : classes) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                type.getAnnotations();
                Stream.of(type.getDeclaredFields()).forEach(Field::getAnnotations);
                Stream.of(type.getDeclaredMethods()).forEach(Method::getAnnotations);
            } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or folder that a class comes from. */
    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
