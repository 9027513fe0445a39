package dev.migrate.runner.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The runner's own tables in one schema: their qualified names and how they are made. */
public final class HistoryTables {
    /** The row that carries the fencing epoch. */
    static final int FENCE = 1;

    private static final String HISTORY = "migration_history";
    private static final String LOCK = "migration_lock";
    private static final String SEED = "migration_seed";

    private final HistoryDialect dialect;
    private final String schema;

    /** @param schema the schema's exact name; null for the one that unqualified names mean */
    public HistoryTables(HistoryDialect dialect, String schema) {
        this.dialect = dialect;
        this.schema = schema;
    }

    public String schema() {
        return schema;
    }

    /** Whether a table of that name, however it is spelled, is the runner's own and none of the project's. */
    public static boolean isOwn(String name) {
        return Set.of(HISTORY, LOCK, SEED, RestoreMark.TABLE).contains(name.toLowerCase(Locale.ROOT));
    }

    String history() {
        return qualified(HISTORY);
    }

    String lock() {
        return qualified(LOCK);
    }

    String seed() {
        return qualified(SEED);
    }

    private String qualified(String table) {
        return schema == null ? table : quotedSchema() + "." + table;
    }

    /** The statements that make the schema, where it is named, and both tables where they are missing. */
    List<String> definitions() {
        List<String> statements = new ArrayList<>();
        if (schema != null && dialect.makesSchemas()) {
            statements.add("create schema if not exists " + quotedSchema());
        }
        statements.add(lockDefinition());
        statements.add(historyDefinition());
        return statements;
    }

    /** Makes the schema and both tables where they are missing. */
    void create(Connection connection) throws SQLException {
        createLock(connection);
        execute(connection, historyDefinition());
        // of tables that are written in part when the process is killed, H2 waits for the rest for ever
        dialect.settle(connection);
    }

    /** Makes the schema and the lock table where they are missing. */
    void createLock(Connection connection) throws SQLException {
        if (!new Catalog(connection, dialect, schema).hasSchema()) {
            execute(connection, "create schema if not exists " + quotedSchema());
        }
        execute(connection, lockDefinition());
        insertLockRow(connection, FENCE);
    }

    void insertLockRow(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + lock() + " where id = " + id)) {
            if (rows.next()) {
                return;
            }
        }
        execute(connection, "insert into " + lock() + " (id, epoch) values (" + id + ", 0)");
    }

    private String lockDefinition() {
        return "create table if not exists " + lock() + " (id integer not null primary key, epoch bigint not null,"
                + " holder varchar(255), session_name varchar(255), acquired_at " + dialect.instantType() + ")"
                + dialect.tableOptions();
    }

    private String historyDefinition() {
        String instant = dialect.instantType();
        return "create table if not exists " + history() + " (id " + dialect.identityColumn()
                + ", migration_number varchar(64) not null unique, migration_name varchar(255) not null, applied_at "
                + instant + ", rollback_at " + instant + ", status varchar(20) not null, checksum varchar(64),"
                + " parents varchar(4000), duration_ms bigint, applied_by varchar(255), tool_version varchar(64),"
                + " reason varchar(1000), statements_done integer not null, statement_started integer not null,"
                + " ran_checksum varchar(64), last_error varchar(4000))" + dialect.tableOptions();
    }

    private String quotedSchema() {
        return dialect.quoted(schema);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
