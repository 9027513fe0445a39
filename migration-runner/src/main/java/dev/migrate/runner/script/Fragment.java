package dev.migrate.runner.script;

import java.util.List;

/**
 * A statement as the splitter finds it, with the line comments that precede it.
 *
 * @param line where its first token stands, from 1; for a file's tail that holds comments only, the last line
 * @param sql the text from the first token to the last, without its terminator; empty for such a tail
 * @param comments the line comments before the first token
 * @param data whether it is a {@link DataWords data statement}
 */
record Fragment(int line, String sql, List<Comment> comments, boolean data) {

    /**
     * A line comment between statements.
     *
     * @param line from 1
     * @param text with its dashes, without the line end
     */
    record Comment(int line, String text) {}
}
