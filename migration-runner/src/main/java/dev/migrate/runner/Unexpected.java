package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryDialect.Refusal;
import java.sql.SQLException;
import java.util.List;

/** What the database refuses of the runner's own statements. */
final class Unexpected {
    private Unexpected() {}

    static MigrationFailure failure(Database database, HistoryDialect dialect, SQLException refused) {
        SQLException clean = database.clean(refused);
        String state = clean.getSQLState() == null ? "" : clean.getSQLState();
        Refusal why = dialect.refusal(refused);
        boolean readOnly = why == Refusal.READ_ONLY;
        String advice = dialect.advice(refused);
        boolean forbidden = why == Refusal.FORBIDDEN || why == Refusal.CREDENTIALS;
        MigrationFailure failure = new MigrationFailure(
                forbidden || readOnly ? ExitCode.USAGE : ExitCode.INTERNAL,
                "the database '" + database.url() + "' refused what the runner itself needs: " + clean.getMessage()
                        + " (SQLState " + state + ")",
                List.of(
                        Remedy.of(
                                advice != null
                                        ? advice
                                        : forbidden
                                                ? "grant the user the right to create tables in the schema, and to read and write"
                                                        + " migration_history and migration_lock"
                                                : "check the connection and run the command again"),
                        new Remedy("see where the database stands", Command.of("status"))));
        failure.initCause(clean);
        return failure.field("sqlState", state);
    }
}
