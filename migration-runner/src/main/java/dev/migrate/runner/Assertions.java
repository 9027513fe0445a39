package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.Assertion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks the database whether what a script claims about its data is so. */
final class Assertions {
    private final Session session;
    private final Database database;

    Assertions(Session session, Database database) {
        this.session = session;
        this.database = database;
    }

    /**
     * Asks all of one moment.
     *
     * @param code how the run ends where one does not hold
     * @param state what the database looks like then, a whole sentence
     * @throws MigrationFailure where one does not hold or can't be asked
     */
    void require(ScriptRun run, Assertion.Moment moment, ExitCode code, String state) {
        for (Assertion assertion : run.script().header().assertions(moment)) {
            String found = found(run, assertion, code, state);
            if (found != null) {
                throw failure(run, assertion, found, code, state);
            }
        }
    }

    /** @return null where it holds, else what was found instead */
    private String found(ScriptRun run, Assertion assertion, ExitCode code, String state) {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(assertion.sql())) {
                return assertion.expected() == null ? firstRow(rows) : other(rows, assertion.expected());
            }
        } catch (SQLException refused) {
            SQLException clean = database.clean(refused);
            MigrationFailure failure =
                    failure(run, assertion, "the database refuses the query: " + clean.getMessage(), code, state);
            failure.initCause(clean);
            throw failure;
        }
    }

    private static String firstRow(ResultSet rows) throws SQLException {
        return rows.next() ? "expected no row, but there is one that begins with '" + rows.getString(1) + "'" : null;
    }

    private static String other(ResultSet rows, String expected) throws SQLException {
        if (!rows.next()) {
            return "expected '" + expected + "', but there is no row";
        }
        String value = String.valueOf(rows.getString(1));
        if (rows.next()) {
            return "expected '" + expected + "', but there are several rows";
        }
        return value.equals(expected) ? null : "expected '" + expected + "', but found '" + value + "'";
    }

    private static MigrationFailure failure(
            ScriptRun run, Assertion assertion, String found, ExitCode code, String state) {
        return new MigrationFailure(
                        code,
                        run.script().file() + ":" + assertion.line() + ": an assertion "
                                + assertion.moment().text() + " revision '"
                                + run.file().id() + "' does not hold: " + found
                                + "\n    " + assertion.sql() + "\n" + state,
                        List.of(new Remedy("correct the data or the script and run again", run.command())))
                .field("revision", run.file().id())
                .field("file", run.script().file())
                .field("line", assertion.line())
                .field("sql", assertion.sql())
                .field("state", state);
    }
}
