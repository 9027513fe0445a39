package dev.migrate.maven;

import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceFile;
import dev.migrate.generate.models.SourcePlan;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.maven.project.JavaRelease;
import dev.migrate.maven.project.ProjectClasses;
import dev.migrate.maven.project.ProjectFolders;
import dev.migrate.schema.model.Schema;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that makes write and read models. */
abstract class ModelMojo extends EntityMojo {

    /**
     * The source root of the generated models; by default {@code src/main/java}, or what the project compiles instead. Below the
     * build's folder ({@code target/generated-sources/migrate}) they are not committed but made by {@code migrate:models}, which
     * then is an execution of the build.
     */
    @Parameter(property = "migrate.models")
    File models;

    /** Whether generated files that were edited by hand are overwritten. */
    @Parameter(property = "migrate.force", defaultValue = "false")
    boolean force;

    /**
     * Whether each entity has a mapper to its models and back where the project has MapStruct. It uses the entities' public
     * accessors.
     */
    @Parameter(property = "migrate.mappers", defaultValue = "true")
    boolean mappers;

    /** Whether to print what would be written and write nothing. */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    boolean dryRun;

    @Override
    Map<String, File> folders() {
        Map<String, File> folders = super.folders();
        folders.put("migrate.models", modelRoot().toFile());
        return folders;
    }

    final SourceTree modelTree() {
        return new SourceTree(modelRoot(), ProjectClasses.sourceRoots(project));
    }

    final Path modelRoot() {
        Path root = models == null ? ProjectFolders.sources(project) : models.toPath();
        return root.toAbsolutePath().normalize();
    }

    /** Whether the build makes the models, below its own folder, so that nobody commits them. */
    final boolean areModelsBuilt() {
        return modelRoot().startsWith(buildFolder());
    }

    final List<SourceFile> modelFiles(Schema schema) throws MojoExecutionException {
        return ModelGenerator.generate(schema, modelOptions());
    }

    final SourcePlan modelPlan(Schema schema) throws MojoExecutionException {
        SourcePlan plan = modelTree().plan(modelFiles(schema));
        if (!plan.isEmpty() && !areModelsBuilt()) {
            JavaRelease.complaint(project).ifPresent(getLog()::warn);
        }
        return force ? plan.forced() : plan;
    }

    /** Annotations are used only where the project has their library. */
    final ModelOptions modelOptions() throws MojoExecutionException {
        List<String> keys = dependencyKeys();
        return new ModelOptions(
                        keys.contains("jakarta.validation:jakarta.validation-api"),
                        keys.contains("org.jspecify:jspecify"),
                        keys.contains("com.fasterxml.jackson.core:jackson-annotations"))
                .withMappers(mappers && keys.contains("org.mapstruct:mapstruct"))
                .withExtensions(modelTree().extensions());
    }
}
