package dev.migrate.schema.revision;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ChangeConflict;
import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All recorded revisions of a project, and the state that they lead to. */
public final class Revisions {

    private final Path folder;
    private final Map<String, Revision> byId = new TreeMap<>();
    private final List<RevisionProblem> problems = new ArrayList<>();
    private final List<Revision> ordered;

    private Revisions(Path folder, List<Revision> revisions) {
        this.folder = folder;
        for (Revision revision : revisions) {
            Revision other = byId.putIfAbsent(revision.id(), revision);
            if (other != null) {
                problem(
                        RevisionProblem.DUPLICATE,
                        revision,
                        "revision " + revision.id() + " is in '" + other.changesFile() + "' already; give one of the"
                                + " two another id, in its files' names and contents");
            }
        }
        missingParents();
        ordered = order();
    }

    /**
     * Reads every changes file of {@code folder}. A folder that is not there holds no revisions.
     *
     * @throws dev.migrate.schema.json.BrokenJson if one of them can't be read
     */
    public static Revisions read(Path folder) {
        List<Revision> revisions = new ArrayList<>();
        for (Path file : changesFiles(folder)) {
            revisions.add(RevisionJson.read(text(file), file));
        }
        return new Revisions(folder, revisions);
    }

    /** Parents before children; of what is free to come next, the oldest id. Without those that are in a circle. */
    public List<Revision> ordered() {
        return ordered;
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The revisions that none follows, by id. */
    public List<Revision> heads() {
        Set<String> followed =
                byId.values().stream().flatMap(r -> r.parents().stream()).collect(Collectors.toSet());
        return byId.values().stream().filter(r -> !followed.contains(r.id())).toList();
    }

    /** What is wrong with the graph, before any folding. */
    public List<RevisionProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The schema after all revisions; its source is the last one's.
     *
     * @throws BrokenRevisions if a parent is missing, there is a circle, or changes do not fit
     */
    public Schema fold() {
        if (!problems.isEmpty()) {
            throw new BrokenRevisions(problems);
        }
        SchemaEditor editor = new SchemaEditor(Schema.empty());
        SchemaSource source = SchemaSource.unknown();
        for (Revision revision : ordered) {
            apply(revision, editor);
            source = revision.changes().isEmpty() ? source : revision.source();
        }
        return editor.toSchema().withSource(source);
    }

    private void apply(Revision revision, SchemaEditor editor) {
        int number = 0;
        for (Change change : revision.changes()) {
            number++;
            try {
                change.applyTo(editor);
            } catch (ChangeConflict conflict) {
                String message = "'" + file(revision) + "' does not follow from the revisions before it: change "
                        + number + ", " + conflict.getMessage()
                        + ". Was it edited by hand? Bring it back: git checkout -- \""
                        + file(revision) + "\"";
                throw new BrokenRevisions(List.of(
                        new RevisionProblem(RevisionProblem.DOES_NOT_FOLD, revision.id(), file(revision), message)));
            }
        }
    }

    private void missingParents() {
        for (Revision revision : byId.values()) {
            for (String parent : before(revision)) {
                if (!byId.containsKey(parent)) {
                    problem(
                            RevisionProblem.MISSING_PARENT,
                            revision,
                            "revision " + revision.id() + " follows " + parent + ", but there is no 'V" + parent
                                    + "__….json' in '" + folder
                                    + "'; bring that file back (git log --diff-filter=D -- \""
                                    + folder + "\" shows the commit that deleted it)");
                }
            }
        }
    }

    private List<Revision> order() {
        Map<String, Revision> left = new LinkedHashMap<>(byId);
        List<Revision> result = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        TreeSet<String> free = new TreeSet<>();
        Map<String, List<String>> children = new TreeMap<>();
        Map<String, Integer> waiting = new TreeMap<>();
        for (Revision revision : byId.values()) {
            Set<String> present = before(revision);
            present.retainAll(byId.keySet());
            waiting.put(revision.id(), present.size());
            present.forEach(parent ->
                    children.computeIfAbsent(parent, p -> new ArrayList<>()).add(revision.id()));
            if (present.isEmpty()) {
                free.add(revision.id());
            }
        }
        while (!free.isEmpty()) {
            String next = free.pollFirst();
            result.add(left.remove(next));
            done.add(next);
            for (String child : children.getOrDefault(next, List.of())) {
                if (waiting.merge(child, -1, Integer::sum) == 0) {
                    free.add(child);
                }
            }
        }
        left.values()
                .forEach(revision -> problem(
                        RevisionProblem.CYCLE,
                        revision,
                        "revision " + revision.id() + " is in or behind a circle of parents " + left.keySet()
                                + "; correct \"parents\" in '" + file(revision) + "'"));
        return result;
    }

    private static Set<String> before(Revision revision) {
        Set<String> before = new TreeSet<>(revision.parents());
        before.addAll(revision.depends());
        return before;
    }

    private void problem(String rule, Revision revision, String message) {
        problems.add(new RevisionProblem(rule, revision.id(), file(revision), message));
    }

    private Path file(Revision revision) {
        return folder.resolve(revision.changesFile());
    }

    private static List<Path> changesFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d{14}__.*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list '" + folder + "'", failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + file + "'", failure);
        }
    }
}
