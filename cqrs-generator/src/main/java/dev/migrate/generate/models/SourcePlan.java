package dev.migrate.generate.models;

import dev.migrate.schema.files.FileChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@link SourceTree#plan} found to do.
 *
 * @param root the source root
 * @param steps one for each file, by path
 */
public record SourcePlan(Path root, List<Step> steps) {

    public SourcePlan {
        steps = List.copyOf(steps);
    }

    /** What happens to a file. */
    public enum Action {
        /** It does not exist yet. */
        CREATE,
        /** It is the generator's, and its text changes. */
        UPDATE,
        /** It is the generator's, and no model needs it. */
        DELETE,
        /** It is as it should be. */
        KEEP,
        /** It has no marker: it is the user's and stays. */
        OWNED,
        /** It would change, but was edited by hand. */
        EDITED_UPDATE,
        /** No model needs it, but it was edited by hand. */
        EDITED_DELETE;

        boolean isEdited() {
            return this == EDITED_UPDATE || this == EDITED_DELETE;
        }

        private Action forced() {
            return this == EDITED_UPDATE ? UPDATE : this == EDITED_DELETE ? DELETE : this;
        }
    }

    /**
     * One file.
     *
     * @param path from the source root on, with slashes
     * @param action what happens to it
     * @param text the new text, or {@code null} where none is written
     */
    public record Step(String path, Action action, String text) {}

    /** The steps that change a file. */
    public List<Step> changes() {
        return steps.stream()
                .filter(step -> step.action() != Action.KEEP && step.action() != Action.OWNED)
                .toList();
    }

    public boolean isEmpty() {
        return changes().isEmpty();
    }

    /** The files that were edited by hand and would change: {@link #files()} refuses them. */
    public List<String> edited() {
        return steps.stream()
                .filter(step -> step.action().isEdited())
                .map(Step::path)
                .toList();
    }

    /** The same plan without what happens outside of the source root. */
    public SourcePlan belowRoot() {
        return new SourcePlan(
                root,
                steps.stream().filter(step -> !step.path().startsWith("../")).toList());
    }

    /** The same plan with edits thrown away. */
    public SourcePlan forced() {
        return new SourcePlan(
                root,
                steps.stream()
                        .map(step -> new Step(step.path(), step.action().forced(), step.text()))
                        .toList());
    }

    /** One line for each change: {@code create com/acme/write/OrderWrite.java}. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        for (Step step : changes()) {
            String verb = step.action().forced().name().toLowerCase(Locale.ROOT);
            lines.add(verb + " " + step.path() + (step.action().isEdited() ? " (edited by hand: refused)" : ""));
        }
        return lines;
    }

    /**
     * The changes as files, to be applied together with others. Touches nothing.
     *
     * @throws EditedSourcesException if a file was edited by hand
     */
    public FileChanges files() {
        List<String> edited = edited();
        if (!edited.isEmpty()) {
            throw new EditedSourcesException(edited);
        }
        FileChanges files = new FileChanges();
        for (Step step : changes()) {
            Path file = root.resolve(step.path()).normalize();
            if (step.action() == Action.DELETE) {
                files.delete(file);
            } else {
                files.write(file, step.text());
            }
        }
        return files;
    }

    /**
     * Makes all changes or none.
     *
     * @throws EditedSourcesException if a file was edited by hand; nothing is changed then
     * @throws dev.migrate.schema.files.FilesNotWritten if a file can't be written; all are as they were then
     */
    public void apply() {
        files().apply();
    }
}
