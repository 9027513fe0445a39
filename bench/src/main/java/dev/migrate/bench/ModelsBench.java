package dev.migrate.bench;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceFile;
import dev.migrate.schema.model.Schema;
import java.util.List;

/** The models of 1,000 tables, beside JavaPoet writing as many bytes of statements. */
final class ModelsBench implements Bench {

    private static final int TABLES = 1000;
    private static final String OURS = "generate models";
    private static final String JAVAPOET = "JavaPoet alone";

    @Override
    public void run() throws Exception {
        Schema schema = LargeSchema.mapped(TABLES);
        List<SourceFile> files = ModelGenerator.generate(schema, ModelOptions.plain());
        long bytes = files.stream().mapToLong(file -> file.text().length()).sum();
        new Contest("models of " + TABLES + " tables: " + files.size() + " files, " + bytes / 1000 + " kB", 7)
                .contender(JAVAPOET, () -> () -> files.forEach(file -> write(file.text())))
                .contender(OURS, () -> () -> ModelGenerator.generate(schema, ModelOptions.plain()))
                .run()
                .atMost(OURS, 2, JAVAPOET);
    }

    private static void write(String text) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("body");
        text.lines().filter(line -> !line.isBlank()).forEach(line -> method.addStatement("$L", line.strip()));
        TypeSpec type =
                TypeSpec.classBuilder("Written").addMethod(method.build()).build();
        if (JavaFile.builder("dev.migrate", type).build().toString().isEmpty()) {
            throw new IllegalStateException("nothing was written");
        }
    }
}
