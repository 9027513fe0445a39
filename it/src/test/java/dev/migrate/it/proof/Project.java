package dev.migrate.it.proof;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.revision.RevisionDrafts;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.script.MigrationDirectory;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A project's migrations folder.
 *
 * @param folder need not exist
 */
record Project(Path folder) {

    private static final Instant NOW = Instant.parse("2026-07-19T10:15:00Z");

    /** Writes the revision that leads to {@code desired}, or nothing where nothing has changed. */
    Optional<RevisionDraft> generate(Schema desired, Decisions decisions) {
        Optional<RevisionDraft> draft =
                new RevisionDrafts(folder).difference(desired, decisions, null, RevisionDrafts.Id.of(null, NOW));
        draft.ifPresent(found -> found.files().apply());
        return draft;
    }

    /** The runner, on the folder's scripts. */
    Migrator migrator(Database database) {
        return Migrator.of(database.connectable(), MigrationDirectory.at(folder));
    }
}
