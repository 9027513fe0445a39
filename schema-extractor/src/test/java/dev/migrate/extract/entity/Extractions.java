package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** Takes results apart. */
final class Extractions {

    private Extractions() {}

    static Schema schema(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).schema();
    }

    static List<Finding> findings(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return ((Extraction.Rejected) extraction).findings();
    }
}
