package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's class path with its own Hibernate, and our reader beside it, in a class loader that sees nothing else of
 * the tool but the types that cross over.
 */
final class HibernateSide implements AutoCloseable {

    private static final String READER = "dev.migrate.extract.hibernate.HibernateMappingReader";

    private final URLClassLoader loader;

    private HibernateSide(URLClassLoader loader) {
        this.loader = loader;
    }

    static HibernateSide open(List<Path> classPath) {
        URL[] urls = Stream.concat(classPath.stream(), Stream.of(ownLocation()))
                .map(HibernateSide::url)
                .toArray(URL[]::new);
        return new HibernateSide(new URLClassLoader("hibernate", urls, new SharedTypes()));
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

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownLocation() {
        try {
            return Path.of(HibernateSide.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
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

    /** Shows the JDK and the types that both sides share: the rest of the tool's class path stays on this side. */
    private static final class SharedTypes extends ClassLoader {

        private static final List<String> PACKAGES =
                List.of(MappingReader.class.getPackageName() + ".", Schema.class.getPackageName() + ".");

        SharedTypes() {
            super("shared", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PACKAGES.stream().anyMatch(name::startsWith)) {
                return HibernateSide.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
