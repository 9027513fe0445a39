package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb\n", "a\r\nb\r\n", "a\rb\r", "\uFEFFa\nb", "\uFEFFa\r\nb", "ünï\n😀", "\uFFFD\n"})
    void itsChecksumIsThatOfTheNormalText(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.sql"), text);
        String normal = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        assertThat(ScriptText.read(file)).isEqualTo(new ScriptText(normal, Checksum.of(text)));
    }

    @Test
    void whatIsNoUtf8IsNamedWithItsLine() throws IOException {
        Path file = Files.write(folder.resolve("a.sql"), "a\nb\n\u00fc".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScriptText.read(file))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining("a.sql:3")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void aFileInAnArchiveIsReadToo() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("a.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path file = Files.writeString(zip.getPath("a.sql"), "select 1;\n");
            assertThat(ScriptText.read(file).text()).isEqualTo("select 1;\n");
        }
    }
}
