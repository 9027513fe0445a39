package dev.migrate.schema.revision;

import java.nio.file.Path;

/**
 * Why recorded revisions can't be followed.
 *
 * @param rule the rule of {@code validate} that it breaks
 * @param revision the revision's id
 * @param file the file that is wrong
 * @param message what was found, what was expected, and what to do
 */
public record RevisionProblem(String rule, String revision, Path file, String message) {

    /** A parent or dependency that no file holds. */
    public static final String MISSING_PARENT = "MG003";

    /** Revisions that follow each other in a circle. */
    public static final String CYCLE = "MG004";

    /** Changes that do not fit the state that they start from. */
    public static final String DOES_NOT_FOLD = "MG005";

    /** Two changes files with one id. */
    public static final String DUPLICATE = "MG008";
}
