package dev.migrate.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what a case wrote with its committed tree. With the system property {@code it.accept}, what was written becomes
 * the committed tree, for a reviewer to read.
 */
public final class ExpectedTree {

    /** The folders that the goals write into. */
    private static final List<String> WRITTEN =
            List.of("src/main/schema", "src/main/resources/db", "src/main/java", "target/generated-sources/migrate");

    private ExpectedTree() {}

    /**
     * Fails when a file differs, is missing or is one too many.
     *
     * @param project the case's folder in {@code target}
     */
    public static void verify(Path project) throws IOException {
        verify(project, project.resolve("expected"));
    }

    /** The same against another folder; for modules and for steps. */
    public static void verify(Path project, Path expected) throws IOException {
        if (Boolean.getBoolean("it.accept")) {
            accept(project, expected);
            return;
        }
        List<String> differences = new ArrayList<>();
        Set<String> all = new TreeSet<>(files(expected, ""));
        all.addAll(written(project));
        for (String file : all) {
            Path wanted = expected.resolve(file);
            Path found = project.resolve(file);
            if (!Files.exists(found)) {
                differences.add("missing: " + file);
            } else if (!Files.exists(wanted)) {
                differences.add("not expected: " + file + "\n" + Files.readString(found));
            } else if (!Files.readString(wanted).equals(Files.readString(found))) {
                differences.add("differs: " + file + "\n--- expected\n" + Files.readString(wanted) + "--- found\n"
                        + Files.readString(found));
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences));
        }
    }

    /** What the goals wrote; hand-written sources are no part of it. */
    static Set<String> written(Path project) throws IOException {
        Set<String> written = new TreeSet<>();
        for (String folder : WRITTEN) {
            for (String file : files(project.resolve(folder), folder + "/")) {
                boolean generated = !file.endsWith(".java")
                        || Files.readString(project.resolve(file)).matches("(?s).*// migrate:(model|entity) .*");
                if (generated) {
                    written.add(file);
                }
            }
        }
        return written;
    }

    private static void accept(Path project, Path expected) throws IOException {
        // target/cases/<case>/… stands for cases/<case>/…
        String committed = expected.toAbsolutePath().toString().replaceFirst("/target/cases/", "/cases/");
        for (String stale : files(Path.of(committed), "")) {
            Files.delete(Path.of(committed).resolve(stale));
        }
        for (String file : written(project)) {
            Path copy = Path.of(committed).resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(project.resolve(file)));
        }
    }

    private static Set<String> files(Path folder, String prefix) throws IOException {
        Set<String> files = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .forEach(file -> files.add(
                                prefix + folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        return files;
    }
}
