package dev.migrate.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A jar that holds a server.
 *
 * @param product the database
 * @param jar the jar file
 * @param version the jar's version, for example "16.15.0"
 * @param checksum the marker's CRC-32 in hexadecimal, as the jar states it
 */
record ServerJar(Product product, Path jar, String version, String checksum) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar$");

    /** The jar of a version ("16" matches "16.15.0"); the class path comes first, then the product's folder. */
    static ServerJar find(Product product, String version) {
        List<ServerJar> found = all(product);
        return found.stream()
                .filter(jar -> (jar.version + ".").startsWith(version + "."))
                .findFirst()
                .orElseThrow(() -> missing(product, version, found));
    }

    /** The jar on the class path, else the first of the product's folder. */
    static ServerJar findDefault(Product product) {
        return all(product).stream().findFirst().orElseThrow(() -> missing(product, "", List.of()));
    }

    private static TestDatabaseException missing(Product product, String version, List<ServerJar> found) {
        String versions = found.stream().map(ServerJar::version).collect(Collectors.joining(", "));
        String asked = version.isEmpty() ? "LATEST" : version + product.versions();
        return new TestDatabaseException(
                (product.name() + " " + version).strip(),
                "no jar with " + product.marker() + " on the class path or in " + product.folder() + ", found: "
                        + (versions.isEmpty() ? "none" : versions) + ". Fetch it: mvn dependency:copy -Dartifact="
                        + product.artifact() + ":" + asked + " -DoutputDirectory=" + product.folder(),
                null);
    }

    private static List<ServerJar> all(Product product) {
        List<ServerJar> found = new ArrayList<>();
        try {
            for (Path jar : jars(product)) {
                add(found, product, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<Path> jars(Product product) throws IOException {
        List<Path> jars = new ArrayList<>();
        ClassLoader loader = ServerJar.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(product.marker()))) {
            if (url.openConnection() instanceof JarURLConnection connection) {
                jars.add(Path.of(URI.create(connection.getJarFileURL().toString())));
            }
        }
        if (Files.isDirectory(product.folder())) {
            try (Stream<Path> files = Files.list(product.folder())) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    private static void add(List<ServerJar> found, Product product, Path jar) {
        Matcher matcher = VERSION.matcher(jar.getFileName().toString());
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry marker = file.getEntry(product.marker());
            if (marker != null && matcher.find()) {
                String checksum = String.format(Locale.ROOT, "%08x", marker.getCrc());
                found.add(new ServerJar(product, jar, matcher.group(1), checksum));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read \"" + jar + "\": delete it, the build fetches it again", e);
        }
    }

    /** A name for what is unpacked from this jar, different from any other jar's: "postgresql-16.15.0-0a1b2c3d". */
    String cacheName() {
        return product.name().toLowerCase(Locale.ROOT) + "-" + version + "-" + checksum;
    }
}
