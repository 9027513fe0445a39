package dev.migrate.runner;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.Account;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.RestoreMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Work on all of a database at once, under the run lock: backup, restore, reset. */
final class Replacement {
    private final Workspace workspace;
    private final Options options;
    private final Progress progress;

    /** @param workspace null where no script is needed */
    Replacement(Workspace workspace, Options options, Progress progress) {
        this.workspace = workspace;
        this.options = options;
        this.progress = progress;
    }

    BackedUp backup(Connector connector, HistoryDialect dialect, Path file) throws SQLException {
        return alone(connector, dialect, "backup", null, (session, backups) -> backups.into(file));
    }

    /** The file is verified before anything is removed. */
    Restored restore(Connector connector, HistoryDialect dialect, Path file, String confirm) throws SQLException {
        if (!Files.isReadable(file)) {
            throw MigrationFailure.usage(
                    "the backup '" + file + "' can't be read", Remedy.of("name a file that the backup command wrote"));
        }
        return alone(connector, dialect, "restore", confirm, (session, backups) -> {
            String verified = backups.method().verify(backups.source(), file, null);
            if (options.backups() != null) {
                backups.intoFolder(options.backups());
            }
            RestoreMark mark = new RestoreMark(session.connection(), dialect, session.tables());
            mark.set(file, backups.method().databaseName(session.connection()));
            backups.method().restore(backups.source(), file);
            mark.clear();
            session.history().retakeEpoch(Account.describe());
            Ledger ledger = new Ledger(workspace, session.history().read());
            return new Restored(connector.database().url(), file, verified, ledger.current());
        });
    }

    /** @param folder where the backup goes; null for none */
    Reset reset(Connector connector, HistoryDialect dialect, Path folder, String confirm) throws SQLException {
        return alone(connector, dialect, "reset", confirm, (session, backups) -> {
            Planning planning = new Planning(workspace, dialect, Direction.APPLY);
            Target heads = Target.of(workspace.graph(), Direction.APPLY, "heads");
            planning.runs(heads, new Ledger(workspace, null), session, null);
            BackedUp backup = folder == null ? null : backups.intoFolder(folder);
            session.restart(options);
            int dropped = empty(session, backups);
            new RestoreMark(session.connection(), dialect, session.tables()).clear();
            session.history().retakeEpoch(Account.describe());
            List<ScriptRun> runs = planning.runs(heads, new Ledger(workspace, null), session, session.account());
            List<RevisionRun> done = new Run(workspace, options, progress).execute(connector, session, runs);
            session.restart(options);
            int verified = new EndState(workspace, session).verify();
            List<String> applied = runs.stream().map(run -> run.planned().id()).toList();
            Outcome outcome = new Outcome(
                    connector.database().url(),
                    Direction.APPLY,
                    done,
                    workspace.graph().headsOf(new HashSet<>(applied)),
                    workspace.graph().order().size(),
                    null);
            return new Reset(backup, dropped, outcome, verified);
        });
    }

    /** In one transaction, which databases whose DDL commits make nothing of. */
    private int empty(Session session, Backups backups) throws SQLException {
        BackupMethod method = backups.method();
        List<String> statements = new ArrayList<>(method.emptying(backups.source()));
        Connection connection = session.connection();
        List<String> settings =
                statements.stream().filter(Replacement::isSetting).toList();
        statements.removeAll(settings);
        if (!settings.isEmpty()) {
            execute(connection, settings.get(0));
        }
        connection.setAutoCommit(false);
        try {
            for (String sql : statements) {
                execute(connection, sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
        if (!settings.isEmpty()) {
            execute(connection, settings.get(1));
        }
        List<String> left = method.emptying(backups.source());
        if (!left.isEmpty()) {
            throw new MigrationFailure(
                    ExitCode.IN_DOUBT,
                    "not all could be dropped: '" + left.get(0) + "' is still needed; nothing was applied",
                    List.of(Remedy.of("drop it by hand, and run the command again")));
        }
        return statements.size();
    }

    private static boolean isSetting(String sql) {
        return sql.startsWith("set ") || sql.startsWith("pragma ");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param confirm checked where the command removes what is there */
    private <T> T alone(Connector connector, HistoryDialect dialect, String command, String confirm, Work<T> work)
            throws SQLException {
        LockedWork locked = new LockedWork(connector, dialect, options, progress);
        try (Session session = locked.open()) {
            // what the command itself is about is its result, and told once
            Progress told = command.equals("backup") ? Progress.SILENT : progress;
            Backups backups = new Backups(session, connector.database(), options, told);
            if (command.equals("backup")) {
                return locked.locked(session, (worker, lock) -> work.run(worker, backups));
            }
            String name = backups.method().databaseName(session.connection());
            Confirmation.ofRemoval(command, name, connector.database().url(), confirm);
            return locked.fenced(session, null, (worker, ledger) -> work.run(worker, backups));
        }
    }

    private interface Work<T> {
        T run(Session session, Backups backups) throws SQLException;
    }
}
