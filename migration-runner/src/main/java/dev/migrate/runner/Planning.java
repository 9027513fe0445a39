package dev.migrate.runner;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.script.MigrationFile;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import dev.migrate.runner.script.SideBySide;
import dev.migrate.runner.script.SqlSyntax;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a path into scripts to run: every one is read and found sound before the first runs, and read once. */
final class Planning {
    private final Workspace workspace;
    private final HistoryDialect dialect;
    private final Direction direction;
    private final Map<String, MigrationScript> scripts = new HashMap<>();

    Planning(Workspace workspace, HistoryDialect dialect, Direction direction) {
        this.workspace = workspace;
        this.dialect = dialect;
        this.direction = direction;
    }

    /**
     * The scripts on the path to the target, in order.
     *
     * @param session tells what a transaction holds; null where that is no matter, or there is no database yet
     * @param appliedBy who runs them; null where that is no matter
     */
    List<ScriptRun> runs(Target target, Ledger ledger, Session session, String appliedBy) throws SQLException {
        Validation validation = new Validation(workspace, ledger);
        validation.applied();
        List<String> path = target.path(ledger);
        validation.inProgress(direction, path);
        parse(path);
        List<ScriptRun> runs = new ArrayList<>();
        boolean known = true;
        for (String id : path) {
            boolean whole = isOneTransaction(scripts.get(id), ledger.row(id), session, known);
            runs.add(run(workspace.file(id), ledger.row(id), whole, appliedBy));
            known &= scripts.get(id).statements().stream().noneMatch(this::mayKeepRows);
        }
        return runs;
    }

    private boolean mayKeepRows(ScriptStatement statement) {
        return !statement.data() && dialect.mayKeepRows(statement.sql());
    }

    /** @param known whether no script before makes tables that may keep what a transaction rolls back */
    private boolean isOneTransaction(MigrationScript script, HistoryRow row, Session session, boolean known)
            throws SQLException {
        if (!script.header().transactional() || row != null && row.status().inProgress()) {
            return false;
        }
        return dialect.transactionalDdl() || script.dataOnly() && known && (session == null || session.rollsBackRows());
    }

    private void parse(List<String> path) {
        List<String> unread =
                path.stream().filter(id -> !scripts.containsKey(id)).toList();
        List<MigrationScript> read = SideBySide.map(unread, id -> script(workspace.file(id)));
        for (MigrationScript script : read) {
            scripts.put(script.revision(), script);
        }
    }

    /** A revision's script in the direction, found sound. */
    MigrationScript script(MigrationFile file) {
        SqlSyntax syntax = dialect.syntax();
        MigrationScript script = direction == Direction.APPLY ? file.script(syntax) : file.rollbackScript(syntax);
        if (!script.header().foreignKeys() && !dialect.suspendsForeignKeys()) {
            throw MigrationFailure.usage(
                            script.file() + ": 'migrate:foreign-keys off' is not for " + dialect.name(),
                            Remedy.of("remove the line"))
                    .field("file", script.file());
        }
        return script;
    }

    private ScriptRun run(MigrationFile file, HistoryRow row, boolean oneTransaction, String appliedBy) {
        MigrationScript script = scripts.get(file.id());
        boolean resumes = row != null && row.status().inProgress();
        List<ScriptStatement> statements = script.statements();
        int done = resumes ? Math.min(row.statementsDone(), statements.size()) : 0;
        PlannedRevision planned = new PlannedRevision(
                file.id(),
                file.description(),
                script.file(),
                direction,
                statements.subList(done, statements.size()),
                oneTransaction,
                script.header().assertions());
        return new ScriptRun(planned, file, script, row, appliedBy);
    }
}
