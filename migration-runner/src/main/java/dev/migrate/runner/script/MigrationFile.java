package dev.migrate.runner.script;

import java.nio.file.Path;
import java.util.List;

/**
 * A revision's files, read as far as its header.
 *
 * @param id 14 digits
 * @param slug the rest of the file's name
 * @param path the forward script
 * @param rollback the rollback script, or null where there is none
 * @param header the forward script's header
 * @param checksum of the forward script's text
 */
public record MigrationFile(String id, String slug, Path path, Path rollback, ScriptHeader header, String checksum) {

    /** Whether a text is a revision's id: 14 digits. */
    public static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 14;
    }

    /** The forward script's file name. */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /** What the revision does: its message, else what its file name says. */
    public String description() {
        String message = header.message();
        return message == null || message.isEmpty() ? slug.replace('_', ' ') : message;
    }

    public List<String> parents() {
        return header.parents();
    }

    public List<String> depends() {
        return header.depends();
    }

    /**
     * Whether the forward script is as it was when it was recorded.
     *
     * @param recorded the checksum then; null where none was kept
     */
    public boolean isAsRecorded(String recorded) {
        return recorded == null || recorded.equals(checksum);
    }

    /**
     * Reads the forward script whole.
     *
     * @throws ScriptError where it can't be read, or has changed since its header was read
     */
    public MigrationScript script(SqlSyntax syntax) {
        MigrationScript script =
                MigrationScript.parse(id, fileName(), ScriptText.read(path).text(), syntax);
        if (!script.checksum().equals(checksum)) {
            throw new ScriptError(fileName(), 0, "the file changed while it was being run", "run the command again");
        }
        return script;
    }

    /**
     * Reads the rollback script whole.
     *
     * @throws ScriptError where there is none, or it can't be read, or belongs to another revision
     */
    public MigrationScript rollbackScript(SqlSyntax syntax) {
        String name = rollback == null ? rollbackName() : String.valueOf(rollback.getFileName());
        if (rollback == null) {
            throw new ScriptError(
                    name,
                    0,
                    "revision '" + id + "' has no rollback script",
                    "write " + name + " beside " + fileName() + ", or restore it from version control; what was undone"
                            + " by hand is recorded with stamp and --undone");
        }
        MigrationScript script =
                MigrationScript.parse(id, name, ScriptText.read(rollback).text(), syntax);
        String named = script.header().revision();
        if (named != null && !named.equals(id)) {
            throw new ScriptError(
                    name,
                    0,
                    "the header names revision '" + named + "', the file name '" + id + "'",
                    "make both the same");
        }
        return script;
    }

    private String rollbackName() {
        return "U" + fileName().substring(1);
    }
}
