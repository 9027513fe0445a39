package dev.migrate.runner.backup;

import dev.migrate.runner.database.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** SQLite: its online backup, which the driver offers as statements. */
public final class SqliteBackup implements BackupMethod {
    private static final String OBJECTS = "select type || ' ' || name from sqlite_master order by 1";
    private static final int READ_ONLY = 1;

    @Override
    public String extension() {
        return "db";
    }

    @Override
    public String databaseName(Connection connection) throws SQLException {
        String file = Rows.text(connection, "select file from pragma_database_list where name = 'main'");
        return file == null || file.isEmpty()
                ? "main"
                : String.valueOf(Path.of(file).getFileName());
    }

    @Override
    public void dump(BackupSource source, Path file) throws SQLException {
        try {
            Rows.execute(source.connection(), "backup to '" + file.toAbsolutePath() + "'");
        } catch (SQLException refused) {
            throw BackupFailures.failure("the backup '" + file + "' can't be written: " + refused.getMessage());
        }
    }

    /** Every page of it is read. */
    @Override
    public String verify(BackupSource source, Path file, Map<String, Long> before) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("open_mode", String.valueOf(READ_ONLY));
        Database copy = source.database().another("jdbc:sqlite:" + file.toAbsolutePath(), null, null);
        try (Connection connection = copy.connect(properties, "org.xerial:sqlite-jdbc")) {
            String found = Rows.text(connection, "pragma integrity_check");
            if (!"ok".equals(found)) {
                throw BackupFailures.untrusted(file, "its integrity check says: " + found);
            }
            List<String> objects = Rows.texts(connection, OBJECTS);
            if (before != null && !objects.equals(Rows.texts(source.connection(), OBJECTS))) {
                throw BackupFailures.untrusted(file, "its tables and indexes are not those of the database");
            }
            return "its integrity check passed, with " + objects.size() + " tables and indexes";
        } catch (SQLException unreadable) {
            throw BackupFailures.unreadable(file, unreadable);
        }
    }

    @Override
    public List<String> emptying(BackupSource source) throws SQLException {
        List<String> statements = new ArrayList<>(
                Rows.texts(
                        source.connection(),
                        "select 'drop ' || type || ' if exists \"' || replace(name, '\"', '\"\"') || '\"' from sqlite_master where"
                                + " type in ('table', 'view') and name not like 'sqlite~_%' escape '~' order by type desc, name"));
        if (!statements.isEmpty()) {
            statements.add(0, "pragma foreign_keys = off");
            statements.add("pragma foreign_keys = on");
        }
        return statements;
    }

    @Override
    public void restore(BackupSource source, Path file) throws SQLException {
        Rows.execute(source.connection(), "restore from '" + file.toAbsolutePath() + "'");
    }
}
