package dev.migrate.generate.models;

import dev.migrate.schema.model.Schema;
import java.util.List;

/** Makes the write and read models of a schema. Touches no file; equal schemas give equal text. */
public final class ModelGenerator {

    private ModelGenerator() {}

    /**
     * The models of all tables with an entity, by path.
     *
     * @throws ModelException if a table has none that Java can express
     */
    public static List<SourceFile> generate(Schema schema, ModelOptions options) {
        return files(schema, Models.of(schema, options), options);
    }

    /** The files of those models that people want of their table. */
    static List<SourceFile> files(Schema schema, List<Model> models, ModelOptions options) {
        return models.stream()
                .filter(model -> model.role().isOf(schema.tables().get(model.table())))
                .map(model -> file(schema, model, options))
                .toList();
    }

    private static SourceFile file(Schema schema, Model model, ModelOptions options) {
        String text = Marker.mark(model.table(), model.role(), ModelWriter.write(schema, model, options));
        return new SourceFile(model.path(), text, model.table(), model.role());
    }
}
