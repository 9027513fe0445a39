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

    List<ScriptRun> runs(Target target, Ledger ledger, String appliedBy) {
        Validation validation = new Validation(workspace, ledger);
        validation.applied();
        List<String> path = target.path(ledger);
        validation.inProgress(direction, path);
        parse(path);
        List<ScriptRun> runs = new ArrayList<>();
        for (String id : path) {
            runs.add(run(workspace.file(id), ledger.row(id), appliedBy));
        }
        return runs;
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

    private ScriptRun run(MigrationFile file, HistoryRow row, String appliedBy) {
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
                dialect.transactionalDdl() && script.header().transactional() && !resumes,
                script.header().assertions());
        return new ScriptRun(planned, file, script, row, appliedBy);
    }
}
