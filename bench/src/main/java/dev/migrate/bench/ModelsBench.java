package dev.migrate.bench;

import dev.migrate.generate.models.JavaPoetAlone;
import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.schema.model.Schema;

/** The models of 1,000 tables, beside JavaPoet writing the same types. */
final class ModelsBench implements Bench {

    private static final int TABLES = 1000;
    private static final String OURS = "generate models";
    private static final String JAVAPOET = "JavaPoet alone";

    @Override
    public void run() throws Exception {
        Schema schema = LargeSchema.mapped(TABLES);
        JavaPoetAlone alone = new JavaPoetAlone(schema, ModelOptions.plain());
        new Contest("models of " + TABLES + " tables: " + alone.write() / 1000 + " kB", 9)
                .contender(JAVAPOET, () -> alone::write)
                .contender(OURS, () -> () -> ModelGenerator.generate(schema, ModelOptions.plain()))
                .run()
                .atMost(OURS, 2, JAVAPOET);
    }
}
