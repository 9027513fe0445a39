package dev.migrate.generate.sql;

import java.util.List;
import java.util.Objects;

/**
 * What a script says of its revision.
 *
 * @param revision the revision's id
 * @param parents the ids of the revisions before it; empty for a root, several for a merge
 * @param depends the ids of further revisions that must be applied before
 * @param message what the revision is about
 */
public record ScriptHeader(String revision, List<String> parents, List<String> depends, String message) {

    public ScriptHeader {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(message, "message");
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }

    /** A header without dependencies. */
    public static ScriptHeader of(String revision, List<String> parents, String message) {
        return new ScriptHeader(revision, parents, List.of(), message);
    }
}
