package dev.migrate.generate.check;

import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.ModelSet;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What {@code validate} compares in one module.
 *
 * @param name the module's name
 * @param baseFolder the folder that messages name files from
 * @param entities the schema that the entities ask for, or {@code null} where it wasn't extracted
 * @param schemaFolder where the schema JSON lies
 * @param json the schema as committed
 * @param options what the models look like
 * @param models the models that {@code json} asks for
 * @param sources where the models lie, or {@code null} where the project has none
 * @param classes the compiled classes, for models that are not generated
 * @param revisions the recorded revisions, or {@code null} where the module has no migrations of its own
 */
public record ModuleState(
        String name,
        Path baseFolder,
        Schema entities,
        Path schemaFolder,
        Schema json,
        ModelOptions options,
        ModelSet models,
        SourceTree sources,
        CompiledClasses classes,
        RevisionState revisions) {

    public ModuleState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(baseFolder, "baseFolder");
        Objects.requireNonNull(schemaFolder, "schemaFolder");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(classes, "classes");
    }
}
