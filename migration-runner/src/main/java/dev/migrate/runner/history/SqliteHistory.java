package dev.migrate.runner.history;

import dev.migrate.runner.backup.BackupMethod;
import dev.migrate.runner.backup.SqliteBackup;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.SqlName;
import dev.migrate.runner.script.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite: DDL takes part in transactions, and one process at a time writes.
 *
 * <p>The run lock can't be a write transaction on the database itself, which would keep the run's own connection out. It is one
 * on a file beside it, {@code <database>-migrate-lock}: an SQLite database that holds nothing, on which the lock's connection
 * keeps a transaction open. Its locks are the operating system's, which frees them when the process ends, however it ends. The
 * file stays, since removing it while another process opens it would give the lock twice.
 *
 * <p>A transaction begins as a writing one, so that it waits for another writer at its beginning instead of failing half-way.
 */
final class SqliteHistory implements HistoryDialect {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY_FILE = 8;
    private static final int INTERRUPTED = 9;
    private static final int INPUT_OUTPUT = 10;
    private static final int FULL = 13;
    private static final int CAN_NOT_OPEN = 14;
    private static final int READ_WRITE = 2;
    private static final Pattern BROKEN_TEXT = Pattern.compile("error in (view|trigger) [^)]*");
    static final String DEFAULTS = "pragma foreign_keys = on; pragma recursive_triggers = off;"
            + " pragma ignore_check_constraints = off; pragma legacy_alter_table = off; pragma writable_schema = off;"
            + " pragma query_only = off; pragma case_sensitive_like = off; pragma busy_timeout = ";

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    @Override
    public String driver() {
        return "org.xerial:sqlite-jdbc";
    }

    @Override
    public String exampleUrl() {
        return "jdbc:sqlite:./data/name.db";
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.sqlite();
    }

    @Override
    public BackupMethod backup() {
        return new SqliteBackup();
    }

    @Override
    public ClientScript client() {
        return new SqliteScript();
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public Properties connectionProperties(String applicationName) {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", "IMMEDIATE");
        properties.setProperty("busy_timeout", "5000");
        return properties;
    }

    @Override
    public Properties readingProperties(String jdbcUrl) {
        Properties properties = new Properties();
        properties.setProperty("open_mode", String.valueOf(READ_WRITE));
        return properties;
    }

    @Override
    public String unusable(String jdbcUrl) {
        String file = jdbcUrl.substring("jdbc:sqlite:".length()).toLowerCase(Locale.ROOT);
        boolean memory =
                file.isEmpty() || file.startsWith("?") || file.contains(":memory:") || file.contains("mode=memory");
        return memory ? "each connection to an in-memory database is a database of its own, gone when it closes" : null;
    }

    @Override
    public boolean restoresAtOnce() {
        return true;
    }

    @Override
    public String schema(Connection connection, SqlName configured) {
        if (configured != null && !configured.last().text().equalsIgnoreCase("main")) {
            throw MigrationFailure.usage(
                    "SQLite has one schema, 'main', but '" + configured + "' was asked for",
                    Remedy.of("leave --schema out"));
        }
        return "main";
    }

    /** Names are compared without regard to case, quoted or not. */
    @Override
    public String fold(Connection connection, SqlName.Part identifier) {
        return identifier.text();
    }

    @Override
    public String folded(SqlName.Part identifier) {
        return identifier.text();
    }

    @Override
    public void startSession(Connection connection, String schema, Duration lockTimeout, Duration statementTimeout)
            throws SQLException {
        for (String pragma : (DEFAULTS + milliseconds(lockTimeout)).split(";")) {
            execute(connection, pragma);
        }
        for (String name : texts(
                connection,
                "select type || ' temp.' || '\"' || replace(name, '\"', '\"\"') || '\"' from temp.sqlite_master"
                        + " where type in ('table', 'view', 'trigger') and name not like 'sqlite~_%' escape '~'")) {
            execute(connection, "drop " + name.replaceFirst(" ", " if exists "));
        }
        for (String name :
                texts(connection, "select name from pragma_database_list where name not in ('main', 'temp')")) {
            execute(connection, "detach " + quoted(name));
        }
    }

    @Override
    public boolean boundsStatements() {
        return false;
    }

    private static int milliseconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }

    @Override
    public boolean suspendsForeignKeys() {
        return true;
    }

    @Override
    public void suspendForeignKeys(Connection connection) throws SQLException {
        execute(connection, "pragma foreign_keys = off");
    }

    @Override
    public String brokenReference(Connection connection) throws SQLException {
        String orphan = text(
                connection,
                "select 'row ' || coalesce(\"rowid\", '?') || ' of table ''' || \"table\" || ''' has no parent in table '''"
                        + " || \"parent\" || '''' from pragma_foreign_key_check limit 1");
        return orphan == null ? brokenText(connection) : orphan;
    }

    /**
     * A view or trigger that speaks of what is gone. SQLite compiles all of them when a table is renamed. What needs the
     * application's own functions tells nothing here.
     */
    private static String brokenText(Connection connection) throws SQLException {
        execute(connection, "savepoint migrate_texts");
        try {
            execute(connection, "create table migrate_texts (id)");
            execute(connection, "alter table migrate_texts rename to migrate_texts_read");
            return null;
        } catch (SQLException refused) {
            Matcher broken = BROKEN_TEXT.matcher(String.valueOf(refused.getMessage()));
            if (!broken.find()) {
                throw refused;
            }
            return broken.group().contains("no such function") ? null : "there is an " + broken.group();
        } finally {
            execute(connection, "rollback to migrate_texts");
            execute(connection, "release migrate_texts");
        }
    }

    @Override
    public boolean makesSchemas() {
        return false;
    }

    @Override
    public String identityColumn() {
        return "integer primary key";
    }

    @Override
    public String instantType() {
        return "text";
    }

    @Override
    public String now() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    }

    @Override
    public Instant instant(ResultSet rows, int column) throws SQLException {
        String time = rows.getString(column);
        return time == null ? null : Instant.parse(time);
    }

    @Override
    public boolean tryLock(Connection connection, HistoryTables tables) throws SQLException {
        boolean begun = false;
        try {
            execute(connection, "pragma busy_timeout = 50");
            attachLockFile(connection);
            execute(connection, "begin");
            begun = true;
            execute(connection, "create table if not exists migrate_lock.held (id integer)");
            execute(connection, "delete from migrate_lock.held");
            return true;
        } catch (SQLException refused) {
            if (begun) {
                execute(connection, "rollback");
            }
            if (refusal(refused) == Refusal.LOCK_TIMEOUT) {
                return false;
            }
            throw refused;
        }
    }

    /** Who writes has the whole database for itself. */
    @Override
    public String untilCommit() {
        return "";
    }

    /** Reads no table, so that another process's writing is not in the way. */
    private static void attachLockFile(Connection connection) throws SQLException {
        String main = null;
        try (Statement statement = connection.createStatement();
                ResultSet databases = statement.executeQuery("pragma database_list")) {
            while (databases.next()) {
                if (databases.getString("name").equals("migrate_lock")) {
                    return;
                }
                main = databases.getString("name").equals("main") ? databases.getString("file") : main;
            }
        }
        execute(connection, "attach '" + String.valueOf(main).replace("'", "''") + "-migrate-lock' as migrate_lock");
    }

    @Override
    public String lockHolder(Connection connection, HistoryTables tables) {
        try {
            return text(
                    connection,
                    "select holder || ', since ' || acquired_at from " + tables.lock() + " where id = "
                            + HistoryTables.FENCE);
        } catch (SQLException noTable) {
            return null;
        }
    }

    /** A session ends with its process, and its process's lock with it: there is nothing to wait for. */
    @Override
    public String sessionId(Connection connection, HistoryTables tables) {
        return null;
    }

    @Override
    public boolean sessionLives(Connection connection, HistoryTables tables, String sessionId) {
        return false;
    }

    /** A constraint's name is nowhere but in the text that made its table. */
    @Override
    public String catalogQuery(Check.Kind kind) {
        return switch (kind) {
            case TABLE -> "select 'exists' from pragma_table_list where schema = ?1 and name = ?2 collate nocase";
            case COLUMN ->
                "select case when \"notnull\" or pk > 0 then 'not-null' else 'nullable' end"
                        + " from pragma_table_xinfo(?2, ?1) where name = ?3 collate nocase";
            case INDEX -> "select 'exists' from pragma_index_list(?2, ?1) where name = ?3 collate nocase";
            case CONSTRAINT ->
                "select 'exists' from pragma_table_list t join sqlite_master m on m.name = t.name and m.type = 'table'"
                        + " where t.schema = ?1 and t.name = ?2 collate nocase and instr(replace(replace(replace(lower("
                        + "replace(replace(replace(replace(replace(replace(m.sql, char(10), ' '), char(9), ' '), '\"', ''),"
                        + " '`', ''), '[', ''), ']', '')), '  ', ' '), '  ', ' '), '  ', ' '),"
                        + " 'constraint ' || lower(?3) || ' ') > 0";
            case SEQUENCE, TYPE -> "select 'exists' where ?1 is null and ?2 is null";
            case SCHEMA -> "select 'exists' from pragma_database_list where name = ?1 collate nocase";
        };
    }

    @Override
    public Refusal refusal(SQLException refused) {
        int code = refused.getErrorCode() & 0xff;
        if (code == BUSY || code == LOCKED) {
            return Refusal.LOCK_TIMEOUT;
        }
        if (code == CAN_NOT_OPEN) {
            return Refusal.NOT_CREATED;
        }
        if (code == READ_ONLY_FILE || code == FULL) {
            return code == FULL ? Refusal.DISK_FULL : Refusal.READ_ONLY;
        }
        String message = String.valueOf(refused.getMessage());
        if (message.contains("already exists") || message.contains("duplicate column name")) {
            return Refusal.EXISTS;
        }
        return message.contains("no such table") || message.contains("unknown database")
                ? Refusal.NO_SUCH_TABLE
                : Refusal.OTHER;
    }

    /** There is no connection that could break; but whether what the disk refused was written, SQLite can't tell. */
    @Override
    public boolean isConnectionLost(SQLException refused) {
        return (refused.getErrorCode() & 0xff) == INPUT_OUTPUT;
    }

    @Override
    public String advice(SQLException refused) {
        if ((refused.getErrorCode() & 0xff) == INTERRUPTED) {
            return "run again with a longer --statement-timeout, or split the statement";
        }
        return switch (refusal(refused)) {
            case LOCK_TIMEOUT ->
                "another process writes to the database: end it, or run again with a longer --lock-timeout";
            case READ_ONLY -> READ_ONLY;
            case DISK_FULL -> DISK_FULL;
            default -> null;
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        List<String> all = texts(connection, sql);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
