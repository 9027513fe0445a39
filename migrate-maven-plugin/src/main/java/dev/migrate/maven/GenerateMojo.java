package dev.migrate.maven;

import dev.migrate.generate.entities.AddedTable;
import dev.migrate.generate.entities.EntityOptions;
import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.revision.RevisionDrafts;
import dev.migrate.maven.GivenEntities.Desired;
import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.maven.database.DriverLoader;
import dev.migrate.maven.proof.RevisionProof;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.json.Kept;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Extracts the entities, compares them with what the revisions record, and writes one revision with its forward and
 * rollback scripts, the schema JSON, and the write and read models. Writes nothing when nothing changed.
 */
@Mojo(name = "generate", threadSafe = true)
public class GenerateMojo extends ModelMojo {

    /** What the revision is for; by default a few words about its changes. */
    @Parameter(property = "migrate.message")
    String message;

    /** Declared renames: {@code table.old:new, old_table:new_table}; {@code table.gone:-} declares a drop. */
    @Parameter(property = "migrate.renames")
    String renames;

    /** What existing rows get where a column becomes NOT NULL: {@code table.column=expression}, separated by semicolons. */
    @Parameter(property = "migrate.backfills")
    String backfills;

    /** The new revision's id, 14 digits; by default the time in UTC. */
    @Parameter(property = "migrate.revisionId")
    String revisionId;

    /**
     * Whether the new revision is applied, rolled back and applied again on a scratch database before it is written: for H2
     * in memory, for SQLite in a file, for PostgreSQL, MariaDB and MySQL on the server of {@code migrate.proofUrl}.
     */
    @Parameter(property = "migrate.proof", defaultValue = "true")
    boolean proof;

    /** A server on which scratch databases can be made; {@code migrate.user} and {@code migrate.password} hold for it. */
    @Parameter(property = "migrate.proofUrl")
    String proofUrl;

    /**
     * A file with one table's schema JSON to add to the project: its JSON, entity, models and revision are generated together.
     */
    @Parameter(property = "migrate.schema")
    File addedSchema;

    /** The domain that the table of {@code migrate.schema} goes to; by default the one that its {@code _metadata} names. */
    @Parameter(property = "migrate.domain")
    String domain;

    @Inject
    DriverLoader drivers;

    @Override
    void run() throws MojoExecutionException {
        Decisions decisions = Decisions.parse(renames, backfills);
        Path migrations = migrationFolder();
        Beside<RevisionDrafts> recorded = Beside.begin(() -> new RevisionDrafts(migrations));
        Optional<Desired> desired = desired();
        if (desired.isEmpty()) {
            return;
        }
        Schema schema = desired.get().schema();
        RevisionDrafts drafts = recorded.result();
        Optional<RevisionDraft> draft =
                drafts.difference(schema, decisions, message, RevisionDrafts.Id.of(revisionId, Instant.now()));
        FileChanges files = SchemaDirectory.changes(schemaFolder(), schema);
        files.addAll(desired.get().files());
        files.addAll(modelPlan(schema).files());
        draft.ifPresent(revision -> files.addAll(revision.files()));

        Upgrade upgrade = Upgrade.between(drafts.state().source(), schema.source());
        if (draft.isPresent()) {
            describe(draft.get(), upgrade, schema);
            if (proof) {
                prove(drafts.state(), draft.get());
            }
        }
        if (files.isEmpty()) {
            getLog().info("no changes: entities, schema JSON, revisions and models agree ("
                    + FileReport.count(schema.tables().size(), "table") + ")");
            return;
        }
        if (draft.isEmpty() && upgrade.exists()) {
            getLog().info(upgrade.words() + " makes no difference in the database");
        }
        FileReport.carryOut(files, dryRun, this::relative, getLog());
        classes.forget(project, session);
        draft.filter(revision -> !dryRun)
                .ifPresent(revision -> getLog().info("next: read the diff, commit it, then mvn migrate:apply"));
    }

    /** The entities as they are, with those of tables that were there before them. */
    private Optional<Desired> desired() throws MojoExecutionException {
        if (addedSchema != null && session.getProjects().size() > 1) {
            throw new MojoExecutionException("migrate.schema adds a table to one module, found "
                    + session.getProjects().size() + " in this run; name the module: mvn -pl <module> migrate:generate"
                    + " -Dmigrate.schema=" + addedSchema);
        }
        if (project.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        Schema json = SchemaDirectory.read(schemaFolder());
        boolean waiting =
                addedSchema != null || json.tables().values().stream().anyMatch(table -> !table.isExtracted());
        Optional<Schema> entities = waiting ? extractIfAny() : extractSchema();
        if (entities.isEmpty() && !waiting) {
            return Optional.empty();
        }
        Schema existing = entities.orElse(Schema.empty());
        Schema given = addedSchema == null
                ? json
                : AddedTable.read(addedSchema.toPath(), domain).addedTo(json, existing);
        Optional<Desired> generated = entityGenerator().of(given, existing, this::extractSchemaWith);
        generated.ifPresent(made -> sayWhereFilesMove(given, made));
        return generated.isPresent()
                ? generated.map(made -> new Desired(Kept.in(made.schema(), given), made.files(), made.tables()))
                : entities.map(extracted -> new Desired(Kept.in(extracted, given), new FileChanges(), new TreeSet<>()));
    }

    private GivenEntities entityGenerator() throws MojoExecutionException {
        boolean hibernate = projectDependencies().stream()
                .anyMatch(dependency -> dependency.key().endsWith(":hibernate-core"));
        boolean catalogs = targetDatabases().stream().allMatch(name -> name.matches("(mysql|mariadb).*"));
        return new GivenEntities(
                Path.of(project.getBuild().getSourceDirectory()),
                buildFolder().resolve("migrate").resolve("entities"),
                new EntityOptions(hibernate, catalogs, Map.of()),
                entityPackage);
    }

    /** A table's domain follows from its entity's package. */
    private void sayWhereFilesMove(Schema given, Desired made) {
        for (QualifiedName name : made.tables()) {
            Path before = SchemaDirectory.file(given.tables().get(name));
            Path after = SchemaDirectory.file(made.schema().tables().get(name));
            if (!before.equals(after)) {
                getLog().warn("table '" + name + "': its class's package leads to '" + after + "' instead of '" + before
                        + "'; the plugin's <domains> can say otherwise");
            }
        }
    }

    private void describe(RevisionDraft draft, Upgrade upgrade, Schema schema) {
        getLog().info("revision " + draft.revision().id() + ": "
                + draft.revision().message());
        Set<Change> upgraded = upgrade.exists() ? upgraded(upgrade, schema) : Set.of();
        List<Change> changes = draft.revision().changes().list();
        changes.stream()
                .filter(change -> !upgraded.contains(change))
                .forEach(change -> getLog().info("  " + change.describe()));
        if (!upgraded.isEmpty()) {
            getLog().info("not from the entities but from " + upgrade.words() + ":");
            changes.stream().filter(upgraded::contains).forEach(change -> getLog().info("  " + change.describe()));
        }
        draft.revision().changes().losses().forEach(line -> getLog().warn("DATA LOSS: " + line));
    }

    /** What the upgrade alone changes: the same entities are read once more as before it. */
    private Set<Change> upgraded(Upgrade upgrade, Schema schema) {
        try {
            return extractSchemaAsUnder(upgrade.from())
                    .map(before -> Upgrade.changes(before, schema))
                    .orElse(Set.of());
        } catch (MojoExecutionException | RuntimeException failure) {
            getLog().warn(upgrade.words() + ": which of the differences come from it can't be told, because "
                    + failure.getMessage());
            return Set.of();
        }
    }

    private void prove(Schema before, RevisionDraft draft) throws MojoExecutionException {
        ConnectionSettings server = proofUrl == null ? null : connection(proofUrl);
        try (DriverLoader.Drivers loader = drivers.of(project, session)) {
            RevisionProof trial = new RevisionProof(before, draft, buildFolder().resolve("migrate"));
            List<String> proven = trial.run(server, loader.classLoader());
            if (!proven.isEmpty()) {
                getLog().info("proven on " + String.join(", ", proven) + ": applied, rolled back, applied again");
            }
            for (String database : draft.plans().keySet()) {
                if (!proven.contains(database)) {
                    getLog().info("not run on " + database + " yet: "
                            + (trial.leavesItsDatabase(database)
                                    ? "its schemas are databases of the server, and no trial makes those"
                                    : wayToProof(database)));
                }
            }
        }
    }

    private static String wayToProof(String database) {
        return database.equals("sqlite")
                ? "with org.xerial:sqlite-jdbc among the project's dependencies it would be"
                : "-Dmigrate.proofUrl=jdbc:" + database + "://… names a server to try it on";
    }
}
