package dev.migrate.maven.proof;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.sql.Dialects;
import dev.migrate.generate.sql.Plan;
import dev.migrate.generate.sql.Planner;
import dev.migrate.generate.sql.ScriptHeader;
import dev.migrate.generate.sql.ScriptWriter;
import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.maven.files.Folders;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.script.MigrationDirectory;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Proves a revision before it is written: on an empty database of the target's kind, made like the recorded state, it is
 * applied, rolled back and applied again, by the runner and from the very scripts.
 */
public final class RevisionProof {

    private static final String BASE = "00010101000000";

    private final Schema before;
    private final RevisionDraft draft;
    private final Path workFolder;

    /**
     * @param before the state that the recorded revisions lead to
     * @param workFolder where the scripts lie while they run
     */
    public RevisionProof(Schema before, RevisionDraft draft, Path workFolder) {
        this.before = before;
        this.draft = draft;
        this.workFolder = workFolder;
    }

    /**
     * Runs the proof for every target database that one can be had for.
     *
     * @param server where scratch databases can be made, or {@code null}; H2 and SQLite need none
     * @return the databases that it was proven on
     * @throws MojoExecutionException if a script fails
     */
    public List<String> run(ConnectionSettings server, ClassLoader drivers) throws MojoExecutionException {
        List<String> proven = new ArrayList<>();
        for (Plan plan : draft.plans().values()) {
            try (ScratchDatabase scratch = scratch(plan.database(), server, drivers)) {
                if (scratch != null) {
                    prove(plan, scratch);
                    proven.add(plan.database());
                }
            }
        }
        return proven;
    }

    private ScratchDatabase scratch(String database, ConnectionSettings server, ClassLoader drivers)
            throws MojoExecutionException {
        if (database.equals("h2")) {
            return new H2Scratch(drivers);
        }
        if (database.equals("sqlite")) {
            return SqliteScratch.in(workFolder, drivers);
        }
        boolean possible = ServerScratch.fits(database, server) && !leavesItsDatabase(database);
        return possible ? ServerScratch.on(database, server, drivers) : null;
    }

    /** Whether a trial would make more than its own database: to MySQL and MariaDB a schema is a database of the server. */
    public boolean leavesItsDatabase(String database) {
        Schema after = draft.revision().changes().applyTo(before);
        return ServerScratch.hasSchemasApart(database)
                && !(before.namespaces().isEmpty() && after.namespaces().isEmpty());
    }

    private void prove(Plan plan, ScratchDatabase scratch) throws MojoExecutionException {
        Path folder = workFolder.resolve("proof");
        try {
            scripts(plan, folder).apply();
            Migrator migrator = Migrator.of(scratch.database(), MigrationDirectory.at(folder));
            migrator.apply("head");
            migrator.rollback(BASE);
            migrator.apply("head");
        } catch (MigrationFailure failure) {
            // no cause: Maven would print its message, too, with advice for a database that stays
            throw new MojoExecutionException(FailedProof.text(plan.database(), failure));
        } finally {
            delete(folder);
        }
    }

    private FileChanges scripts(Plan plan, Path folder) {
        Plan base = new Planner(Dialects.of(plan.database()))
                .plan(Schema.empty(), SchemaDiff.between(Schema.empty(), before));
        ScriptHeader first = ScriptHeader.of(BASE, List.of(), "the recorded state");
        ScriptHeader second = ScriptHeader.of(
                draft.revision().id(), List.of(BASE), draft.revision().message());
        String baseName = BASE + "__base.sql";
        return new FileChanges()
                .write(folder.resolve("V" + baseName), ScriptWriter.forward(first, base))
                .write(folder.resolve("U" + baseName), ScriptWriter.rollback(first, base))
                .write(folder.resolve(draft.revision().forwardFile()), ScriptWriter.forward(second, plan))
                .write(folder.resolve(draft.revision().rollbackFile()), ScriptWriter.rollback(second, plan));
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete '" + folder + "'", failure);
        }
    }
}
