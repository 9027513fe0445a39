package dev.migrate.maven;

import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the write and read models of the committed schema JSON, and nothing else. */
@Mojo(name = "models", threadSafe = true)
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
            return;
        }
        FileReport.carryOut(files, dryRun, this::relative, getLog());
    }
}
