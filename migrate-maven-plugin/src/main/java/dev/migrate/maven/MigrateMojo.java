package dev.migrate.maven;

import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.maven.database.Environment;
import dev.migrate.maven.database.TargetDatabases;
import dev.migrate.maven.project.DependencyPaths;
import dev.migrate.maven.project.ProjectFolders;
import dev.migrate.runner.failure.CommandStyle;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What every goal knows: the project, its folders, its databases. */
abstract class MigrateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** The folder of the schema JSON. */
    @Parameter(property = "migrate.schemas", defaultValue = "${project.basedir}/src/main/schema")
    File schemas;

    /**
     * The folder of the revisions; by default {@code db/migration} in {@code src/main/resources}, or in the folder that the project
     * has for its resources instead.
     */
    @Parameter(property = "migrate.migrations")
    File migrations;

    /**
     * The target databases, comma separated, with a version where it matters: {@code postgresql:16,h2}. Where it is not
     * given, it follows from the url, else from the one JDBC driver on the class path, else it is {@code h2}.
     */
    @Parameter(property = "migrate.databases")
    String databases;

    /** The JDBC URL. */
    @Parameter(property = "migrate.url")
    String url;

    /** The database's user. */
    @Parameter(property = "migrate.user")
    String user;

    /** The database's password; it is never printed. */
    @Parameter(property = "migrate.password")
    String password;

    /** The name of one of {@code environments}. */
    @Parameter(property = "migrate.environment")
    String environment;

    /**
     * The project's databases by name, each with {@code name}, {@code url}, {@code user}, {@code password}; {@code autoApply}, which
     * where it is {@code false} makes {@code migrate:apply} want a {@code migrate.confirm}; and {@code seeded}, which where it is
     * {@code true} makes {@code migrate:apply} load the seed data, too.
     */
    @Parameter
    List<Environment> environments;

    /** Whether the goal does nothing. */
    @Parameter(property = "migrate.skip", defaultValue = "false")
    boolean skip;

    @Inject
    DependencyPaths dependencies;

    /** What {@link #projectDependencies()} has found: a goal's object serves one module once. */
    private List<DependencyPaths.Resolved> resolved;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: migrate.skip is true");
            return;
        }
        for (Map.Entry<String, File> folder : folders().entrySet()) {
            requireFolder(folder.getKey(), folder.getValue().toPath());
        }
        Failures.translating(style(), this::run);
    }

    /** How commands in messages are spelled: with what this call says of the database. */
    final CommandStyle style() {
        return GivenProperties.style(session.getUserProperties());
    }

    /** The goal itself. Library exceptions may pass; {@link Failures} words them. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The folders that the goal reads or writes, by the properties that name them. */
    Map<String, File> folders() {
        Map<String, File> folders = new LinkedHashMap<>();
        folders.put("migrate.schemas", schemas);
        folders.put("migrate.migrations", migrationFolder().toFile());
        return folders;
    }

    private void requireFolder(String property, Path folder) throws MojoExecutionException {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new MojoExecutionException(
                    "'" + relative(there) + "' is a file, but " + property + " wants the folder '"
                            + relative(folder) + "'; nothing was done. Move the file away, or name another folder: -D"
                            + property
                            + "=…");
        }
    }

    final Path schemaFolder() {
        return schemas.toPath();
    }

    final Path migrationFolder() {
        return given(migrations, "db/migration");
    }

    /** A folder that a parameter names; by default the one of that name in the project's resources. */
    final Path given(File folder, String name) {
        return folder == null ? ProjectFolders.resources(project, name) : folder.toPath();
    }

    final Path buildFolder() {
        return Path.of(project.getBuild().getDirectory());
    }

    final ConnectionSettings connection() throws MojoExecutionException {
        return connection(url);
    }

    /** As {@link #connection()}, for a URL that another property gives; {@code null} for none. */
    final ConnectionSettings connection(String named) throws MojoExecutionException {
        return ConnectionSettings.of(
                new ConnectionSettings(named, user, password, "migrate.url"),
                System.getenv(),
                environment,
                environments == null ? List.of() : environments,
                buildFolder());
    }

    /** What is configured of the chosen environment. */
    final Environment chosenEnvironment() throws MojoExecutionException {
        return Environment.named(environment, environments == null ? List.of() : environments);
    }

    /** The project's dependencies of all scopes but test, resolved once for the goal. */
    final List<DependencyPaths.Resolved> projectDependencies() throws MojoExecutionException {
        if (resolved == null) {
            resolved = dependencies.of(project, session);
        }
        return resolved;
    }

    final List<String> targetDatabases() throws MojoExecutionException {
        ConnectionSettings connection = connection();
        return TargetDatabases.of(databases, connection.isEmbedded() ? null : connection.url(), dependencyKeys());
    }

    /** The project's dependencies as {@code groupId:artifactId}. */
    final List<String> dependencyKeys() throws MojoExecutionException {
        return projectDependencies().stream().map(DependencyPaths.Resolved::key).toList();
    }

    /** A file as a person would name it: from the project's folder. */
    final String relative(Path file) {
        Path base = project.getBasedir().toPath();
        return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
    }
}
