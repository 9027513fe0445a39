package dev.migrate.runner;

import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryDialects;
import dev.migrate.runner.script.MigrationDirectory;
import dev.migrate.runner.script.MigrationScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes any range of revisions as one script for the database's own client, with all that the history needs: nothing is
 * connected, and afterwards the database is as after a run.
 */
public final class Offline {
    private final MigrationDirectory directory;
    private final HistoryDialect dialect;
    private final Options options;

    private Offline(MigrationDirectory directory, HistoryDialect dialect, Options options) {
        this.directory = directory;
        this.dialect = dialect;
        this.options = options;
    }

    /**
     * Names the database.
     *
     * @param database {@code postgresql}, {@code mysql}, {@code mariadb}, {@code h2} or {@code sqlite}; null where the folder has
     *     scripts for one database alone
     * @throws dev.migrate.runner.failure.MigrationFailure where it is none of them, or can't be told
     */
    public static Offline of(MigrationDirectory directory, String database, Options options) {
        String name = database == null ? directory.database() : database;
        return new Offline(directory, HistoryDialects.named(name), options);
    }

    /**
     * The script; each line ends with LF.
     *
     * @param range {@code <from>:<to>}, such as {@code base:head} or, back, {@code head:base}
     * @throws dev.migrate.runner.failure.MigrationFailure where the range is none, or a script holds what a client can't run
     */
    public String sql(Direction direction, String range) {
        Workspace workspace = Workspace.of(directory.read(dialect.name()));
        List<String> path = OfflineRange.path(workspace.graph(), direction, range);
        Planning planning = new Planning(workspace, dialect, direction);
        List<MigrationScript> scripts = new ArrayList<>();
        for (String id : path) {
            scripts.add(planning.script(workspace.file(id)));
        }
        return new OfflineScript(workspace, dialect, options, direction).text(range, scripts);
    }
}
