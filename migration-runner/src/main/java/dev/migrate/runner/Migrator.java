package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryDialects;
import dev.migrate.runner.script.MigrationDirectory;
import dev.migrate.runner.script.MigrationFile;
import dev.migrate.runner.script.SeedDirectory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Brings a database to a revision and back, and tells where it stands.
 *
 * <p>Immutable, without state of its own: any number of databases can be migrated at the same time in one process. Every method
 * reads the scripts, proves them sound and resolves the revision's name before it connects, and closes its connections before it
 * returns. What goes wrong is a {@link MigrationFailure}, which has the exit code, the fields and the ways out.
 *
 * <p>A revision is named by its id, a unique beginning of it, {@code head}, {@code heads}, {@code base}, or by steps such as
 * {@code +1} and {@code -1}.
 */
public final class Migrator {
    private final Database database;
    private final MigrationDirectory directory;
    private final Options options;
    private final Progress progress;
    private final HistoryDialect dialect;

    private Migrator(Database database, MigrationDirectory directory, Options options, Progress progress) {
        this.database = Objects.requireNonNull(database, "database");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.options = Objects.requireNonNull(options, "options");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.dialect = HistoryDialects.of(database.jdbcUrl());
    }

    /**
     * A migrator with default options that tells no one of its progress.
     *
     * @throws MigrationFailure where the database is none of the supported ones
     */
    public static Migrator of(Database database, MigrationDirectory directory) {
        return new Migrator(database, directory, Options.defaults(), Progress.SILENT);
    }

    public Migrator with(Options other) {
        return new Migrator(database, directory, other, progress);
    }

    public Options options() {
        return options;
    }

    public Migrator with(Progress listener) {
        return new Migrator(database, directory, options, listener);
    }

    /** The database's URL for messages, without secrets. */
    public String url() {
        return database.url();
    }

    /** Where the database stands; without a history table, what the statements' checks find. Writes nothing. */
    public Status status() {
        return guarded(() -> new StatusReading(workspace(), options).status(reading(), dialect));
    }

    /** As {@link #status()}: the whole graph with all that the history knows, to be shown in full. Writes nothing. */
    public Status history() {
        return status();
    }

    /** The heads, from the scripts alone; does not connect. */
    public Heads heads() {
        return heads(directory);
    }

    /** The heads of a folder's scripts, whatever their database. */
    public static Heads heads(MigrationDirectory directory) {
        Workspace workspace = Workspace.of(directory.readAny());
        return new Heads(workspace.graph().heads().stream()
                .map(workspace::file)
                .map(file -> new Heads.Head(file.id(), file.description(), file.fileName()))
                .toList());
    }

    /** What {@link #apply} would run. Writes nothing, not even the history table. */
    public Plan planApply(String revision) {
        return plan(Direction.APPLY, revision);
    }

    /** What {@link #rollback} would run. Writes nothing. */
    public Plan planRollback(String target) {
        return plan(Direction.ROLLBACK, target);
    }

    /**
     * Applies the revision and all that it requires, as far as they are pending; then, where all revisions are applied, loads the
     * seed data that the options name.
     *
     * @throws MigrationFailure with exit code 2 where something is pending, the options say that it is not applied by itself, and
     *     they do not confirm the database's name
     */
    public Outcome apply(String revision) {
        Seeding seeding = options.seeds() == null
                ? null
                : seeding(options.seeds().directory(), options.seeds().environment());
        Outcome outcome = run(Direction.APPLY, revision);
        return seeding != null && isWhole(outcome)
                ? outcome.with(guarded(() -> seeding.run(connector(), dialect)))
                : outcome;
    }

    private boolean isWhole(Outcome outcome) {
        return Set.copyOf(outcome.current())
                .equals(Set.copyOf(workspace().graph().heads()));
    }

    /**
     * Rolls back what requires the target.
     *
     * @param target the revision that stays, {@code base} to roll back all, or steps such as {@code -1}
     */
    public Outcome rollback(String target) {
        return run(Direction.ROLLBACK, target);
    }

    /**
     * Records the revision and all that it requires as applied, and the revision's script as the one that was; runs no script.
     *
     * @param revision {@code base} records that nothing is applied
     * @param reason why, kept in the history; not blank
     */
    public Stamped stamp(String revision, String reason) {
        Workspace workspace = workspace();
        Stamping stamping = new Stamping(workspace, options, progress, reason);
        return guarded(() -> stamping.mark(connector(), dialect, revision));
    }

    /**
     * Records the revision and all that requires it as not applied; runs no script.
     *
     * @param reason why, kept in the history; not blank
     */
    public Stamped unstamp(String revision, String reason) {
        Workspace workspace = workspace();
        Stamping stamping = new Stamping(workspace, options, progress, reason);
        return guarded(() -> stamping.unmark(connector(), dialect, revision));
    }

    /**
     * Backs the whole database up with its own tools, and verifies the result.
     *
     * @param file where to; it must not exist
     * @throws MigrationFailure with exit code 10 where there is no backup that can be trusted
     */
    public BackedUp backup(Path file) {
        return guarded(() -> new Replacement(null, options, progress).backup(connector(), dialect, file));
    }

    /**
     * Puts a backup in the place of all that the database has, once it is verified.
     *
     * @param confirm the database's name
     */
    public Restored restore(Path file, String confirm) {
        Workspace workspace = workspace();
        return guarded(
                () -> new Replacement(workspace, options, progress).restore(connector(), dialect, file, confirm));
    }

    /**
     * For development: backs the database up, drops everything in it, or in the schema that the options name, applies all
     * revisions, and holds the result against their checks.
     *
     * @param backups the backup's folder; null for none
     * @param confirm the database's name
     */
    public Reset reset(Path backups, String confirm) {
        Workspace workspace = workspace();
        return guarded(
                () -> new Replacement(workspace, options, progress).reset(connector(), dialect, backups, confirm));
    }

    /**
     * Loads the seed data of an environment that the database does not have yet, or not as it stands now.
     *
     * @param environment the name of its folder
     */
    public Seeded seed(SeedDirectory seeds, String environment) {
        Seeding seeding = seeding(seeds, environment);
        return guarded(() -> seeding.run(connector(), dialect));
    }

    private Seeding seeding(SeedDirectory seeds, String environment) {
        return new Seeding(options, progress, environment, seeds.read(environment, dialect.name(), dialect.syntax()));
    }

    private Plan plan(Direction direction, String revision) {
        Workspace workspace = workspace();
        Target target = Target.of(workspace.graph(), direction, revision);
        return guarded(() -> {
            try (Session session = reading().open()) {
                Ledger ledger = new Ledger(
                        workspace, session == null ? null : session.history().read());
                Planning planning = new Planning(workspace, dialect, direction);
                List<ScriptRun> runs = planning.runs(target, ledger, session, null);
                return new Plan(
                        database.url(),
                        direction,
                        runs.stream().map(ScriptRun::planned).toList());
            }
        });
    }

    private Outcome run(Direction direction, String revision) {
        Workspace workspace = workspace();
        Target target = Target.of(workspace.graph(), direction, revision);
        return guarded(() -> new Run(workspace, options, progress).run(connector(), dialect, direction, target));
    }

    private Workspace workspace() {
        List<MigrationFile> files = directory.read(dialect.name());
        return Workspace.of(files);
    }

    private Connector connector() {
        return new Connector(database, dialect);
    }

    private StatusReading.Reading reading() {
        return new StatusReading.Reading(connector(), dialect, options.schema());
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException refused) {
            throw Unexpected.failure(database, dialect, refused);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }
}
