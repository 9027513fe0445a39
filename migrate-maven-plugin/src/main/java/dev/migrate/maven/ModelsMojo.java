package dev.migrate.maven;

import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the write and read models of the committed schema JSON, and nothing else. As an execution of the build it makes them
 * before the sources are compiled, and adds their source root to the project's where it is another one.
 */
@Mojo(name = "models", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class ModelsMojo extends ModelMojo {

    @Override
    void run() throws MojoExecutionException {
        Schema schema = SchemaDirectory.read(schemaFolder());
        if (schema.tables().isEmpty()) {
            getLog().debug("no schema JSON in " + relative(schemaFolder()));
            return;
        }
        FileChanges files = modelPlan(schema).files();
        if (files.isEmpty()) {
            getLog().info("no changes: the models are up to date");
        } else {
            FileReport.carryOut(files, dryRun, this::relative, getLog());
        }
        if (!dryRun) {
            // Maven leaves out a root that the project has already.
            project.addCompileSourceRoot(modelRoot().toString());
        }
    }
}
