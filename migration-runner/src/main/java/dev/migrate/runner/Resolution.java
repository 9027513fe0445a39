package dev.migrate.runner;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's answer for a statement that may or may not have run.
 *
 * @param revision the revision's id
 * @param statement its number in the script, from 1
 * @param done whether it ran; else it is run again
 */
public record Resolution(String revision, int statement, boolean done) {
    private static final Pattern FORM = Pattern.compile("([0-9]{14}):([0-9]{1,6})=(done|redo)");

    /**
     * Reads {@code 20260719101500:2=done} or {@code …=redo}.
     *
     * @throws MigrationFailure where the text has another form
     */
    public static Resolution parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw MigrationFailure.usage(
                    "'" + text + "' resolves nothing",
                    Remedy.of("give <revision>:<statement>=done or <revision>:<statement>=redo"));
        }
        return new Resolution(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3).equals("done"));
    }

    @Override
    public String toString() {
        return revision + ":" + statement + "=" + (done ? "done" : "redo");
    }
}
