package dev.migrate.runner.backup;

import dev.migrate.runner.failure.MigrationFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Scratch databases on MySQL and MariaDB, through their own client. */
final class MySqlScratch implements ScratchRestore.Server {
    private final BackupSource source;
    private final Tool tool;
    private final List<String> client;

    /** @param client the client's command line, to which a database's name is added */
    MySqlScratch(BackupSource source, Tool tool, List<String> client) {
        this.source = source;
        this.tool = tool;
        this.client = List.copyOf(client);
    }

    @Override
    public long bytes() throws SQLException {
        return Long.parseLong(Rows.text(
                source.connection(),
                "select cast(coalesce(sum(data_length + index_length), 0) as char) from information_schema.tables where"
                        + " table_schema = " + literal(source.schema())));
    }

    @Override
    public void create(String scratch) throws SQLException {
        Rows.execute(source.connection(), "create database " + quoted(scratch));
    }

    @Override
    public void fill(String scratch, Path file) {
        List<String> command = new ArrayList<>(client);
        command.add(scratch);
        tool.run(file, command);
    }

    @Override
    public void drop(String scratch) throws SQLException {
        Rows.execute(source.connection(), "drop database if exists " + quoted(scratch));
    }

    @Override
    public List<String> texts(String database, String sql) throws SQLException {
        return Rows.texts(source.connection(), sql);
    }

    @Override
    public String objects(String database) {
        String schema = literal(name(database));
        return "select concat(table_type, ' ', table_name) from information_schema.tables where table_schema = "
                + schema
                + " union all select concat('column ', table_name, '.', column_name, ' ', column_type, ' ', is_nullable)"
                + " from information_schema.columns where table_schema = " + schema
                + " union all select concat('constraint ', table_name, '.', constraint_name, ' ', constraint_type) from"
                + " information_schema.table_constraints where table_schema = " + schema
                + " union all select concat('index ', table_name, '.', index_name, ' ', seq_in_index) from"
                + " information_schema.statistics where table_schema = " + schema
                + " union all select concat('trigger ', trigger_name) from information_schema.triggers where"
                + " trigger_schema = " + schema
                + " union all select concat('routine ', routine_name) from information_schema.routines where"
                + " routine_schema = " + schema
                + " union all select concat('event ', event_name) from information_schema.events where event_schema = "
                + schema;
    }

    @Override
    public String tables() {
        return "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = "
                + literal(source.schema()) + " order by 1";
    }

    @Override
    public String count(String database, String table) {
        return "select concat(" + literal(table + "=") + ", count(*)) from " + quoted(name(database)) + "."
                + quoted(table);
    }

    private String name(String database) {
        return database == null ? source.schema() : database;
    }

    @Override
    public boolean isForbidden(MigrationFailure refused) {
        return refused.problem().matches("(?s).*(Access denied|command denied|SUPER|SET USER|SYSTEM_USER).*");
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
