package dev.migrate.runner.history;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Says, where a database can't be replaced all at once, that a backup is being put in its place: the history that the backup
 * brings is there before the tables that it speaks of.
 */
public final class RestoreMark {
    /** Spared where the database is emptied. */
    public static final String TABLE = "migration_restore";

    private final Connection connection;
    private final HistoryDialect dialect;
    private final String schema;

    public RestoreMark(Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.schema = tables.schema();
    }

    /**
     * Stays until it is {@linkplain #clear() cleared}.
     *
     * @param database its name, as it is confirmed
     */
    public void set(Path file, String database) throws SQLException {
        if (dialect.restoresAtOnce()) {
            return;
        }
        clear();
        execute("create table " + table() + " (file_name varchar(1000) not null, database_name varchar(255) not null)");
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table() + " values (?, ?)")) {
            insert.setString(1, file.toString());
            insert.setString(2, database);
            insert.executeUpdate();
        }
    }

    public void clear() throws SQLException {
        if (!dialect.restoresAtOnce()) {
            execute("drop table if exists " + table());
        }
    }

    /** A query for whether it is set, which costs little beside another one. */
    String query() {
        return "select count(*) from information_schema.tables where table_schema = " + dialect.literal(schema)
                + " and table_name = '" + TABLE + "'";
    }

    /** @throws MigrationFailure where it is set */
    void refuse() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet set = statement.executeQuery(query())) {
            set.next();
            if (set.getInt(1) == 0) {
                return;
            }
        }
        throw failure();
    }

    /** What was being restored is named as far as the interruption let it be written. */
    private MigrationFailure failure() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select file_name, database_name from " + table())) {
            boolean named = row.next();
            String file = named ? row.getString(1) : "<file>";
            String database = named ? row.getString(2) : "<database>";
            return new MigrationFailure(
                            ExitCode.IN_DOUBT,
                            "the database is restored in part: putting the backup '" + file
                                    + "' in its place was interrupted; nothing was done",
                            List.of(
                                    new Remedy(
                                            "restore it again, from its beginning",
                                            Command.of("restore")
                                                    .with("file", file)
                                                    .with("confirm", database)),
                                    Remedy.of("or, where the database is as it should be, drop table " + table())))
                    .field("file", file);
        }
    }

    private String table() {
        return (schema == null ? "" : dialect.quoted(schema) + ".") + dialect.quoted(TABLE);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
