package dev.migrate.schema.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rendered a schema's physical types: when they differ between two schemas and only this has changed, the difference
 * comes from an upgrade and not from an edit.
 *
 * @param hibernate the Hibernate version, or {@code null} where a person wrote the schema
 * @param databases the target databases and their versions; an empty version is Hibernate's minimum for it
 */
public record SchemaSource(String hibernate, SortedMap<String, String> databases) {

    public SchemaSource {
        databases = Sorted.copy(databases);
    }

    /** Nothing known: no Hibernate, no databases. */
    public static SchemaSource unknown() {
        return new SchemaSource(null, new TreeMap<>());
    }
}
