package dev.migrate.maven;

import dev.migrate.generate.entities.EditedTables;
import dev.migrate.generate.entities.EntityFile;
import dev.migrate.generate.entities.EntityNames;
import dev.migrate.generate.entities.EntityOptions;
import dev.migrate.generate.entities.GivenTables;
import dev.migrate.generate.entities.NewEntities;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/** The entities of tables whose JSON was there first: written by a person, read from a database, or edited since. */
final class GivenEntities {

    private final Path sources;
    private final Path scratch;
    private final EntityOptions options;
    private final String basePackage;

    /**
     * @param sources the source root that entities are written to
     * @param scratch a folder below the build's, for sources that are tried
     * @param basePackage the package below which each domain has its own
     */
    GivenEntities(Path sources, Path scratch, EntityOptions options, String basePackage) {
        this.sources = sources;
        this.scratch = scratch;
        this.options = options;
        this.basePackage = basePackage;
    }

    /** Extracts the module's entities with those of a source root. */
    @FunctionalInterface
    interface Extraction {
        Schema with(Path sources) throws MojoExecutionException;
    }

    /**
     * What is desired in the end.
     *
     * @param schema the schema of all entities, generated ones among them
     * @param files the sources of the generated ones
     * @param tables the tables that they are of
     */
    record Desired(Schema schema, FileChanges files, SortedSet<QualifiedName> tables) {}

    /**
     * Generates what is missing or behind its JSON; nothing where all entities are there.
     *
     * @param entities the schema of the entities that exist
     */
    Optional<Desired> of(Schema json, Schema entities, Extraction extraction) throws MojoExecutionException {
        SortedSet<QualifiedName> tables = GivenTables.withoutEntity(json, entities);
        SortedSet<QualifiedName> edited = new EditedTables(json, entities, this::source).names();
        tables.addAll(edited);
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Schema given = EntityNames.named(together(json, entities, tables), tables, EntityNames.below(basePackage));
        NewEntities generated =
                NewEntities.of(given, tables, options.defining(definitions(edited, given)), this::exists, files -> {
                    requireOwn(files);
                    return extraction.with(tried(files));
                });
        FileChanges changes = new FileChanges();
        generated.files().forEach(file -> changes.write(sources.resolve(file.path()), file.text()));
        return Optional.of(new Desired(generated.schema(), changes, tables));
    }

    /** The given tables, and the others as their entities have them. */
    private Schema together(Schema json, Schema entities, SortedSet<QualifiedName> given) {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>(entities.tables());
        for (QualifiedName name : given) {
            Table table = json.tables().get(name);
            tables.put(name, EditedTables.withoutTypes(table, definitions(table)));
        }
        return json.withTables(tables.values());
    }

    /** The columns whose physical type the table's entity names, or all where it has none yet. */
    private Set<Identifier> definitions(Table table) {
        return source(table)
                .map(EditedTables::definitions)
                .orElseGet(() -> Set.copyOf(
                        table.columns().stream().map(column -> column.name()).toList()));
    }

    private Map<QualifiedName, Set<Identifier>> definitions(SortedSet<QualifiedName> edited, Schema given) {
        Map<QualifiedName, Set<Identifier>> all = new HashMap<>();
        edited.forEach(name ->
                source(given.tables().get(name)).ifPresent(text -> all.put(name, EditedTables.definitions(text))));
        return all;
    }

    /** The text of a table's entity, where it lies where a generated one does. */
    private Optional<String> source(Table table) {
        return table.entity() == null
                ? Optional.empty()
                : text(table.entity().qualifiedName().replace('.', '/') + ".java");
    }

    /** A generated file is made again; any other one stands for itself. */
    private boolean exists(String className) {
        return text(className.replace('.', '/') + ".java")
                .filter(text -> !EntityFile.isIntact(text))
                .isPresent();
    }

    private void requireOwn(List<EntityFile> files) throws MojoExecutionException {
        List<String> others = new ArrayList<>();
        for (EntityFile file : files) {
            if (text(file.path()).filter(text -> !EntityFile.isIntact(text)).isPresent()) {
                others.add(file.path());
            }
        }
        if (!others.isEmpty()) {
            throw new MojoExecutionException("an entity would be generated where another file is:\n  "
                    + String.join("\n  ", others)
                    + "\nIt was written or edited by hand, so it stays, and nothing was written. Map the table there, or give the"
                    + " table's JSON another \"class_name\" or \"package_name\"");
        }
    }

    private Path tried(List<EntityFile> files) {
        try {
            clear();
            for (EntityFile file : files) {
                Path target = scratch.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.text());
            }
            return scratch;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write below '" + scratch + "'", failure);
        }
    }

    private void clear() throws IOException {
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (var old = Files.walk(scratch)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private Optional<String> text(String path) {
        return new SourceTree(sources).text(path);
    }
}
