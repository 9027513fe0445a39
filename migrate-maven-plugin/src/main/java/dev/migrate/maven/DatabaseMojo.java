package dev.migrate.maven;

import dev.migrate.maven.database.ConnectionSettings;
import dev.migrate.maven.database.DriverLoader;
import dev.migrate.runner.Direction;
import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Offline;
import dev.migrate.runner.Options;
import dev.migrate.runner.Resolution;
import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.JsonReport;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.runner.report.TextReport;
import dev.migrate.runner.script.MigrationDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that connects to a database. */
abstract class DatabaseMojo extends MigrateMojo {

    /** The database schema that the migrations run in and that has the history table; by default the connection's. */
    @Parameter(property = "migrate.databaseSchema")
    String databaseSchema;

    /** Seconds to wait for another run to end. */
    @Parameter(property = "migrate.lockWait", defaultValue = "60")
    long lockWait;

    /** Seconds that a statement may wait for another session's lock. */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "5")
    long lockTimeout;

    /** Seconds that a statement may run; 0 for any time. */
    @Parameter(property = "migrate.statementTimeout", defaultValue = "1800")
    long statementTimeout;

    /** Answers for statements in doubt: {@code revision:statement=done} or {@code =redo}, comma separated. */
    @Parameter(property = "migrate.resolve")
    String resolve;

    /**
     * The folder that the database is backed up to before a statement that deletes data; by default it is not. {@code none} keeps
     * {@code migrate:reset} from its backup under {@code target/migrate}.
     */
    @Parameter(property = "migrate.backup")
    String backup;

    /** The folder of the database's own tools, such as pg_dump; by default the PATH. */
    @Parameter(property = "migrate.tools")
    File tools;

    /** How many databases at a time, where {@code migrate.urls} names many. */
    @Parameter(property = "migrate.parallel", defaultValue = "8")
    int parallel;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Inject
    DriverLoader drivers;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        try {
            connectAndRun();
        } catch (MigrationFailure failure) {
            writeResult(json().of(failure));
            throw failure;
        }
    }

    private void connectAndRun() throws MojoExecutionException, MojoFailureException {
        if (!Files.isDirectory(migrationFolder()) && session.getProjects().size() > 1) {
            // A goal called at a reactor's root runs on modules without migrations too.
            getLog().debug("no migrations in " + relative(migrationFolder()));
            return;
        }
        String range = offlineRange();
        if (range != null) {
            writeOffline(range);
            return;
        }
        ConnectionSettings connection = connection();
        try (DriverLoader.Drivers loader = drivers.of(project, session)) {
            if (urls() != null) {
                several(connection, loader.classLoader());
                return;
            }
            getLog().info("database: " + connection);
            run(migrator(connection.url(), connection, loader.classLoader()).with(new TextProgress(getLog()::info)));
        }
    }

    private Migrator migrator(String named, ConnectionSettings connection, ClassLoader loader)
            throws MojoExecutionException {
        Database database = Database.of(named, connection.user(), connection.password(), loader);
        return Migrator.of(database, MigrationDirectory.at(migrationFolder())).with(prepared(options()));
    }

    /** A file that names many databases; null where the goal works on one. */
    File urls() {
        return null;
    }

    /** What is done to many databases. */
    FleetOutcome run(Fleet fleet) throws MojoExecutionException {
        throw new IllegalStateException("this goal works on one database");
    }

    /** The options with what the goal's own parameters add. */
    Options prepared(Options options) throws MojoExecutionException {
        return options;
    }

    private void several(ConnectionSettings connection, ClassLoader loader) throws MojoExecutionException {
        List<Migrator> migrators = new ArrayList<>();
        List<String> databases = FleetFile.read(urls().toPath());
        getLog().info("databases: " + databases.size() + " in " + relative(urls().toPath()));
        for (String named : databases) {
            migrators.add(migrator(named, connection, loader));
        }
        FleetOutcome outcome = run(Fleet.of(
                migrators, parallel, (member, number, total) -> getLog().info(text().member(member, number, total))));
        report(text().fleet(outcome), json().of(outcome));
        if (outcome.members().stream().anyMatch(member -> member.failure() != null)) {
            throw new MojoExecutionException(outcome.done() + " of "
                    + outcome.members().size() + " databases are done\n(exit code "
                    + outcome.exitCode().number() + ": " + outcome.exitCode().meaning() + ")");
        }
    }

    /** The revisions to write as one script instead of connecting; null where none are asked for. */
    String offlineRange() {
        return null;
    }

    /** In which direction {@link #offlineRange} goes. */
    Direction direction() {
        return Direction.APPLY;
    }

    private void writeOffline(String range) throws MojoExecutionException {
        List<String> targets = targetDatabases();
        String text = Offline.of(
                        MigrationDirectory.at(migrationFolder()),
                        targets.size() == 1 ? targets.get(0) : null,
                        options())
                .sql(direction(), range);
        Path file = buildFolder().resolve("migrate").resolve(direction().text() + ".sql");
        write(file, text);
        getLog().info("written: " + relative(file));
        text.lines().findFirst().ifPresent(line -> getLog().info(line.substring(3)));
    }

    final TextReport text() {
        return new TextReport(style());
    }

    final JsonReport json() {
        return new JsonReport(style());
    }

    /** Prints a result, and writes it for machines into {@code target/migrate}, with its exit code. */
    final void report(String text, String json) throws MojoExecutionException {
        print(text);
        writeResult(json);
    }

    private void writeResult(String json) throws MojoExecutionException {
        write(buildFolder().resolve("migrate").resolve(execution.getGoal() + ".json"), json);
    }

    private static void write(Path file, String text) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write '" + file + "': " + unwritable, unwritable);
        }
    }

    abstract void run(Migrator migrator) throws MojoExecutionException, MojoFailureException;

    final void print(String text) {
        text.lines().forEach(getLog()::info);
    }

    private Options options() {
        List<Resolution> answers = resolve == null
                ? List.of()
                : Arrays.stream(resolve.split(",")).map(Resolution::parse).toList();
        return Options.defaults()
                .withSchema(databaseSchema)
                .withLockWait(Duration.ofSeconds(lockWait))
                .withLockTimeout(Duration.ofSeconds(lockTimeout))
                .withStatementTimeout(Duration.ofSeconds(statementTimeout))
                .withResolutions(answers)
                .withBackups(backup == null || backup.equals("none") ? null : Path.of(backup))
                .withTools(tools == null ? null : tools.toPath());
    }
}
