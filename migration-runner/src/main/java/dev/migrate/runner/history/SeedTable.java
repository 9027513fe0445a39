package dev.migrate.runner.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which files of seed data a database has, beside the history. */
public final class SeedTable {
    private final Connection connection;
    private final HistoryDialect dialect;
    private final String table;

    public SeedTable(Connection connection, HistoryDialect dialect, HistoryTables tables) {
        this.connection = connection;
        this.dialect = dialect;
        this.table = tables.seed();
    }

    /** Makes the table where it is missing. */
    public void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table
                    + " (name varchar(255) not null primary key, checksum" + " varchar(64) not null, seeded_at "
                    + dialect.instantType() + ")" + dialect.tableOptions());
        }
    }

    /** The files' checksums by name. */
    public Map<String, String> read() throws SQLException {
        Map<String, String> checksums = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, checksum from " + table)) {
            while (rows.next()) {
                checksums.put(rows.getString(1), rows.getString(2));
            }
        }
        return checksums;
    }

    /** Notes a file within the caller's transaction. */
    public void write(String name, String checksum, boolean exists) throws SQLException {
        String sql = exists
                ? "update " + table + " set checksum = ?, seeded_at = " + dialect.now() + " where name = ?"
                : "insert into " + table + " (checksum, name, seeded_at) values (?, ?, " + dialect.now() + ")";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, checksum);
            write.setString(2, name);
            write.executeUpdate();
        }
    }
}
