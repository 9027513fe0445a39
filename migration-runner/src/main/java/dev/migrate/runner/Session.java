package dev.migrate.runner;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.history.Account;
import dev.migrate.runner.history.Catalog;
import dev.migrate.runner.history.Connector;
import dev.migrate.runner.history.History;
import dev.migrate.runner.history.HistoryDialect;
import dev.migrate.runner.history.HistoryTables;
import dev.migrate.runner.script.ScriptStatement;
import dev.migrate.runner.script.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** The one connection that carries DDL, journal and history, with what is known of its database. */
final class Session implements AutoCloseable {
    private static final int ANSWER_SECONDS = 5;
    private static final String PURPOSE = "migrate " + Account.describe();

    private final Connection connection;
    private final HistoryDialect dialect;
    private final HistoryTables tables;
    private final History history;
    private final Connector connector;
    private boolean started;
    private StatementLimit limit;
    /** Null where it was not asked since something may have changed it. */
    private Boolean rollsBackRows;

    private Session(Connector connector, Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connector = connector;
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
        this.history = new History(connection, dialect, tables);
    }

    static Session open(Connector connector, HistoryDialect dialect, String schema, Duration wait) throws SQLException {
        SqlName configured = schemaName(schema);
        return open(connector, dialect, configured, connector.connect(PURPOSE, wait));
    }

    /** @return null where there is no database yet */
    static Session openReading(Connector connector, HistoryDialect dialect, String schema) throws SQLException {
        SqlName configured = schemaName(schema);
        Connection connection = connector.connectReading(PURPOSE);
        return connection == null ? null : open(connector, dialect, configured, connection);
    }

    private static Session open(Connector connector, HistoryDialect dialect, SqlName configured, Connection connection)
            throws SQLException {
        try {
            String exact = dialect.schema(connection, configured);
            if (exact == null) {
                throw MigrationFailure.usage(
                        "the connection to '" + connector.database().url() + "' has no default schema",
                        Remedy.of("name the schema with --schema"));
            }
            return new Session(connector, connection, dialect, new HistoryTables(dialect, exact));
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** @return null where none is given */
    static SqlName schemaName(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return SqlName.parse(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw MigrationFailure.usage(
                    "the schema '" + text + "' is no name", Remedy.of("give it as SQL spells it: app, or \"App\""));
        }
    }

    /** As {@link #restart}, where nothing has run since the session was put into that state. */
    void start(Options options) throws SQLException {
        if (!started) {
            restart(options);
        }
        started = false;
    }

    /**
     * Records a revision without a row as applied, commits, and puts the session into the state that every migration finds.
     */
    void commitApplied(History.Entry entry, Long durationMs, Options options) throws SQLException {
        String ending = dialect.endTransactionSql(tables.schema(), options.lockTimeout(), options.statementTimeout());
        if (ending == null) {
            history.applied(entry, false, durationMs, null);
            connection.commit();
        } else {
            history.commitApplied(entry, durationMs, ending);
            started = true;
        }
    }

    /** Puts the session into the state that every migration finds. */
    void restart(Options options) throws SQLException {
        dialect.startSession(connection, tables.schema(), options.lockTimeout(), options.statementTimeout());
        if (limit == null && !options.statementTimeout().isZero()) {
            limit = limit(options.statementTimeout());
        }
    }

    /** @return null where the session bounds every statement by itself */
    private StatementLimit limit(Duration timeout) throws SQLException {
        String interruption = dialect.interruption(connection);
        if (interruption != null) {
            return StatementLimit.through(connector, interruption, timeout);
        }
        return dialect.boundsStatements() ? null : StatementLimit.cancelling(timeout);
    }

    /** Runs a script's statement, no longer than the options allow. */
    void execute(Statement statement, String sql) throws SQLException {
        if (limit == null) {
            statement.execute(sql);
        } else {
            limit.execute(statement, sql);
        }
    }

    /** Whether whatever rows a statement changes, in any table, are as before once its transaction is rolled back. */
    boolean rollsBackRows() throws SQLException {
        if (rollsBackRows == null) {
            rollsBackRows = dialect.rollsBackRows(connection);
        }
        return rollsBackRows;
    }

    /** A script's statement has run, after which {@link #rollsBackRows} may be another; where it is not so, it stays so. */
    void ran(ScriptStatement statement) {
        if (!Boolean.FALSE.equals(rollsBackRows) && !statement.data() && dialect.mayKeepRows(statement.sql())) {
            // what a session has for itself stands in no catalog
            rollsBackRows = statement.sql().toLowerCase(Locale.ROOT).contains("temporary") ? Boolean.FALSE : null;
        }
    }

    /** Whether the session ended, so that it can't be told what became of what it was at. */
    boolean hasEnded(SQLException refused) {
        if (dialect.isConnectionLost(refused)) {
            return true;
        }
        try {
            // MySQL tells of a statement that was interrupted before it tells that its session was ended
            return !connection.isValid(ANSWER_SECONDS);
        } catch (SQLException ended) {
            return true;
        }
    }

    /**
     * Rolls the transaction back. What goes wrong comes second: the failure is the one that is shown.
     *
     * @return whether that could be done; where not, the session's end does it
     */
    boolean undo(Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException second) {
            failure.addSuppressed(second);
            return false;
        }
    }

    /** Who runs, and as which user of the database, for people. */
    String account() throws SQLException {
        String user = connection.getMetaData().getUserName();
        return Account.describe() + (user == null || user.isEmpty() ? "" : " as " + user);
    }

    Connection connection() {
        return connection;
    }

    HistoryDialect dialect() {
        return dialect;
    }

    HistoryTables tables() {
        return tables;
    }

    History history() {
        return history;
    }

    Catalog catalog() {
        return new Catalog(connection, dialect, tables.schema());
    }

    @Override
    public void close() throws SQLException {
        if (limit != null) {
            limit.close();
        }
        connection.close();
    }
}
