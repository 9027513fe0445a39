package dev.migrate.generate.check;

import dev.migrate.schema.model.QualifiedName;
import java.util.Objects;

/**
 * Something that disagrees.
 *
 * @param ruleId the rule's stable id
 * @param severity what it does to the build
 * @param subject what it is about: a model ({@code OrderRead}), a member ({@code OrderRead.total}), a table, a revision
 * @param message what was found, what was expected, what to do
 * @param file the file that is wrong, or {@code null} where there is none
 * @param line its line, from 1, or {@code null} where it isn't known
 * @param table the table whose models it is about, or {@code null}
 */
public record Finding(
        String ruleId,
        Severity severity,
        String subject,
        String message,
        String file,
        Integer line,
        QualifiedName table) {

    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(message, "message");
    }

    /** {@code MP012 ERROR OrderRead.fooBar: no column …}. */
    @Override
    public String toString() {
        return ruleId + " " + severity + " " + subject + ": " + message;
    }
}
