package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.graph.RevisionName;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.History;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryRow;
import dev.migrate.runner.script.MigrationFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records what is applied without running anything: all of it, or nothing. */
final class Stamping {
    private final Workspace workspace;
    private final Options options;
    private final Progress progress;
    private final String reason;

    Stamping(Workspace workspace, Options options, Progress progress, String reason) {
        if (reason == null || reason.isBlank()) {
            throw MigrationFailure.usage(
                    "a stamp needs a reason, which the history keeps",
                    Remedy.of("give one with --reason, such as 'adopted the existing database'"));
        }
        this.workspace = workspace;
        this.options = options;
        this.progress = progress;
        this.reason = reason.strip();
    }

    Stamped mark(Connector connector, HistoryDialect dialect, String revision) throws SQLException {
        List<String> targets = resolve(revision);
        Set<String> wanted = workspace.graph().withAncestors(targets);
        return write(connector, dialect, (session, ledger, marked, unmarked) -> {
            String account = session.account();
            for (String id : workspace.graph().sorted(wanted)) {
                State state = ledger.state(id);
                if (targets.contains(id) || !state.isApplied()) {
                    session.history().applied(entry(id, account), ledger.row(id) != null, null, reason);
                    marked.add(id);
                }
            }
            if (targets.isEmpty()) {
                unmark(session, ledger.rows(), unmarked);
            }
        });
    }

    Stamped unmark(Connector connector, HistoryDialect dialect, String revision) throws SQLException {
        Set<String> leaving = workspace.graph().withDescendants(resolve(revision));
        return write(
                connector,
                dialect,
                (session, ledger, marked, unmarked) -> unmark(
                        session,
                        ledger.rows().stream()
                                .filter(row -> leaving.contains(row.revision()))
                                .toList(),
                        unmarked));
    }

    private void unmark(Session session, List<HistoryRow> rows, List<String> unmarked) throws SQLException {
        for (HistoryRow row : rows) {
            if (row.isPresent()) {
                session.history().rolledBack(row.revision(), reason);
                unmarked.add(row.revision());
            }
        }
    }

    private List<String> resolve(String revision) {
        RevisionName name = RevisionName.parse(revision);
        if (name.isRelative()) {
            throw MigrationFailure.usage(
                    "'" + revision + "' counts from what is applied, and a stamp says what is",
                    Remedy.of("name the revision by its id, head, heads or base"));
        }
        return name.resolve(
                workspace.graph(),
                id -> Command.of("stamp").with("revision", id).with("reason", reason));
    }

    private History.Entry entry(String id, String account) {
        MigrationFile file = workspace.file(id);
        return new History.Entry(
                id, file.description(), file.checksum(), file.parents(), account, ToolVersion.current());
    }

    private Stamped write(Connector connector, HistoryDialect dialect, Work work) throws SQLException {
        LockedWork locked = new LockedWork(connector, dialect, options, progress);
        try (Session opened = locked.open()) {
            return locked.fenced(opened, workspace, (session, ledger) -> {
                List<String> marked = new ArrayList<>();
                List<String> unmarked = new ArrayList<>();
                Connection connection = session.connection();
                connection.setAutoCommit(false);
                work.write(session, ledger, marked, unmarked);
                connection.commit();
                connection.setAutoCommit(true);
                return new Stamped(
                        connector.database().url(), reason, marked, unmarked, ledger.current(marked, unmarked));
            });
        }
    }

    private interface Work {
        void write(Session session, Ledger ledger, List<String> marked, List<String> unmarked) throws SQLException;
    }
}
