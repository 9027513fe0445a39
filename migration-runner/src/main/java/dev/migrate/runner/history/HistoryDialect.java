package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.SqlName;
import dev.migrate.runner.script.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;

/** All that the runner must know of one database. Stateless. */
public interface HistoryDialect {

    /** What to do where a database takes no writes. */
    String READ_ONLY = "connect to the server that takes writes, or end the database's read-only mode";

    /** What to do where a database has no space left. */
    String DISK_FULL = "free space on the database's disk";

    /** The name of its folder of scripts, such as {@code postgresql}. */
    String name();

    /** Whether it is the database of a JDBC URL. */
    boolean accepts(String jdbcUrl);

    /** The Maven coordinates of its driver, without a version. */
    String driver();

    /** A URL that shows the form. */
    String exampleUrl();

    /** How its scripts are split. */
    SqlSyntax syntax();

    /** How scripts for its own client are written. */
    ClientScript client();

    /** How it is backed up, emptied and restored. */
    BackupMethod backup();

    /** Whether DDL takes part in transactions. */
    boolean transactionalDdl();

    /** The driver's properties for a connection that others see under this name. */
    Properties connectionProperties(String applicationName);

    /** Further properties for a connection that only reads, so that connecting creates nothing. */
    default Properties readingProperties(String jdbcUrl) {
        return new Properties();
    }

    /** Whether every table that a statement may write, also through a view or trigger, rolls back with its transaction. */
    default boolean rollsBackRows(Connection connection) throws SQLException {
        return true;
    }

    /** Whether a statement that is no data statement may have made {@link #rollsBackRows} false. */
    default boolean mayKeepRows(String sql) {
        return false;
    }

    /** A reason why the runner can't work with this URL, or null. */
    String unusable(String jdbcUrl);

    /**
     * The exact name of the schema that migrations run in.
     *
     * @param configured null for the connection's own
     * @return null where the connection has none
     */
    String schema(Connection connection, SqlName configured) throws SQLException;

    /** An unquoted identifier as the database folds it; a quoted one as it stands. */
    String fold(Connection connection, SqlName.Part identifier) throws SQLException;

    /** As {@link #fold} where there is no connection to ask: by the database's default settings. */
    String folded(SqlName.Part identifier);

    /**
     * Puts a session in auto-commit mode into the state in which every migration finds it.
     *
     * @param schema the exact name
     */
    void startSession(Connection connection, String schema, Duration lockTimeout, Duration statementTimeout)
            throws SQLException;

    /**
     * Makes what a run has committed outlast the machine, or says that it can't; once the history's tables are there, and at the
     * run's end.
     */
    default void settle(Connection connection) throws SQLException {}

    /** Gives the session its own user back, whatever a script made of it; also within a transaction. */
    default void restoreUser(Connection connection) throws SQLException {}

    /** Ends a query of rows that no other session may change until the commit. */
    default String untilCommit() {
        return " for update";
    }

    /** Whether a script can have its foreign keys off; see {@link #suspendForeignKeys}. */
    default boolean suspendsForeignKeys() {
        return false;
    }

    /** Turns the enforcement of foreign keys off until the session is started again; outside a transaction. */
    default void suspendForeignKeys(Connection connection) throws SQLException {
        throw new IllegalStateException(name() + " has no such switch");
    }

    /**
     * A row that refers to none, or a view or trigger that speaks of what is gone, for people; null where all references hold.
     * Asked within the transaction.
     */
    default String brokenReference(Connection connection) throws SQLException {
        return null;
    }

    /** Whether a backup takes a database's place all at once, or else not at all. */
    boolean restoresAtOnce();

    /** An exact name as SQL spells it. */
    default String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL spells it, whatever a script made of the session's settings. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What stands behind the column list where the runner makes a table; empty or with a leading space. */
    default String tableOptions() {
        return "";
    }

    /** A point in time from a column of {@link #instantType}; null where it is null. */
    default Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * What {@link #restoreUser} does, as SQL to be sent in one round trip with a history write, whose parameters and update
     * counts the driver keeps apart; null where a call takes one statement.
     */
    default String restoreUserSql() {
        return null;
    }

    /** Whether {@link #startSession} or {@link #interruption} bound how long a statement runs; else the driver must cancel it. */
    default boolean boundsStatements() {
        return true;
    }

    /**
     * The statement with which another connection interrupts what this one runs, where {@link #startSession} can't bound every
     * kind of statement; null where it can, or no connection can.
     */
    default String interruption(Connection connection) throws SQLException {
        return null;
    }

    /**
     * What {@link #startSession} does, as SQL to be sent at a transaction's end in one round trip with the history write, which is a
     * {@code prepare} and an {@code execute} then, and the commit; null where a call takes one statement. It finds out whatever else
     * the commit would refuse.
     */
    default String endTransactionSql(String schema, Duration lockTimeout, Duration statementTimeout) {
        return null;
    }

    /** Whether the runner makes a schema that is named and missing. */
    default boolean makesSchemas() {
        return true;
    }

    /** The definition of a column that numbers its rows and is the primary key. */
    String identityColumn();

    /** The type of a point in time. */
    String instantType();

    /** An expression for the present by the database's clock, also within a transaction. */
    String now();

    /**
     * Refuses two connections that do not each have a session of the server to themselves, before anything is left in one.
     *
     * @throws dev.migrate.runner.failure.MigrationFailure where something between shares the server's sessions out
     */
    default void requireOwnSessions(Connection lock, Connection worker) throws SQLException {}

    /**
     * Tries to take the run lock for this connection's session, at once; it is held until the connection closes.
     *
     * @return whether it is held
     */
    boolean tryLock(Connection connection, HistoryTables tables) throws SQLException;

    /** Who holds the run lock, for people; null where it can't be told. */
    String lockHolder(Connection connection, HistoryTables tables) throws SQLException;

    /** Names a connection's session so that another one can tell whether it still lives. */
    String sessionId(Connection connection, HistoryTables tables) throws SQLException;

    /**
     * Whether the session of that name still lives, works on this database, and may still be running a statement. A name may come
     * from a restored backup of another database.
     */
    boolean sessionLives(Connection connection, HistoryTables tables, String sessionId) throws SQLException;

    /**
     * The query that yields the state of an object in one row: {@code exists}, {@code nullable}, {@code not-null}, or
     * {@code invalid} for a leftover that is of no use; no row where it is absent. Its parameters: schema, then the table for
     * columns, indexes and constraints, then the name; for a schema its name alone.
     */
    String catalogQuery(Check.Kind kind);

    /**
     * The statement that removes an object whose state is {@code invalid}, so that it can be made again.
     *
     * @param schema the exact name
     * @param name the exact name
     */
    default String dropInvalid(Check.Kind kind, String schema, String name) {
        throw new IllegalStateException("no object of " + name() + " is ever invalid");
    }

    /** Why a connection or statement was refused. */
    default Refusal refusal(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (state.startsWith("28")) {
            return Refusal.CREDENTIALS;
        }
        if (state.startsWith("08")) {
            return Refusal.UNREACHABLE;
        }
        return state.equals("3D000") ? Refusal.NO_DATABASE : Refusal.OTHER;
    }

    /** Whether the session ended, so that its last statement may or may not have run. */
    default boolean isConnectionLost(SQLException refused) {
        return refused.getSQLState() == null || refusal(refused) == Refusal.UNREACHABLE;
    }

    /** What a script's author can do about an error of the database, without a final full stop; null where nothing special. */
    default String advice(SQLException refused) {
        return null;
    }

    /** Reasons for which a database refuses, as far as the runner treats them differently. */
    enum Refusal {
        CREDENTIALS,
        UNREACHABLE,
        NO_DATABASE,
        /** A connection that may write would create it. */
        NOT_CREATED,
        /** Another process has it for itself. */
        BUSY,
        NO_SUCH_TABLE,
        /** What the statement makes is there. */
        EXISTS,
        /** Another session holds what the statement needs. */
        LOCK_TIMEOUT,
        /** It takes no writes. */
        READ_ONLY,
        /** The user may not do it. */
        FORBIDDEN,
        /** It has no space left. */
        DISK_FULL,
        OTHER
    }
}
