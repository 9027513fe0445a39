package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.PostgreSqlBackup;
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
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/** PostgreSQL: transactional DDL; the run lock is a session's advisory lock. */
final class PostgreSqlHistory implements HistoryDialect {
    private static final int NAME_BYTES = 63;
    private static final String IN_TABLE =
            " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relname = ?";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public String driver() {
        return "org.postgresql:postgresql";
    }

    @Override
    public String exampleUrl() {
        return "jdbc:postgresql://localhost:5432/name";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.postgreSql();
    }

    @Override
    public BackupMethod backup() {
        return new PostgreSqlBackup();
    }

    @Override
    public ClientScript client() {
        return new PsqlScript();
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public Properties connectionProperties(String applicationName) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", shortened(applicationName));
        properties.setProperty("tcpKeepAlive", "true");
        // what has no parameters goes as psql sends it: unsplit, and in one message instead of four
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        return properties;
    }

    @Override
    public String unusable(String jdbcUrl) {
        return null;
    }

    @Override
    public boolean restoresAtOnce() {
        return true;
    }

    @Override
    public String schema(Connection connection, SqlName configured) throws SQLException {
        return configured == null ? text(connection, "select current_schema()") : fold(connection, configured.last());
    }

    @Override
    public String fold(Connection connection, SqlName.Part identifier) {
        return folded(identifier);
    }

    @Override
    public String folded(SqlName.Part identifier) {
        return shortened(
                identifier.quoted() ? identifier.text() : identifier.text().toLowerCase(Locale.ROOT));
    }

    /** The server cuts longer names at the last whole character. */
    private static String shortened(String name) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    @Override
    public void startSession(Connection connection, String schema, Duration lockTimeout, Duration statementTimeout)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(startSessionSql(schema, lockTimeout, statementTimeout));
        }
    }

    /** What is deferred must run before the temporary tables go, and an open cursor would keep them. */
    @Override
    public String endTransactionSql(String schema, Duration lockTimeout, Duration statementTimeout) {
        return "set constraints all immediate; close all; " + startSessionSql(schema, lockTimeout, statementTimeout);
    }

    private String startSessionSql(String schema, Duration lockTimeout, Duration statementTimeout) {
        return restoreUserSql() + "; reset all; discard temporary;"
                + " select set_config('standard_conforming_strings', 'on', false), set_config('lock_timeout', '"
                + lockTimeout.toMillis() + "', false), set_config('statement_timeout', '"
                + statementTimeout.toMillis() + "', false), set_config('search_path', "
                + literal(quoted(schema)) + ", false)";
    }

    /** Backslashes are doubled, since the setting that says what they mean is read for all statements of a call before any runs. */
    @Override
    public String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public void restoreUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(restoreUserSql());
        }
    }

    @Override
    public String restoreUserSql() {
        return "reset session authorization; reset role";
    }

    @Override
    public String identityColumn() {
        return "bigint generated by default as identity primary key";
    }

    @Override
    public String instantType() {
        return "timestamp with time zone";
    }

    @Override
    public String now() {
        return "clock_timestamp()";
    }

    /**
     * A pooler in transaction mode gives the server session that one connection has just used to the next one, and keeps a lock
     * that nobody can free. While one connection holds a transaction, the other one must be on its first session still.
     */
    @Override
    public void requireOwnSessions(Connection lock, Connection worker) throws SQLException {
        String pid = "select pg_backend_pid()";
        String first = text(lock, pid);
        worker.setAutoCommit(false);
        boolean shared = first.equals(text(worker, pid)) || !first.equals(text(lock, pid));
        worker.rollback();
        worker.setAutoCommit(true);
        if (shared) {
            throw MigrationFailure.usage(
                    "connections to the database share the server's sessions, as behind PgBouncer in transaction mode: the"
                            + " run lock would hold nothing; nothing was done",
                    Remedy.of("connect to the server itself (port 5432, as a rule), or to a pool in session mode; the"
                            + " application may stay on the pooler"));
        }
    }

    /** The lock's session is idle all the time, so a server that ends idle sessions must be told not to. */
    @Override
    public boolean tryLock(Connection connection, HistoryTables tables) throws SQLException {
        String sql = "select pg_try_advisory_lock(?), (select set_config(name, '0', false) from pg_catalog.pg_settings"
                + " where name = 'idle_session_timeout')";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key(tables));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    @Override
    public String lockHolder(Connection connection, HistoryTables tables) throws SQLException {
        String sql =
                "select 'session ' || a.pid || coalesce(' of ' || a.usename, '') || coalesce(' (' || a.application_name"
                        + " || ')', '') || coalesce(' from ' || host(a.client_addr), '') || coalesce(', since ' || a.backend_start, '')"
                        + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                        + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
                        + " and l.database = (select oid from pg_catalog.pg_database where datname = current_database())"
                        + " and ((l.classid::bigint << 32) | l.objid::bigint) = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key(tables));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    /** Advisory locks are numbers within a database; each schema has its history, so its lock. */
    private static long key(HistoryTables tables) {
        UUID hash = UUID.nameUUIDFromBytes(("migration_history " + tables.schema()).getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits();
    }

    @Override
    public String sessionId(Connection connection, HistoryTables tables) throws SQLException {
        return text(
                connection,
                "select pid || '@' || extract(epoch from backend_start) from pg_catalog.pg_stat_activity"
                        + " where pid = pg_backend_pid()");
    }

    @Override
    public boolean sessionLives(Connection connection, HistoryTables tables, String sessionId) throws SQLException {
        String[] parts = sessionId.split("@", 2);
        String sql = "select 1 from pg_catalog.pg_stat_activity where pid::text = ? and datname = current_database()"
                + " and (backend_start is null or extract(epoch from backend_start)::text = ?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parts[0]);
            query.setString(2, parts.length > 1 ? parts[1] : "");
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public String catalogQuery(Check.Kind kind) {
        return switch (kind) {
            case TABLE ->
                "select 'exists' from pg_catalog.pg_class c" + IN_TABLE + " and c.relkind in ('r', 'p', 'f', 'v', 'm')";
            case SEQUENCE -> "select 'exists' from pg_catalog.pg_class c" + IN_TABLE + " and c.relkind = 'S'";
            case COLUMN ->
                "select case when a.attnotnull then 'not-null' else 'nullable' end from pg_catalog.pg_class c"
                        + " join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + IN_TABLE + " and a.attname = ?";
            case INDEX ->
                "select case when i.indisvalid then 'exists' else 'invalid' end from pg_catalog.pg_class c"
                        + " join pg_catalog.pg_index i on i.indrelid = c.oid join pg_catalog.pg_class x on x.oid = i.indexrelid"
                        + IN_TABLE + " and x.relname = ?";
            case CONSTRAINT ->
                "select 'exists' from pg_catalog.pg_class c join pg_catalog.pg_constraint k on k.conrelid = c.oid"
                        + IN_TABLE + " and k.conname = ?";
            case TYPE ->
                "select 'exists' from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace"
                        + " where n.nspname = ? and t.typname = ?";
            case SCHEMA -> "select 'exists' from pg_catalog.pg_namespace where nspname = ?";
        };
    }

    /** An index whose concurrent build was interrupted: it is maintained at each write, but no query uses it. */
    @Override
    public String dropInvalid(Check.Kind kind, String schema, String name) {
        return "drop index concurrently if exists " + quoted(schema) + "." + quoted(name);
    }

    @Override
    public Refusal refusal(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (state) {
            case "42P01", "3F000" -> Refusal.NO_SUCH_TABLE;
            case "42P06", "42P07", "42701", "42710", "42723" -> Refusal.EXISTS;
            case "55P03", "40P01" -> Refusal.LOCK_TIMEOUT;
            case "25006" -> Refusal.READ_ONLY;
            case "42501" -> Refusal.FORBIDDEN;
            case "53100" -> Refusal.DISK_FULL;
            case "57P01", "57P02", "57P03" -> Refusal.UNREACHABLE;
            default -> HistoryDialect.super.refusal(refused);
        };
    }

    @Override
    public String advice(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (state) {
            case "25001" ->
                "write '-- migrate:transaction none' into the script's header:"
                        + " this statement can't run inside a transaction";
            case "55P04" ->
                "use the new value in a later revision:" + " it can't be used in the transaction that adds it";
            case "55P03" -> "another session holds the table: end it, or run again with a longer --lock-timeout";
            case "25006" -> READ_ONLY;
            case "53100" -> DISK_FULL;
            case "57014" -> "run again with a longer --statement-timeout, or split the statement";
            default -> null;
        };
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
