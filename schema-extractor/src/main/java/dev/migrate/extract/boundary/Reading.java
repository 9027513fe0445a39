package dev.migrate.extract.boundary;

import dev.migrate.schema.model.Schema;
import java.util.List;

/**
 * What a {@link MappingReader} returns: a schema, or the findings that forbid one.
 *
 * @param schema the objects of one target database, or {@code null} when there are findings
 * @param findings sorted; empty when there is a schema
 */
public record Reading(Schema schema, List<Finding> findings) {

    public Reading {
        findings = findings.stream().sorted().distinct().toList();
        if ((schema == null) == findings.isEmpty()) {
            throw new IllegalArgumentException("a reading has either a schema or findings");
        }
    }

    public static Reading of(Schema schema) {
        return new Reading(schema, List.of());
    }

    public static Reading rejected(List<Finding> findings) {
        return new Reading(null, findings);
    }
}
