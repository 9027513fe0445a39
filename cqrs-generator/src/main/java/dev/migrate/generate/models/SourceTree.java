package dev.migrate.generate.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The generator's files under one source root. A file is the generator's by its marker; one without is the user's. A tree
 * holds the models of one schema: whatever else has a marker is stale.
 */
public final class SourceTree {

    /** Enough for a licence before the marker. */
    private static final int HEAD = 8192;

    private final Path root;

    /** A tree under {@code root}, which need not exist. */
    public SourceTree(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /**
     * All files with a marker, by path.
     *
     * @throws UncheckedIOException if a file can't be read
     */
    public List<MarkedFile> marked() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .filter(SourceTree::mayBeMarked)
                    .sorted()
                    .flatMap(file -> marked(relative(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("source root '" + root + "' can't be listed", e);
        }
    }

    /** The text of a file below the root with LF line ends, if it exists. */
    public Optional<String> text(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file)
                ? Optional.of(Marker.normalized(new String(bytes(file), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The full names of the types that a person called {@code …Extension}: a model beside one implements it. */
    public Set<String> extensions() {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Extension.java"))
                    .map(this::relative)
                    .map(path ->
                            path.substring(0, path.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("source root '" + root + "' can't be listed", e);
        }
    }

    /** What it takes to make the tree hold {@code desired}. Reads only. */
    public SourcePlan plan(List<SourceFile> desired) {
        Map<String, MarkedFile> marked =
                marked().stream().collect(Collectors.toMap(MarkedFile::path, Function.identity()));
        Map<String, SourcePlan.Step> steps = new TreeMap<>();
        for (SourceFile file : desired) {
            MarkedFile old = marked.remove(file.path());
            steps.put(file.path(), old == null ? unmarked(file) : update(file, old));
        }
        marked.values().forEach(stale -> steps.put(stale.path(), delete(stale)));
        return new SourcePlan(root, new ArrayList<>(steps.values()));
    }

    private SourcePlan.Step unmarked(SourceFile file) {
        boolean exists = Files.exists(root.resolve(file.path()));
        return new SourcePlan.Step(
                file.path(), exists ? SourcePlan.Action.OWNED : SourcePlan.Action.CREATE, exists ? null : file.text());
    }

    private static SourcePlan.Step update(SourceFile file, MarkedFile old) {
        String text = old.text().substring(0, old.marker().start()) + file.text();
        if (text.equals(old.text())) {
            return new SourcePlan.Step(file.path(), SourcePlan.Action.KEEP, null);
        }
        boolean intact = old.marker().intact();
        return new SourcePlan.Step(
                file.path(), intact ? SourcePlan.Action.UPDATE : SourcePlan.Action.EDITED_UPDATE, text);
    }

    private static SourcePlan.Step delete(MarkedFile stale) {
        boolean intact = stale.marker().intact();
        return new SourcePlan.Step(
                stale.path(), intact ? SourcePlan.Action.DELETE : SourcePlan.Action.EDITED_DELETE, null);
    }

    private Optional<MarkedFile> marked(String path) {
        return text(path).flatMap(text -> Marker.of(text).map(marker -> new MarkedFile(path, text, marker)));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean mayBeMarked(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(Marker.MODEL);
        } catch (IOException e) {
            throw new UncheckedIOException("source file '" + file + "' can't be read", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("source file '" + file + "' can't be read", e);
        }
    }
}
