package dev.migrate.extract.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Files inside class folders and jars. */
final class Resources {

    private Resources() {}

    /** Where {@code name} lies in each of the roots that hold it, in their order. */
    static List<URL> find(Collection<Path> roots, String name) {
        List<URL> found = new ArrayList<>();
        for (Path root : roots) {
            find(root, name).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<URL> find(Path root, String name) {
        try {
            if (Files.isDirectory(root)) {
                Path file = root.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
            }
            return Files.isRegularFile(root) && holds(root, name)
                    ? Optional.of(
                            URI.create("jar:" + root.toUri() + "!/" + name).toURL())
                    : Optional.empty();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException("'" + root + "' is no class path entry", e);
        }
    }

    private static boolean holds(Path jar, String name) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(name) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("'" + jar + "' can't be read", e);
        }
    }
}
