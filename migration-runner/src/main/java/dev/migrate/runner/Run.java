package dev.migrate.runner;

import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.script.MigrationFile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies or rolls back: finds out whether there is anything to do, and only then takes the lock, looks again, and works. */
final class Run {
    private final Workspace workspace;
    private final Options options;
    private final Progress progress;

    Run(Workspace workspace, Options options, Progress progress) {
        this.workspace = workspace;
        this.options = options;
        this.progress = progress;
    }

    Outcome run(Connector connector, HistoryDialect dialect, Direction direction, Target target) throws SQLException {
        LockedWork work = new LockedWork(connector, dialect, options, progress);
        try (Session session = work.open()) {
            if (target.isMetByAll() && isWhole(session.history().settled())) {
                return outcome(
                        connector, direction, List.of(), workspace.graph().heads());
            }
            Ledger ledger = new Ledger(workspace, session.history().read());
            Planning planning = new Planning(workspace, dialect, direction);
            if (planning.runs(target, ledger, null, null).isEmpty()) {
                return outcome(connector, direction, List.of(), ledger.current());
            }
            refuseUnconfirmed(session, connector, direction);
            return work.fenced(session, workspace, (locked, fresh) -> {
                List<ScriptRun> runs = planning.runs(target, fresh, locked, locked.account());
                new Answers(options.resolutions()).refuseMoot(workspace, runs);
                new Backups(locked, connector.database(), options, progress).beforeDeleting(runs);
                List<RevisionRun> done = execute(connector, locked, runs);
                dialect.settle(locked.connection());
                return outcome(connector, direction, done, after(fresh, runs, direction));
            });
        }
    }

    /** Whether every revision is applied as its script says, and no other one. */
    private boolean isWhole(Map<String, String> applied) {
        if (applied == null || applied.size() != workspace.files().size()) {
            return false;
        }
        for (MigrationFile file : workspace.files().values()) {
            if (!applied.containsKey(file.id()) || !file.isAsRecorded(applied.get(file.id()))) {
                return false;
            }
        }
        return true;
    }

    private void refuseUnconfirmed(Session session, Connector connector, Direction direction) throws SQLException {
        if (direction == Direction.APPLY && !options.autoApply()) {
            String name = session.dialect().backup().databaseName(session.connection());
            Confirmation.ofApply(name, connector.database().url(), options.confirm());
        }
    }

    /** Runs them one after the other, under the run lock. */
    List<RevisionRun> execute(Connector connector, Session session, List<ScriptRun> runs) throws SQLException {
        List<RevisionRun> done = new ArrayList<>();
        for (ScriptRun run : runs) {
            progress.revisionBegins(run.planned(), done.size() + 1, runs.size());
            long begun = System.nanoTime();
            if (run.planned().oneTransaction()) {
                new TransactionRun(session, connector.database(), options, progress).run(run);
            } else {
                new StatementRun(session, connector.database(), options, progress).run(run);
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - begun);
            progress.revisionEnds(run.planned(), duration);
            done.add(new RevisionRun(
                    run.planned().id(),
                    run.planned().description(),
                    run.planned().file(),
                    run.planned().statements().size(),
                    duration,
                    run.resumes()));
        }
        return done;
    }

    private static List<String> after(Ledger before, List<ScriptRun> runs, Direction direction) {
        List<String> moved = runs.stream().map(run -> run.planned().id()).toList();
        return direction == Direction.APPLY ? before.current(moved, List.of()) : before.current(List.of(), moved);
    }

    private Outcome outcome(Connector connector, Direction direction, List<RevisionRun> runs, List<String> current) {
        return new Outcome(
                connector.database().url(),
                direction,
                runs,
                current,
                workspace.graph().order().size(),
                null);
    }
}
