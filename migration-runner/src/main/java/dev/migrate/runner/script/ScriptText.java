package dev.migrate.runner.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A script's text as it stands in its file. */
final class ScriptText {
    private ScriptText() {}

    /** The first line that is no UTF-8, from 1; 0 where the file is gone meanwhile. */
    private static int lineOfMalformed(Path path) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            CharBuffer text = CharBuffer.allocate(bytes.capacity());
            StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
            return 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** @throws ScriptError where it can't be read or is not UTF-8 */
    static String read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException malformed) {
            throw new ScriptError(name, lineOfMalformed(path), "the file is not UTF-8 text", "save it in UTF-8");
        } catch (IOException unreadable) {
            throw new ScriptError(
                    name, 0, "the file can't be read: " + unreadable, "make " + path + " readable for this user");
        }
    }
}
