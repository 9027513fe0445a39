package dev.migrate.maven;

import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.revision.RevisionDrafts;
import dev.migrate.generate.revision.SeveralHeads;
import dev.migrate.schema.revision.Revision;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Joins several heads in one merge revision; {@code checkOnly} fails when there is more than one. */
@Mojo(name = "merge", threadSafe = true)
public class MergeMojo extends RevisionMojo {

    /** Whether to fail on several heads instead of joining them. */
    @Parameter(property = "migrate.checkOnly", defaultValue = "false")
    boolean checkOnly;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        RevisionDrafts drafts = new RevisionDrafts(migrationFolder());
        List<String> heads =
                drafts.recorded().heads().stream().map(Revision::id).toList();
        if (heads.size() < 2) {
            getLog().info(heads.isEmpty() ? "no revisions" : "one head: " + heads.get(0));
            return;
        }
        if (checkOnly) {
            throw new MojoFailureException(new SeveralHeads(heads).getMessage());
        }
        RevisionDraft draft = drafts.merge(
                message == null ? "merge " + String.join(" and ", heads) : message,
                source(),
                RevisionDrafts.Id.of(revisionId, Instant.now()));
        if (!dryRun) {
            draft.files().apply();
        }
        FileReport.lines(draft.files(), dryRun, this::relative, getLog());
    }
}
