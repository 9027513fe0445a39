package dev.migrate.maven;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.revision.RevisionDrafts;
import dev.migrate.schema.model.SchemaSource;
import java.time.Instant;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a new empty revision, for hand-written SQL: data migrations, policies, extensions. */
@Mojo(name = "revision", threadSafe = true)
public class RevisionMojo extends MigrateMojo {

    /** What the revision is for. */
    @Parameter(property = "migrate.message")
    String message;

    /** The new revision's id, 14 digits; by default the time in UTC. */
    @Parameter(property = "migrate.revisionId")
    String revisionId;

    /** Whether to print what would be written and write nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (message == null || message.isBlank()) {
            throw new MojoExecutionException(
                    "migrate.message is missing; say what the revision is for: -Dmigrate.message=\"fill customer.status\"");
        }
        RevisionDraft draft = new RevisionDrafts(migrationFolder())
                .empty(message, source(), RevisionDrafts.Id.of(revisionId, Instant.now()));
        if (!dryRun) {
            draft.files().apply();
        }
        FileReport.lines(draft.files(), dryRun, this::relative, getLog());
        getLog().info("next: write the SQL into the V file and what undoes it into the U file");
    }

    final SchemaSource source() throws MojoExecutionException {
        TreeMap<String, String> targets = new TreeMap<>();
        targetDatabases().forEach(target -> {
            String[] parts = target.split(":", 2);
            targets.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        return new SchemaSource(null, targets);
    }
}
