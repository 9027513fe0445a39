package dev.migrate.generate.revision;

import dev.migrate.generate.sql.Plan;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.revision.Revision;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A revision that is not written yet.
 *
 * @param revision its id, parents and typed changes
 * @param plans its statements for each target database
 * @param files what writing it would do
 */
public record RevisionDraft(Revision revision, SortedMap<String, Plan> plans, FileChanges files) {

    public RevisionDraft {
        plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
    }
}
