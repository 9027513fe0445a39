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
 * The generator's files under one source root. A file is the generator's by its marker; one without is the user's, and may also
 * stand under one of the module's other roots. A tree holds the models of one schema: whatever else has a marker is stale.
 */
public final class SourceTree {

    /** Enough for a licence before the marker. */
    private static final int HEAD = 8192;

    private final Path root;
    private final List<Path> others;

    /** A tree under {@code root}, which need not exist, in a module that has no other source root. */
    public SourceTree(Path root) {
        this(root, List.of());
    }

    /**
     * A tree under {@code root}, which need not exist.
     *
     * @param others the module's source roots: a model that a person owns, and what extends one, may stand there
     */
    public SourceTree(Path root, List<Path> others) {
        this.root = root;
        this.others = others.stream()
                .filter(other -> !other.startsWith(root) && !root.startsWith(other))
                .toList();
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
        return files(root, ".java").stream()
                .filter(SourceTree::mayBeMarked)
                .flatMap(file -> marked(relative(root, file)).stream())
                .toList();
    }

    /** Where a file stands: under the root, unless another root alone has it. */
    public Path file(String path) {
        return roots().map(each -> each.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(root.resolve(path));
    }

    /** The text of a file below one of the roots with LF line ends, if it exists. */
    public Optional<String> text(String path) {
        Path file = file(path);
        return Files.isRegularFile(file)
                ? Optional.of(Marker.normalized(new String(bytes(file), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The full names of the types that a person called {@code …Extension}: a model beside one implements it. */
    public Set<String> extensions() {
        return roots().flatMap(each -> files(each, "Extension.java").stream().map(file -> relative(each, file)))
                .map(path -> path.substring(0, path.length() - ".java".length()).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /** What it takes to make the tree hold {@code desired}. Reads only. */
    public SourcePlan plan(List<SourceFile> desired) {
        Map<String, MarkedFile> marked =
                marked().stream().collect(Collectors.toMap(MarkedFile::path, Function.identity()));
        Map<String, SourcePlan.Step> steps = new TreeMap<>();
        for (SourceFile file : desired) {
            SourcePlan.Step step;
            if (isOwnedElsewhere(file.path())) {
                step = new SourcePlan.Step(file.path(), SourcePlan.Action.OWNED, null);
            } else {
                MarkedFile old = marked.remove(file.path());
                step = old == null ? unmarked(file) : update(file, old);
            }
            steps.put(file.path(), step);
        }
        marked.values().forEach(stale -> steps.put(stale.path(), delete(stale)));
        moved().forEach(left -> steps.put(left.path(), delete(left)));
        return new SourcePlan(root, new ArrayList<>(steps.values()));
    }

    private SourcePlan.Step unmarked(SourceFile file) {
        boolean exists = Files.exists(root.resolve(file.path()));
        return new SourcePlan.Step(
                file.path(), exists ? SourcePlan.Action.OWNED : SourcePlan.Action.CREATE, exists ? null : file.text());
    }

    private boolean isOwnedElsewhere(String path) {
        return others.stream()
                .map(other -> other.resolve(path))
                .anyMatch(file -> Files.isRegularFile(file) && !mayBeMarked(file));
    }

    /** What the generator wrote into another root, before the models' root became this one: two would be one too many. */
    private List<MarkedFile> moved() {
        return others.stream()
                .flatMap(other -> new SourceTree(other)
                        .marked().stream()
                                .map(file -> new MarkedFile(
                                        relative(root, other.resolve(file.path())), file.text(), file.marker())))
                .toList();
    }

    private static SourcePlan.Step update(SourceFile file, MarkedFile old) {
        String text = old.text().substring(0, old.marker().start()) + file.text();
        if (old.marker().isOf(file.text())) {
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
        return new SourceTree(root)
                .text(path)
                .flatMap(text -> Marker.of(text).map(marker -> new MarkedFile(path, text, marker)));
    }

    private Stream<Path> roots() {
        return Stream.concat(Stream.of(root), others.stream());
    }

    private static List<Path> files(Path root, String suffix) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("source root '" + root + "' can't be listed", e);
        }
    }

    private static String relative(Path root, Path file) {
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
