package dev.migrate.runner.backup;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.history.RestoreMark;
import dev.migrate.runner.script.SqlSyntax;
import dev.migrate.runner.script.StatementSplitter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * H2: its SCRIPT. The lock's table holds the run lock, so it is neither removed nor restored.
 *
 * <p>The script is written by this process, since SCRIPT TO would write on the server's machine.
 */
public final class H2Backup implements BackupMethod {
    private static final String END = "-- end of the backup";
    private static final Pattern OF_LOCK =
            Pattern.compile("(?is)[^'(]*\"(?:migration_lock|" + RestoreMark.TABLE + ")\".*");
    private static final String USER_TABLES = "select table_schema || '.' || table_name from information_schema.tables"
            + " where table_schema <> 'INFORMATION_SCHEMA' order by 1";

    @Override
    public String extension() {
        return "sql";
    }

    @Override
    public String databaseName(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    @Override
    public void dump(BackupSource source, Path file) throws SQLException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                Statement statement = source.connection().createStatement();
                ResultSet rows = statement.executeQuery("script")) {
            while (rows.next()) {
                out.write(rows.getString(1) + "\n");
            }
            out.write(END + "\n");
        } catch (IOException full) {
            throw BackupFailures.failure("the backup '" + file + "' can't be written: " + full);
        } catch (SQLException refused) {
            throw BackupFailures.failure("the database refuses SCRIPT: "
                    + source.database().clean(refused).getMessage());
        }
    }

    /** It is restored into a scratch database beside it. */
    @Override
    public String verify(BackupSource source, Path file, Map<String, Long> before) throws SQLException {
        try {
            if (!Files.readString(file, StandardCharsets.UTF_8).endsWith(END + "\n")) {
                throw BackupFailures.untrusted(file, "its last line is not '" + END + "', so it is cut off");
            }
            Path scratch = Files.createTempDirectory(file.toAbsolutePath().getParent(), "verify");
            try {
                List<String> restored = tablesOf(source.database(), scratch, file);
                List<String> wanted = Rows.texts(source.connection(), USER_TABLES);
                if (before != null && !restored.equals(wanted)) {
                    throw BackupFailures.untrusted(file, "it has the tables " + restored + ", expected " + wanted);
                }
                return "it was restored into a scratch database with " + restored.size() + " tables";
            } finally {
                delete(scratch);
            }
        } catch (IOException | SQLException unreadable) {
            throw BackupFailures.unreadable(file, unreadable);
        }
    }

    private static List<String> tablesOf(Database database, Path folder, Path file) throws SQLException {
        Database scratch =
                database.another("jdbc:h2:file:" + folder.toAbsolutePath().resolve("scratch"), "verify", "");
        try (Connection connection = scratch.connect(new Properties(), "com.h2database:h2")) {
            Rows.execute(
                    connection,
                    "runscript from '" + file.toAbsolutePath().toString().replace("'", "''") + "' charset 'UTF-8'");
            return Rows.texts(connection, USER_TABLES);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public List<String> emptying(BackupSource source) throws SQLException {
        Connection connection = source.connection();
        String in =
                source.onlySchema() ? " = '" + source.schema().replace("'", "''") + "'" : " <> 'INFORMATION_SCHEMA'";
        List<String> statements = new ArrayList<>();
        for (String[] kind : new String[][] {
            {"view", "table_schema", "table_name", "tables where table_type = 'VIEW' and"},
            {
                "table",
                "table_schema",
                "table_name",
                "tables where table_type <> 'VIEW' and lower(table_name) not in ('migration_lock', '"
                        + RestoreMark.TABLE + "') and"
            },
            {"sequence", "sequence_schema", "sequence_name", "sequences where"},
            {"domain", "domain_schema", "domain_name", "domains where"},
            {"alias", "routine_schema", "routine_name", "routines where"},
            {"constant", "constant_schema", "constant_name", "constants where"}
        }) {
            boolean cascades = !kind[0].matches("sequence|alias|constant");
            statements.addAll(Rows.texts(
                    connection,
                    "select distinct 'drop " + kind[0] + " if exists ' || quote_ident(" + kind[1]
                            + ") || '.' || quote_ident("
                            + kind[2] + ")" + (cascades ? " || ' cascade'" : "") + " from information_schema." + kind[3]
                            + " " + kind[1] + in));
        }
        if (!source.onlySchema()) {
            statements.addAll(Rows.texts(
                    connection,
                    "select 'drop schema if exists ' || quote_ident(schema_name) || ' cascade' from"
                            + " information_schema.schemata where schema_name not in ('INFORMATION_SCHEMA', 'PUBLIC', '"
                            + source.schema().replace("'", "''") + "')"));
        }
        return statements;
    }

    @Override
    public void restore(BackupSource source, Path file) throws SQLException {
        try {
            List<String> script =
                    StatementSplitter.split(Files.readString(file, StandardCharsets.UTF_8), SqlSyntax.h2());
            for (String sql : emptying(source)) {
                Rows.execute(source.connection(), sql);
            }
            for (String sql : script) {
                if (!OF_LOCK.matcher(sql).matches()) {
                    Rows.execute(source.connection(), makesSchema(sql) ? ifMissing(sql) : sql);
                }
            }
        } catch (IOException unreadable) {
            throw BackupFailures.unreadable(file, unreadable);
        }
    }

    private static boolean makesSchema(String sql) {
        String words = sql.toLowerCase(Locale.ROOT);
        return words.startsWith("create schema ") && !words.contains("if not exists");
    }

    private static String ifMissing(String sql) {
        return "create schema if not exists " + sql.substring("create schema ".length());
    }
}
