package dev.migrate.generate.models;

import java.util.List;

/** Generated files were edited by hand, so they are neither overwritten nor deleted. */
public final class EditedSourcesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> paths;

    EditedSourcesException(List<String> paths) {
        super("generated files were edited by hand:\n  " + String.join("\n  ", paths)
                + "\nexpected the text that their marker's hash stands for. Either put what you added in an interface of your"
                + " own, restore the file (git checkout) and generate again; or remove the marker's lines and own the file:"
                + " it is still validated, never rewritten. To throw the edits away: -Dmigrate.force=true");
        this.paths = List.copyOf(paths);
    }

    /** The files below the source root, or {@code null} after serialisation. */
    public List<String> paths() {
        return paths;
    }
}
