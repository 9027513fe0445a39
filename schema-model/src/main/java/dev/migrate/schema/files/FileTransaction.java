package dev.migrate.schema.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** New content lies beside each file before the first one is touched; then files are swapped by renames. */
final class FileTransaction {

    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Map<Path, Path> saved = new LinkedHashMap<>();
    private final Deque<Path> created = new ArrayDeque<>();
    private final Deque<Path> createdFolders = new ArrayDeque<>();

    void prepare(FileChanges.FileChange change) throws IOException {
        if (change.text() == null) {
            return;
        }
        createFolders(change.file().toAbsolutePath().getParent());
        Path stage = beside(change.file(), "new");
        staged.put(change.file(), stage);
        Files.write(stage, change.text().getBytes(StandardCharsets.UTF_8));
    }

    void swap(FileChanges.FileChange change) throws IOException {
        Path file = change.file();
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("it is not a regular file");
            }
            Path save = beside(file, "old");
            Files.move(file, save, StandardCopyOption.REPLACE_EXISTING);
            saved.put(file, save);
        }
        if (change.text() != null) {
            Files.move(staged.get(file), file);
            created.push(file);
        }
    }

    /** Brings every file back. What can't be undone stays beside its file, so nothing is lost. */
    void undo() {
        created.forEach(FileTransaction::deleteQuietly);
        saved.forEach((file, save) -> {
            try {
                Files.move(save, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "cannot bring '" + file + "' back; its old content is in '" + save + "'", failure);
            }
        });
        staged.values().forEach(FileTransaction::deleteQuietly);
        createdFolders.forEach(FileTransaction::deleteQuietly);
    }

    void finish() {
        saved.values().forEach(FileTransaction::deleteQuietly);
    }

    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            createFolders(folder.getParent());
        }
        Files.createDirectory(folder);
        createdFolders.push(folder);
    }

    private static Path beside(Path file, String kind) {
        return file.resolveSibling("." + file.getFileName() + ".migrate-" + kind);
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftover) {
            // A left-over helper file or empty folder does no harm, and the real outcome is reported already.
            path.toFile().deleteOnExit();
        }
    }
}
