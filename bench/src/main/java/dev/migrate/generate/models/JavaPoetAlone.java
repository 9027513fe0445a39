package dev.migrate.generate.models;

import com.palantir.javapoet.JavaFile;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** What JavaPoet does by itself for the models of a schema: their types are described already, and it writes the text. */
public final class JavaPoetAlone {

    private final List<JavaFile> files;

    public JavaPoetAlone(Schema schema, ModelOptions options) {
        this.files = Models.of(schema, options).stream()
                .map(model -> ModelWriter.javaFile(schema, model, options))
                .toList();
    }

    /** Writes all, and returns how many characters they have. */
    public long write() {
        return files.stream().mapToLong(file -> file.toString().length()).sum();
    }
}
