package dev.migrate.generate.check;

import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.RevisionProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a project's revisions.
 *
 * @param folder where they lie
 * @param fold the schema that they lead to, or {@code null} where {@code problems} make that impossible
 * @param problems why they can't be followed
 * @param heads the ids of the revisions that none follows
 * @param scripts their SQL files
 */
public record RevisionState(
        Path folder, Schema fold, List<RevisionProblem> problems, List<String> heads, List<ScriptState> scripts) {

    public RevisionState {
        Objects.requireNonNull(folder, "folder");
        problems = List.copyOf(problems);
        heads = List.copyOf(heads);
        scripts = List.copyOf(scripts);
    }

    /**
     * An SQL file of a revision.
     *
     * @param revision the revision's id
     * @param forward whether it is the forward script and not the rollback
     * @param file where it is or should be
     * @param text its text, or {@code null} where there is no such file
     * @param expected what its changes render to, or {@code null} where a person wrote it
     */
    public record ScriptState(String revision, boolean forward, Path file, String text, String expected) {
        public ScriptState {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(file, "file");
        }
    }
}
