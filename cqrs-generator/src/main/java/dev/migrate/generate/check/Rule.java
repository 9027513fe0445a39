package dev.migrate.generate.check;

import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One thing that must hold.
 *
 * @param id stable for ever
 * @param topic what it is about
 * @param severity unless the project says otherwise
 * @param description what breaks it, in a few words
 * @param check reports what breaks it
 */
record Rule(String id, Topic topic, Severity severity, String description, BiConsumer<ModuleFacts, Found> check) {

    /** What a rule is about: where the report shows its findings. */
    enum Topic {
        MODEL,
        FIELDS,
        TYPES,
        SCHEMA,
        REVISIONS
    }

    List<Finding> findings(ModuleFacts facts, Severity actual) {
        Found found = new Found(id, actual);
        check.accept(facts, found);
        return found.findings;
    }

    /** Collects one rule's findings. */
    static final class Found {
        private final String id;
        private final Severity severity;
        private final List<Finding> findings = new ArrayList<>();

        private Found(String id, Severity severity) {
            this.id = id;
            this.severity = severity;
        }

        void add(String subject, String message, String file) {
            add(subject, message, file, null, null);
        }

        void add(String subject, String message, String file, Integer line, QualifiedName table) {
            findings.add(new Finding(id, severity, subject, message, file, line, table));
        }

        /** About a model as a whole. */
        void add(ModelState model, String message) {
            add(
                    model.expected().className(),
                    message,
                    model.file(),
                    null,
                    model.expected().table());
        }

        /** About a field of a model. */
        void add(ModelState model, String field, String message) {
            String subject = model.expected().className() + "." + field;
            add(
                    subject,
                    message,
                    model.file(),
                    model.lineOf(field),
                    model.expected().table());
        }
    }
}
