package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.MySqlBackup;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.SqlName;
import dev.migrate.runner.script.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * MySQL 8: every DDL statement commits, and the server finishes a statement whose client was killed.
 *
 * <p>The run lock is a named lock of the lock's session. The session that runs the migrations holds a named lock of its own,
 * whose name the history keeps: whether it is free tells every user whether that session, and so its last statement, has ended.
 *
 * <p>Points in time are UTC in columns without a zone, whatever time zone a script sets.
 */
class MySqlHistory implements HistoryDialect {
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int DISK_IS_FULL = 1021;
    private static final int TABLE_IS_FULL = 1114;
    private static final int OPTION_PREVENTS = 1290;
    private static final int READ_ONLY_TRANSACTION = 1792;
    private static final int READ_ONLY_MODE = 1836;
    private static final int NO_DATABASE = 1049;
    private static final int TABLE_EXISTS = 1050;
    private static final int COLUMN_EXISTS = 1060;
    private static final int KEY_EXISTS = 1061;
    private static final int NO_TABLE = 1146;
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int TABLE_DENIED = 1142;
    private static final int COLUMN_DENIED = 1143;
    private static final int PRIVILEGE_NEEDED = 1227;
    private static final int CONNECTION_KILLED = 1927;
    private static final int SHUTDOWN = 1053;
    private static final int INTERRUPTED = 1317;
    private static final int TIME_LIMIT = 3024;

    private static final Pattern MAY_KEEP_ROWS =
            Pattern.compile("(?i)engine(?!\\s*=?\\s*[`'\"]?innodb\\b)|\\b(call|execute|mysql)\\b");

    /** The longest time that a session may be idle, in seconds: the lock's session always is. */
    private static final int IDLE = 31_536_000;

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    @Override
    public String driver() {
        return "com.mysql:mysql-connector-j";
    }

    @Override
    public String exampleUrl() {
        return "jdbc:mysql://localhost:3306/name";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.mySql();
    }

    @Override
    public BackupMethod backup() {
        return MySqlBackup.mySql();
    }

    @Override
    public ClientScript client() {
        return new MySqlScript(this, "mysql");
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    /** Tables of MyISAM, Aria, MEMORY and others keep what was done to them. Those that no script may write are no matter. */
    @Override
    public boolean rollsBackRows(Connection connection) throws SQLException {
        String used = "select distinct engine from information_schema.tables where table_type = 'BASE TABLE' and"
                + " table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys') union select "
                + String.join(" union select ", engineVariables());
        String sql = "select e.engine from information_schema.engines e join (" + used
                + ") used on used.engine = e.engine" + " where coalesce(e.transactions, 'NO') <> 'YES'";
        try (Statement statement = connection.createStatement();
                ResultSet keeping = statement.executeQuery(sql)) {
            return !keeping.next();
        }
    }

    /** The server's variables that name the engine of a table whose definition names none. */
    List<String> engineVariables() {
        return List.of("@@default_storage_engine", "@@default_tmp_storage_engine");
    }

    /** Where an engine is named, or taken from one of the server's own tables, or what is run can't be seen. */
    @Override
    public boolean mayKeepRows(String sql) {
        return MAY_KEEP_ROWS.matcher(sql).find();
    }

    @Override
    public Properties connectionProperties(String applicationName) {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    @Override
    public String unusable(String jdbcUrl) {
        return jdbcUrl.toLowerCase(Locale.ROOT).contains("useaffectedrows=true")
                ? "with useAffectedRows=true an update that changes nothing can't be told from one that finds no row"
                : null;
    }

    @Override
    public boolean restoresAtOnce() {
        return false;
    }

    @Override
    public String schema(Connection connection, SqlName configured) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select database(), version()")) {
            rows.next();
            refuseOther(rows.getString(2));
            return configured == null ? rows.getString(1) : fold(connection, configured.last());
        }
    }

    private void refuseOther(String version) {
        if (!serves(version)) {
            throw MigrationFailure.usage(
                            "the URL says " + name() + ", but the server is " + version,
                            Remedy.of(
                                    "give a URL that names the server's own kind: jdbc:mysql: or jdbc:mariadb:, with its"
                                            + " driver"))
                    .field("version", version);
        }
    }

    /** Whether a server of that version is one of this database. */
    boolean serves(String version) {
        return !version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    /** Names are exact, quoted or not; what the server compares without regard to case, its catalog does too. */
    @Override
    public String fold(Connection connection, SqlName.Part identifier) {
        return identifier.text();
    }

    @Override
    public String folded(SqlName.Part identifier) {
        return identifier.text();
    }

    @Override
    public String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public String tableOptions() {
        return " engine = innodb default character set utf8mb4 collate utf8mb4_bin";
    }

    @Override
    public void startSession(Connection connection, String schema, Duration lockTimeout, Duration statementTimeout)
            throws SQLException {
        for (String sql : sessionStatements(lockTimeout, statementTimeout)) {
            execute(connection, sql);
        }
        execute(connection, "use " + quoted(schema));
        restoreUser(connection);
    }

    /** {@code max_execution_time} bounds queries alone. */
    @Override
    public String interruption(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet id = statement.executeQuery("select connection_id()")) {
            id.next();
            return "kill query " + id.getLong(1);
        }
    }

    List<String> sessionStatements(Duration lockTimeout, Duration statementTimeout) {
        long seconds = Math.max(1, (lockTimeout.toMillis() + 999) / 1000);
        return List.of("set names utf8mb4, sql_mode = default, foreign_key_checks = 1, unique_checks = 1,"
                + " sql_safe_updates = 0, autocommit = 1, time_zone = default, lock_wait_timeout = " + seconds
                + ", innodb_lock_wait_timeout = " + seconds + ", " + limits(statementTimeout));
    }

    /** The session's variables for the isolation and for how long a statement may run; zero for any time. */
    String limits(Duration statementTimeout) {
        return "transaction_isolation = default, max_execution_time = " + statementTimeout.toMillis();
    }

    @Override
    public void restoreUser(Connection connection) throws SQLException {
        execute(connection, "set role default");
    }

    @Override
    public String identityColumn() {
        return "bigint not null auto_increment primary key";
    }

    @Override
    public String instantType() {
        return "datetime(6)";
    }

    @Override
    public String now() {
        return "utc_timestamp(6)";
    }

    @Override
    public Instant instant(ResultSet rows, int column) throws SQLException {
        LocalDateTime time = rows.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    @Override
    public boolean tryLock(Connection connection, HistoryTables tables) throws SQLException {
        execute(connection, "set session wait_timeout = " + IDLE);
        return "1".equals(text(connection, "select get_lock(?, 0)", lockName(tables)));
    }

    @Override
    public String lockHolder(Connection connection, HistoryTables tables) throws SQLException {
        String session = text(connection, "select is_used_lock(?)", lockName(tables));
        return session == null ? null : "session " + session + lastHolder(connection, tables);
    }

    private static String lastHolder(Connection connection, HistoryTables tables) {
        try {
            String holder = text(
                    connection,
                    "select concat(holder, ', since ', acquired_at, ' UTC') from " + tables.lock() + " where id = ?",
                    String.valueOf(HistoryTables.FENCE));
            return holder == null ? "" : " (" + holder + ")";
        } catch (SQLException noTable) {
            return "";
        }
    }

    /** Named locks are the server's, so the schema is part of the name, which has at most 64 characters. */
    private static String lockName(HistoryTables tables) {
        return "migrate:" + UUID.nameUUIDFromBytes(tables.schema().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String sessionId(Connection connection, HistoryTables tables) throws SQLException {
        String name = sessionsOf(tables) + UUID.randomUUID();
        text(connection, "select get_lock(?, 0)", name);
        return name;
    }

    @Override
    public boolean sessionLives(Connection connection, HistoryTables tables, String sessionId) throws SQLException {
        return sessionId.startsWith(sessionsOf(tables))
                && text(connection, "select is_used_lock(?)", sessionId) != null;
    }

    /** Named locks are the server's, and a restored copy of this schema may lie beside it. */
    private static String sessionsOf(HistoryTables tables) {
        return "migrate-session:" + Integer.toHexString(tables.schema().hashCode()) + ":";
    }

    @Override
    public String catalogQuery(Check.Kind kind) {
        return switch (kind) {
            case TABLE -> exists("tables where table_schema = ? and table_name = ? and table_type <> 'SEQUENCE'");
            case COLUMN ->
                "select case is_nullable when 'YES' then 'nullable' else 'not-null' end"
                        + " from information_schema.columns where table_schema = ? and table_name = ? and column_name = ?";
            case INDEX -> exists("statistics where table_schema = ? and table_name = ? and index_name = ?");
            case CONSTRAINT ->
                exists("table_constraints where table_schema = ? and table_name = ? and constraint_name = ?");
            case SEQUENCE -> exists("tables where table_schema = ? and table_name = ? and table_type = 'SEQUENCE'");
            case TYPE -> exists("tables where table_schema = ? and table_name = ? and false");
            case SCHEMA -> exists("schemata where schema_name = ?");
        };
    }

    private static String exists(String where) {
        return "select 'exists' from information_schema." + where;
    }

    @Override
    public Refusal refusal(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case LOCK_WAIT_TIMEOUT, DEADLOCK -> Refusal.LOCK_TIMEOUT;
            case OPTION_PREVENTS, READ_ONLY_MODE, READ_ONLY_TRANSACTION -> Refusal.READ_ONLY;
            case TABLE_DENIED, COLUMN_DENIED, PRIVILEGE_NEEDED -> Refusal.FORBIDDEN;
            case DISK_IS_FULL, TABLE_IS_FULL -> Refusal.DISK_FULL;
            case TABLE_EXISTS, COLUMN_EXISTS, KEY_EXISTS -> Refusal.EXISTS;
            case NO_TABLE -> Refusal.NO_SUCH_TABLE;
            case NO_DATABASE -> Refusal.NO_DATABASE;
            case ACCESS_DENIED, DATABASE_DENIED -> Refusal.CREDENTIALS;
            case CONNECTION_KILLED, SHUTDOWN -> Refusal.UNREACHABLE;
            default -> HistoryDialect.super.refusal(refused);
        };
    }

    @Override
    public String advice(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case LOCK_WAIT_TIMEOUT ->
                "another session holds the table: end it, or run again with a longer --lock-timeout";
            case OPTION_PREVENTS, READ_ONLY_MODE, READ_ONLY_TRANSACTION -> READ_ONLY;
            case DISK_IS_FULL, TABLE_IS_FULL -> DISK_FULL;
            case INTERRUPTED ->
                "it ran longer than --statement-timeout, or someone ended it: run again with a longer one, or split the"
                        + " statement";
            case TIME_LIMIT -> "run again with a longer --statement-timeout, or split the statement";
            default -> null;
        };
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
