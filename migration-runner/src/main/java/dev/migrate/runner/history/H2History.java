package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.H2Backup;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.SqlName;
import dev.migrate.runner.script.SqlSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * H2 2.x: every DDL statement commits.
 *
 * <p>The run lock is a row lock, held by an open transaction of the lock's own connection: H2 frees it when that session ends,
 * however it ends. A row that names its session would not do, since only an administrator sees other users' sessions.
 *
 * <p>H2 writes a commit to its file within half a second (its WRITE_DELAY). What a killed process loses by that is the end of
 * everything, in order: the journal and the statements that it tells of always agree.
 */
final class H2History implements HistoryDialect {
    private static final int TOKEN = 0;
    private static final int DATABASE_IN_USE = 90020;
    private static final int NOT_FOUND = 90146;
    private static final int NO_SCHEMA = 90079;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int DEADLOCK = 40001;
    private static final int NOT_ADMINISTRATOR = 90040;
    private static final int NO_RIGHT = 90096;
    private static final int NO_ADMIN_RIGHT = 90040;
    /** Of a table, an index, a column, a constraint and a schema. */
    private static final Set<Integer> EXIST = Set.of(42101, 42111, 42121, 90045, 90078);

    private static final int READ_ONLY_DATABASE = 90097;
    private static final int CONCURRENT_UPDATE = 90131;

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    @Override
    public String driver() {
        return "com.h2database:h2";
    }

    @Override
    public String exampleUrl() {
        return "jdbc:h2:file:./data/name";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.h2();
    }

    @Override
    public BackupMethod backup() {
        return new H2Backup();
    }

    @Override
    public ClientScript client() {
        return new H2Script();
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    /** A linked table is another database's, which commits by itself. */
    @Override
    public boolean rollsBackRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet linked = statement.executeQuery(
                        "select 1 from information_schema.tables where storage_type = 'TABLE LINK' limit 1")) {
            return !linked.next();
        }
    }

    @Override
    public boolean mayKeepRows(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("linked");
    }

    @Override
    public Properties connectionProperties(String applicationName) {
        return new Properties();
    }

    @Override
    public Properties readingProperties(String jdbcUrl) {
        Properties properties = new Properties();
        if (!jdbcUrl.toUpperCase(Locale.ROOT).contains(";IFEXISTS=")) {
            properties.setProperty("IFEXISTS", "TRUE");
        }
        return properties;
    }

    @Override
    public String unusable(String jdbcUrl) {
        return jdbcUrl.matches("jdbc:h2:mem:(;.*)?")
                ? "each connection to an unnamed in-memory database is a database of its own, gone when it closes"
                : null;
    }

    @Override
    public boolean restoresAtOnce() {
        return false;
    }

    @Override
    public String schema(Connection connection, SqlName configured) throws SQLException {
        if (configured != null) {
            return fold(connection, configured.last());
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_schema")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public String fold(Connection connection, SqlName.Part identifier) throws SQLException {
        DatabaseMetaData folding = connection.getMetaData();
        if (identifier.quoted()) {
            return identifier.text();
        }
        if (folding.storesUpperCaseIdentifiers()) {
            return identifier.text().toUpperCase(Locale.ROOT);
        }
        return folding.storesLowerCaseIdentifiers() ? identifier.text().toLowerCase(Locale.ROOT) : identifier.text();
    }

    @Override
    public String folded(SqlName.Part identifier) {
        return identifier.quoted() ? identifier.text() : identifier.text().toUpperCase(Locale.ROOT);
    }

    @Override
    public void startSession(Connection connection, String schema, Duration lockTimeout, Duration statementTimeout)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set schema " + quoted(schema) + "; set schema_search_path " + quoted(schema)
                    + "; set lock_timeout " + milliseconds(lockTimeout) + "; set query_timeout "
                    + milliseconds(statementTimeout));
        }
    }

    /** A commit is written some time later, and a full disk would then be noticed by nobody. Only an administrator may ask. */
    @Override
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException refused) {
            if (refused.getErrorCode() != NOT_ADMINISTRATOR) {
                throw refused;
            }
        }
    }

    private static int milliseconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }

    @Override
    public String identityColumn() {
        return "bigint generated by default as identity primary key";
    }

    @Override
    public String instantType() {
        return "timestamp(6) with time zone";
    }

    @Override
    public String now() {
        return "current_timestamp";
    }

    @Override
    public boolean tryLock(Connection connection, HistoryTables tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("set lock_timeout 50");
            tables.createLock(connection);
            tables.insertLockRow(connection, TOKEN);
            connection.setAutoCommit(false);
            statement.execute("select id from " + tables.lock() + " where id = " + TOKEN + " for update");
            return true;
        } catch (SQLException refused) {
            if (isRace(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /** Another session holds the row, or makes the same table or row at this moment. */
    private static boolean isRace(SQLException refused) {
        return refused.getErrorCode() == LOCK_TIMEOUT
                || refused.getErrorCode() == CONCURRENT_UPDATE
                || "42S01".equals(refused.getSQLState())
                || "23505".equals(refused.getSQLState());
    }

    @Override
    public String lockHolder(Connection connection, HistoryTables tables) throws SQLException {
        String sql = "select holder || ', since ' || acquired_at from " + tables.lock() + " where id = "
                + HistoryTables.FENCE;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException noTable) {
            return null;
        }
    }

    @Override
    public String sessionId(Connection connection, HistoryTables tables) throws SQLException {
        String sql = "select session_id || '@' || extract(epoch from session_start) from information_schema.sessions"
                + " where session_id = session_id()";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public boolean sessionLives(Connection connection, HistoryTables tables, String sessionId) throws SQLException {
        String sql = "select 1 from information_schema.sessions"
                + " where session_id || '@' || extract(epoch from session_start) = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, sessionId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public String catalogQuery(Check.Kind kind) {
        return switch (kind) {
            case TABLE -> exists("tables where table_schema = ? and table_name = ?");
            case COLUMN ->
                "select case is_nullable when 'YES' then 'nullable' else 'not-null' end"
                        + " from information_schema.columns where table_schema = ? and table_name = ? and column_name = ?";
            case INDEX -> exists("indexes where table_schema = ? and table_name = ? and index_name = ?");
            case CONSTRAINT ->
                exists("table_constraints where table_schema = ? and table_name = ? and constraint_name = ?");
            case SEQUENCE -> exists("sequences where sequence_schema = ? and sequence_name = ?");
            case TYPE -> exists("domains where domain_schema = ? and domain_name = ?");
            case SCHEMA -> exists("schemata where schema_name = ?");
        };
    }

    private static String exists(String where) {
        return "select 'exists' from information_schema." + where;
    }

    @Override
    public Refusal refusal(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (refused.getErrorCode() == DATABASE_IN_USE) {
            return Refusal.BUSY;
        }
        if (refused.getErrorCode() == NOT_FOUND) {
            return Refusal.NOT_CREATED;
        }
        if (refused.getErrorCode() == LOCK_TIMEOUT || refused.getErrorCode() == DEADLOCK) {
            return Refusal.LOCK_TIMEOUT;
        }
        if (refused.getErrorCode() == NO_RIGHT || refused.getErrorCode() == NO_ADMIN_RIGHT) {
            return Refusal.FORBIDDEN;
        }
        if (EXIST.contains(refused.getErrorCode())) {
            return Refusal.EXISTS;
        }
        if (refused.getErrorCode() == READ_ONLY_DATABASE) {
            return Refusal.READ_ONLY;
        }
        if (String.valueOf(refused.getMessage()).contains("No space left")) {
            return Refusal.DISK_FULL;
        }
        boolean missing = state.startsWith("42S0") && !state.equals("42S01") || refused.getErrorCode() == NO_SCHEMA;
        return missing ? Refusal.NO_SUCH_TABLE : HistoryDialect.super.refusal(refused);
    }

    @Override
    public String advice(SQLException refused) {
        return switch (refusal(refused)) {
            case LOCK_TIMEOUT -> "another session holds the table: end it, or run again with a longer --lock-timeout";
            case READ_ONLY -> READ_ONLY;
            case DISK_FULL -> DISK_FULL;
            default -> null;
        };
    }
}
