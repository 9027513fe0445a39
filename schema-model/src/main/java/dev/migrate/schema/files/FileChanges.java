package dev.migrate.schema.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files to write and to delete. Collecting them touches nothing; {@link #apply()} does all of it or none. */
public final class FileChanges {

    private final SortedMap<Path, Pending> pending = new TreeMap<>();

    /** What happens to a file. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }

    /**
     * One file's part.
     *
     * @param text the new content, or {@code null} for a deletion
     */
    public record FileChange(Kind kind, Path file, String text) {}

    private record Pending(Kind kind, String text) {}

    /** Writes {@code text} in UTF-8, unless the file holds just that already. */
    public FileChanges write(Path file, String text) {
        boolean exists = Files.isRegularFile(file);
        if (exists && text.equals(read(file))) {
            pending.remove(file);
        } else {
            pending.put(file, new Pending(exists ? Kind.UPDATE : Kind.CREATE, text));
        }
        return this;
    }

    /** Deletes a file, if it exists. */
    public FileChanges delete(Path file) {
        if (Files.exists(file)) {
            pending.put(file, new Pending(Kind.DELETE, null));
        }
        return this;
    }

    /** Takes over everything that {@code other} collected. */
    public FileChanges addAll(FileChanges other) {
        pending.putAll(other.pending);
        return this;
    }

    public boolean isEmpty() {
        return pending.isEmpty();
    }

    /** What would happen, by path. */
    public List<FileChange> list() {
        List<FileChange> changes = new ArrayList<>();
        pending.forEach((file, change) -> changes.add(new FileChange(change.kind(), file, change.text())));
        return changes;
    }

    /**
     * Writes and deletes.
     *
     * @throws FilesNotWritten if one of them failed; then all files are as they were
     */
    public void apply() {
        FileTransaction transaction = new FileTransaction();
        Path current = null;
        try {
            for (FileChange change : list()) {
                current = change.file();
                transaction.prepare(change);
            }
            for (FileChange change : list()) {
                current = change.file();
                transaction.swap(change);
            }
        } catch (IOException failure) {
            transaction.undo();
            throw new FilesNotWritten(current, failure);
        }
        transaction.finish();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read '" + file + "'", failure);
        }
    }
}
