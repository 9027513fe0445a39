package dev.migrate.runner.script;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A script's text without byte order mark, its lines ended by LF.
 *
 * @param checksum the {@link Checksum} of it
 */
record ScriptText(String text, String checksum) {
    private static final char REPLACEMENT = '\uFFFD';

    /** @throws ScriptError where it can't be read or is not UTF-8 */
    static ScriptText read(Path path) {
        byte[] bytes = bytes(path);
        String text = decode(path, bytes);
        String normal = Checksum.normalize(text);
        return new ScriptText(
                normal, normal.equals(text) ? Checksum.ofNormalized(bytes) : Checksum.ofNormalized(normal));
    }

    private static byte[] bytes(Path path) {
        try (InputStream file = open(path)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new ScriptError(
                    String.valueOf(path.getFileName()),
                    0,
                    "the file can't be read: " + unreadable,
                    "make " + path + " readable for this user");
        }
    }

    /** Most files are short, and read once in a process: a channel takes longer to make than to read. */
    private static InputStream open(Path path) throws IOException {
        return path.getFileSystem() == FileSystems.getDefault()
                ? new FileInputStream(path.toFile())
                : Files.newInputStream(path);
    }

    private static String decode(Path path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireWellFormed(path, bytes);
        }
        return text;
    }

    private static void requireWellFormed(Path path, byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            throw new ScriptError(
                    String.valueOf(path.getFileName()),
                    lineOfMalformed(bytes),
                    "the file is not UTF-8 text",
                    "save it in UTF-8");
        }
    }

    /** The first line that is no UTF-8, from 1. */
    private static int lineOfMalformed(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        return 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
    }
}
