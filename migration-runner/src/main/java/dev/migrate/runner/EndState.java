package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds the database against the scripts, once all of them ran: every check must hold that no later statement has made void. A
 * statement that has no check is taken to change whatever table it mentions.
 */
final class EndState {
    private final Workspace workspace;
    private final Session session;
    private final Map<String, MigrationScript> scripts = new HashMap<>();

    EndState(Workspace workspace, Session session) {
        this.workspace = workspace;
        this.session = session;
        for (String id : workspace.graph().order()) {
            scripts.put(id, workspace.file(id).script(session.dialect().syntax()));
        }
    }

    /**
     * @return how many revisions' checks hold
     * @throws MigrationFailure where those of one do not
     */
    int verify() throws SQLException {
        Map<String, Detection> found = new Adoption(workspace, session.catalog(), scripts::get).detect();
        List<String> wrong = workspace.graph().order().stream()
                .filter(id -> found.get(id) == Detection.ABSENT || found.get(id) == Detection.PARTLY)
                .filter(id -> !isExcused(id))
                .toList();
        if (!wrong.isEmpty()) {
            throw new MigrationFailure(
                            ExitCode.PENDING,
                            "all revisions were applied, but what the checks of " + String.join(", ", wrong)
                                    + " say does not hold at the end",
                            List.of(
                                    Remedy.of("correct the scripts or their 'migrate:check' lines"),
                                    new Remedy("see what is applied", Command.of("status"))))
                    .field("revisions", wrong);
        }
        return (int) found.values().stream()
                .filter(detection -> detection == Detection.PRESENT)
                .count();
    }

    private boolean isExcused(String id) {
        List<String> order = workspace.graph().order();
        List<String> later = order.subList(order.indexOf(id), order.size());
        return later.stream()
                .flatMap(other -> scripts.get(other).statements().stream())
                .filter(statement -> statement.checks().isEmpty())
                .anyMatch(statement -> mentionsTableOf(id, statement));
    }

    private boolean mentionsTableOf(String id, ScriptStatement statement) {
        String text = statement.sql().toLowerCase(Locale.ROOT);
        return scripts.get(id).statements().stream()
                .flatMap(each -> each.checks().stream())
                .anyMatch(check -> check instanceof Check.InCatalog object
                        && text.contains((object.table() == null ? object.name() : object.table())
                                .last()
                                .text()
                                .toLowerCase(Locale.ROOT)));
    }
}
