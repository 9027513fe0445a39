package dev.migrate.maven;

import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the entities' schema as JSON: only files whose content changes, and removes those whose table is gone. */
@Mojo(name = "extract", threadSafe = true)
public class ExtractMojo extends EntityMojo {

    /** Whether to print what would be written and write nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    @Override
    void run() throws MojoExecutionException {
        Optional<Schema> schema = extractSchema();
        if (schema.isEmpty()) {
            return;
        }
        FileChanges files = SchemaDirectory.changes(schemaFolder(), schema.get());
        if (files.isEmpty()) {
            getLog().info("no changes: the schema JSON is up to date ("
                    + FileReport.count(schema.get().tables().size(), "table") + ")");
            return;
        }
        FileReport.carryOut(files, dryRun, this::relative, getLog());
    }
}
