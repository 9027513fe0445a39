package dev.migrate.schema.revision;

import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.SchemaSource;
import java.util.List;

/**
 * One recorded step.
 *
 * @param id 14 digits, {@code yyyyMMddHHmmss} in UTC
 * @param parents the revisions that it follows; none for the first, several for a merge
 * @param depends other revisions that must be applied before it
 * @param message what it is for, in a person's or the changes' own words
 * @param source what rendered its physical types
 * @param changes what it changes; empty for hand-written SQL that leaves the model alone
 */
public record Revision(
        String id, List<String> parents, List<String> depends, String message, SchemaSource source, Changes changes) {

    public Revision {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
        if (!id.matches("\\d{14}")) {
            throw new IllegalArgumentException("revision id '" + id + "' is not 14 digits (yyyyMMddHHmmss)");
        }
    }

    /** {@code <id>__<slug>}: what follows the letter in its files' names. */
    public String baseName() {
        return id + "__" + Slug.of(message);
    }

    /** The forward script's file name. */
    public String forwardFile() {
        return "V" + baseName() + ".sql";
    }

    /** The rollback script's file name. */
    public String rollbackFile() {
        return "U" + baseName() + ".sql";
    }

    /** The changes' file name. */
    public String changesFile() {
        return "V" + baseName() + ".json";
    }
}
