package dev.migrate.runner.script;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A script's text as it stands in its file. */
final class ScriptText {
    private ScriptText() {}

    /** @throws ScriptError where it can't be read or is not UTF-8 */
    static String read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException malformed) {
            throw new ScriptError(name, 0, "the file is not UTF-8 text", "save it in UTF-8");
        } catch (IOException unreadable) {
            throw new ScriptError(
                    name, 0, "the file can't be read: " + unreadable, "make " + path + " readable for this user");
        }
    }
}
