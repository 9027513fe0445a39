package dev.migrate.runner.cli;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Loads JDBC drivers from jars beside the class path. */
final class DriverPath {
    private DriverPath() {}

    /**
     * A loader that lives as long as the process.
     *
     * @param paths each one path or several as in a class path
     */
    static ClassLoader loader(List<String> paths) {
        ClassLoader own = DriverPath.class.getClassLoader();
        if (paths.isEmpty()) {
            return own;
        }
        List<URL> jars = new ArrayList<>();
        for (String path : String.join(File.pathSeparator, paths).split(Pattern.quote(File.pathSeparator))) {
            add(Path.of(path), jars);
        }
        return new URLClassLoader(jars.toArray(URL[]::new), own);
    }

    private static void add(Path path, List<URL> jars) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .forEach(file -> jars.add(url(file)));
                }
            } else if (Files.isReadable(path)) {
                jars.add(url(path));
            } else {
                throw missing(path);
            }
        } catch (IOException unreadable) {
            throw missing(path);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a file has a URL", impossible);
        }
    }

    private static MigrationFailure missing(Path path) {
        return MigrationFailure.usage(
                "there is no driver at '" + path + "'", Remedy.of("name the driver's jar or a folder of jars"));
    }
}
