package dev.migrate.maven;

import dev.migrate.generate.entities.EntityException;
import dev.migrate.generate.models.EditedSourcesException;
import dev.migrate.generate.models.ModelException;
import dev.migrate.generate.revision.ConflictingBranches;
import dev.migrate.generate.revision.OtherDatabases;
import dev.migrate.generate.revision.SeveralHeads;
import dev.migrate.generate.sql.UnknownDatabase;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.schema.change.OpenQuestions;
import dev.migrate.schema.change.StaleRename;
import dev.migrate.schema.files.FilesNotWritten;
import dev.migrate.schema.json.BrokenJson;
import dev.migrate.schema.revision.BrokenRevisions;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Words the libraries' failures for Maven. What is none of them is a bug and keeps its stack trace. */
final class Failures {

    private static final Set<Class<? extends RuntimeException>> SPEAK_FOR_THEMSELVES = Set.of(
            StaleRename.class,
            BrokenRevisions.class,
            FilesNotWritten.class,
            ConflictingBranches.class,
            SeveralHeads.class,
            OtherDatabases.class,
            UnsupportedChange.class,
            UnknownDatabase.class,
            ModelException.class,
            EntityException.class,
            EditedSourcesException.class,
            IllegalArgumentException.class);

    private Failures() {}

    /** A goal's body. */
    @FunctionalInterface
    interface Body {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    static void translating(CommandStyle style, Body body) throws MojoExecutionException, MojoFailureException {
        try {
            body.run();
        } catch (OpenQuestions questions) {
            throw new MojoFailureException("a decision is needed; nothing was written\n" + questions.getMessage()
                    + "\nRun the goal again with one" + " line's property for each question");
        } catch (MigrationFailure failure) {
            throw worded(
                    failure.message(style) + "\n(exit code "
                            + failure.exitCode().number() + ": "
                            + failure.exitCode().meaning() + ")",
                    failure);
        } catch (BrokenJson failure) {
            String file = failure.file() == null ? "" : " \"" + failure.file() + "\"";
            throw worded(
                    failure.getMessage()
                            + "; nothing was written.\nCorrect this line, or bring the file back: git checkout --"
                            + file,
                    failure);
        } catch (RuntimeException failure) {
            if (SPEAK_FOR_THEMSELVES.stream().noneMatch(type -> type.isInstance(failure))) {
                throw failure;
            }
            throw worded(failure.getMessage(), failure);
        }
    }

    /** Maven prints the messages of all causes one after the other; suppressed ones are shown with the stack trace only. */
    private static MojoExecutionException worded(String message, RuntimeException failure) {
        MojoExecutionException worded = new MojoExecutionException(message);
        worded.addSuppressed(failure);
        return worded;
    }
}
