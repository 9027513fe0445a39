package dev.migrate.generate.models;

import dev.migrate.schema.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * All models of a schema with their text, or why it has none.
 *
 * @param models every model, also those that nobody wants of their table
 * @param files the texts of those that are wanted
 * @param impossible what Java can't express, if anything
 */
public record ModelSet(List<Model> models, List<SourceFile> files, Optional<ModelException> impossible) {

    public ModelSet {
        models = List.copyOf(models);
        files = List.copyOf(files);
    }

    /** The models that the schema asks for without the declared fields that lead nowhere. */
    public static ModelSet of(Schema schema, ModelOptions options) {
        Schema sound = ReadModels.withoutProblems(schema);
        try {
            List<Model> models = Models.of(sound, options);
            return new ModelSet(models, ModelGenerator.files(sound, models, options), Optional.empty());
        } catch (ModelException impossible) {
            return new ModelSet(List.of(), List.of(), Optional.of(impossible));
        }
    }
}
