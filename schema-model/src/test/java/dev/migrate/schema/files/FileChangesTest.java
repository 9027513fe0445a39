package dev.migrate.schema.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChangesTest {

    @TempDir
    Path folder;

    @Test
    void writesUpdatesAndDeletes() throws IOException {
        Files.writeString(folder.resolve("old"), "old");
        Files.writeString(folder.resolve("gone"), "gone");
        new FileChanges()
                .write(folder.resolve("old"), "new")
                .write(folder.resolve("deep/er/file"), "text")
                .delete(folder.resolve("gone"))
                .apply();
        assertThat(folder.resolve("old")).hasContent("new");
        assertThat(folder.resolve("deep/er/file")).hasContent("text");
        assertThat(files()).containsExactlyInAnyOrder("old", "deep/er/file");
    }

    @Test
    void sameContentIsNoChange() throws IOException {
        Files.writeString(folder.resolve("same"), "text");
        assertThat(new FileChanges().write(folder.resolve("same"), "text").isEmpty())
                .isTrue();
    }

    @Test
    void oneFailureLeavesEverythingAsItWas() throws IOException {
        Files.writeString(folder.resolve("a"), "before");
        Files.writeString(folder.resolve("b"), "stays");
        // A folder in the place of a file can't be replaced, whoever runs the test.
        Files.createDirectories(folder.resolve("c/inside"));
        FileChanges changes = new FileChanges()
                .write(folder.resolve("a"), "after")
                .delete(folder.resolve("b"))
                .write(folder.resolve("c"), "text")
                .write(folder.resolve("new/file"), "text");
        assertThatThrownBy(changes::apply)
                .isInstanceOf(FilesNotWritten.class)
                .hasMessageContaining("c'")
                .hasMessageContaining("no file was changed");
        assertThat(folder.resolve("a")).hasContent("before");
        assertThat(files()).containsExactlyInAnyOrder("a", "b");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
