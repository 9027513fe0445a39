package dev.migrate.maven;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.generate.entities.EntityNames;
import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.maven.database.DriverLoader;
import dev.migrate.maven.database.ReadTables;
import dev.migrate.runner.database.Database;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.Kept;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the entities' schema as JSON: only files whose content changes, and removes those whose table is gone. Or adds the
 * tables of an existing database that have no JSON yet; the next {@code migrate:generate} makes their entities.
 */
@Mojo(name = "extract", threadSafe = true)
public class ExtractMojo extends EntityMojo {

    /** Whether to print what would be written and write nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    /** Where tables are read: the project's {@code entities}, or the {@code database} of {@code migrate.url}. */
    @Parameter(property = "migrate.from", defaultValue = "entities")
    String from;

    /** The domain of tables that are read from a database; by default that of {@code migrate.entityPackage}. */
    @Parameter(property = "migrate.domain")
    String domain;

    @Inject
    DriverLoader drivers;

    @Override
    void run() throws MojoExecutionException {
        switch (from) {
            case "entities" -> fromEntities();
            case "database" -> fromDatabase();
            default ->
                throw new MojoExecutionException("migrate.from is '" + from + "', expected entities or database");
        }
    }

    private void fromEntities() throws MojoExecutionException {
        Optional<Schema> schema = extractSchema();
        if (schema.isPresent()) {
            write(Kept.in(schema.get(), SchemaDirectory.read(schemaFolder())));
        }
    }

    private void fromDatabase() throws MojoExecutionException {
        ConnectionSettings connection = connection();
        getLog().info("database: " + connection);
        Schema committed = SchemaDirectory.read(schemaFolder());
        try (DriverLoader.Drivers loader = drivers.of(project, session)) {
            Database database =
                    Database.of(connection.url(), connection.user(), connection.password(), loader.classLoader());
            ReadTables tables = new ReadTables(database, committed);
            String into = domain == null ? DomainRule.byLastSegment().domainOf(entityPackage) : domain;
            Schema schema = tables.added(into, EntityNames.below(entityPackage));
            tables.warnings().forEach(getLog()::warn);
            if (write(schema) && !dryRun) {
                getLog().info("next: mvn migrate:generate makes their entities, models and a first revision; then mvn"
                        + " migrate:stamp -Dmigrate.revision=head says that this database has it");
            }
        }
    }

    private boolean write(Schema schema) throws MojoExecutionException {
        FileChanges files = SchemaDirectory.changes(schemaFolder(), schema);
        if (files.isEmpty()) {
            getLog().info("no changes: the schema JSON is up to date ("
                    + FileReport.count(schema.tables().size(), "table") + ")");
            return false;
        }
        FileReport.carryOut(files, dryRun, this::relative, getLog());
        return true;
    }
}
