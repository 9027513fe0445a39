package dev.migrate.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.JavaCompilation;
import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.ModelSet;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A module in a temporary folder: schema, generated sources, compiled classes. */
final class Project {

    private static final String RUNTIME =
            " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface ";

    private final Path base;
    private final Path sources;
    private final Path classes;
    private Schema json;
    private Schema entities;
    private RevisionState revisions;
    private ModelOptions options = ModelOptions.plain();

    Project(Path base, Schema schema) {
        this.base = base;
        this.sources = base.resolve("src/main/java");
        this.classes = base.resolve("target/classes");
        this.json = schema;
        this.entities = schema;
    }

    Project json(Schema value) {
        json = value;
        return this;
    }

    Project entities(Schema value) {
        entities = value;
        return this;
    }

    Project options(ModelOptions value) {
        options = value;
        return this;
    }

    Project revisions(RevisionState value) {
        revisions = value;
        return this;
    }

    Project generate() {
        tree().plan(ModelGenerator.generate(json, options)).apply();
        return this;
    }

    /** Compiles annotations that models carry, in place of their libraries. */
    Project annotations() {
        create(classes);
        assertThat(JavaCompilation.compile(
                        Map.of(
                                "jakarta/persistence/Entity.java",
                                "package jakarta.persistence;" + RUNTIME + "Entity {}",
                                "jakarta/validation/constraints/NotNull.java",
                                "package jakarta.validation.constraints;" + RUNTIME + "NotNull {}",
                                "jakarta/validation/constraints/Size.java",
                                "package jakarta.validation.constraints;" + RUNTIME + "Size { int max(); }",
                                "jakarta/validation/constraints/Digits.java",
                                "package jakarta.validation.constraints;" + RUNTIME
                                        + "Digits { int integer(); int fraction(); }",
                                "org/jspecify/annotations/NullMarked.java",
                                "package org.jspecify.annotations;" + RUNTIME + "NullMarked {}",
                                "org/jspecify/annotations/Nullable.java",
                                "package org.jspecify.annotations;"
                                        + "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)"
                                        + RUNTIME + "Nullable {}"),
                        classes))
                .isEmpty();
        return this;
    }

    /** Puts a hand-written file in place, compiled. */
    Project own(String path, String text) {
        write(path, text);
        create(classes);
        assertThat(JavaCompilation.compile(Map.of(path, text), classes)).isEmpty();
        return this;
    }

    Project write(String path, String text) {
        try {
            Files.createDirectories(sources.resolve(path).getParent());
            Files.writeString(sources.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project delete(String path) {
        try {
            Files.delete(sources.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return tree().text(path).orElseThrow();
    }

    Path base() {
        return base;
    }

    ModuleState state() {
        return new ModuleState(
                "shop",
                base,
                entities,
                base.resolve("src/main/schema"),
                json,
                options,
                ModelSet.of(json, options),
                tree(),
                new CompiledClasses(classes),
                revisions);
    }

    ModuleReport check() {
        return Rules.check(state());
    }

    /** The findings of these rules as they are printed. */
    List<String> findings(String... rules) {
        return check().findings().stream()
                .filter(finding -> Arrays.asList(rules).contains(finding.ruleId()))
                .map(Finding::toString)
                .toList();
    }

    private SourceTree tree() {
        return new SourceTree(sources);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
