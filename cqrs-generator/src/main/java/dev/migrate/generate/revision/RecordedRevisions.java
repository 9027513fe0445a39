package dev.migrate.generate.revision;

import dev.migrate.generate.check.RevisionState;
import dev.migrate.generate.sql.Plan;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.BrokenRevisions;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.RevisionProblem;
import dev.migrate.schema.revision.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Reads a migrations folder for {@code validate}: the revisions, and their scripts beside what their changes render to. */
public final class RecordedRevisions {

    private final Path folder;
    private final Revisions revisions;

    private RecordedRevisions(Path folder) {
        this.folder = folder;
        this.revisions = Revisions.read(folder);
    }

    /**
     * What is known of the folder's revisions. Problems of the graph are part of the answer.
     *
     * @throws dev.migrate.schema.json.BrokenJson if a changes file can't be read
     */
    public static RevisionState read(Path folder) {
        return new RecordedRevisions(folder).state();
    }

    private RevisionState state() {
        List<String> heads = revisions.heads().stream().map(Revision::id).toList();
        try {
            Schema fold = revisions.fold();
            return new RevisionState(folder, fold, List.of(), heads, scripts());
        } catch (BrokenRevisions broken) {
            List<RevisionProblem> problems = broken.problems();
            return new RevisionState(folder, null, problems, heads, List.of());
        }
    }

    private List<RevisionState.ScriptState> scripts() {
        List<RevisionState.ScriptState> scripts = new ArrayList<>();
        RevisionFolder layout = new RevisionFolder(folder);
        Schema before = Schema.empty();
        for (Revision revision : revisions.ordered()) {
            SortedMap<String, Plan> plans = RevisionFolder.plans(before, revision);
            SortedMap<Path, String> texts = layout.texts(revision, plans.values());
            texts.forEach((file, expected) -> {
                if (file.toString().endsWith(".sql")) {
                    boolean forward = file.getFileName().toString().startsWith("V");
                    boolean written = revision.changes().isEmpty();
                    scripts.add(new RevisionState.ScriptState(
                            revision.id(), forward, file, text(file), written ? null : expected));
                }
            });
            before = revision.changes().applyTo(before);
        }
        return scripts;
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : null;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + file + "'", failure);
        }
    }
}
