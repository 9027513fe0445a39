package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** The answer to an {@link EntityExtraction}. */
public sealed interface Extraction {

    /**
     * The model's schema, every target database merged into it.
     *
     * @param schema the schema
     */
    record Extracted(Schema schema) implements Extraction {}

    /** The roots hold no mapped class: a module without entities, or the wrong roots. */
    record NoEntities() implements Extraction {}

    /**
     * The mapping can't be read, as a whole or in parts.
     *
     * @param findings everything that was found, sorted; never empty
     */
    record Rejected(List<Finding> findings) implements Extraction {
        public Rejected {
            findings = findings.stream().sorted().distinct().toList();
        }
    }
}
