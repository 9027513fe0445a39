package dev.migrate.runner.failure;

import java.sql.SQLException;
import java.util.List;

/** A statement of a script that the database refused. */
public final class StatementFailure extends MigrationFailure {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient FailedStatement statement;

    /**
     * @param exitCode {@link ExitCode#ROLLED_BACK} where nothing is left, {@link ExitCode#IN_DOUBT} where earlier statements stay
     * @param state what the database looks like now, a whole sentence
     */
    public StatementFailure(
            ExitCode exitCode, FailedStatement statement, String state, SQLException cause, List<Remedy> remedies) {
        super(exitCode, text(statement, state), remedies);
        this.statement = statement;
        initCause(cause);
        field("revision", statement.revision());
        field("file", statement.file());
        field("line", statement.line());
        field("statement", statement.number());
        field("sql", statement.sql());
        field("databaseMessage", statement.message());
        field("sqlState", statement.sqlState());
        field("state", state);
    }

    /** The statement and what the database said. */
    public FailedStatement statement() {
        return statement;
    }

    private static String text(FailedStatement failed, String state) {
        String place = failed.number() == 0
                ? failed.file() + ": recording and committing revision '" + failed.revision() + "' failed: "
                : failed.file() + ":" + failed.line() + ": statement " + failed.number() + " of revision '"
                        + failed.revision() + "' failed: ";
        String sql =
                failed.number() == 0 ? "" : "    " + shortened(failed.sql()).replace("\n", "\n    ") + "\n";
        return place + failed.message() + " (SQLState " + failed.sqlState() + ")\n" + sql + state;
    }

    /** A dump's line may have megabytes; what it begins with says which it is. */
    private static String shortened(String text) {
        String sql = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more characters)";
        String[] lines = sql.split("\n", -1);
        if (lines.length <= 12) {
            return sql;
        }
        return String.join("\n", List.of(lines).subList(0, 10)) + "\n… (" + (lines.length - 10) + " more lines)";
    }

    /**
     * The statement and what the database said.
     *
     * @param revision the script's revision
     * @param file the script's file name
     * @param line where the statement begins, from 1
     * @param number which statement of the script, from 1; 0 for the commit at its end
     * @param sql its text
     * @param message the database's message
     * @param sqlState the database's SQLState, or null where it gives none
     */
    public record FailedStatement(
            String revision, String file, int line, int number, String sql, String message, String sqlState) {}
}
