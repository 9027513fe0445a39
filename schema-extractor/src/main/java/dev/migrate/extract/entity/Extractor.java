package dev.migrate.extract.entity;

/** Turns entities into a schema. */
public interface Extractor {

    /**
     * Extracts, offline.
     *
     * @return the schema, or why there is none; a mapping that can't be read is a result, not an exception
     */
    Extraction extract(EntityExtraction extraction);
}
