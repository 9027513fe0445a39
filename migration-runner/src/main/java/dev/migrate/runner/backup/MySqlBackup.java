package dev.migrate.runner.backup;

import dev.migrate.runner.database.ServerAddress;
import dev.migrate.runner.history.RestoreMark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MySQL and MariaDB: the dump program's SQL, in one snapshot, with routines, triggers and events. */
public final class MySqlBackup implements BackupMethod {
    private static final int PORT = 3306;
    private static final int TAIL = 4096;
    private static final Pattern EVENT = Pattern.compile("/\\*!50106 CREATE\\*/.* EVENT `((?:[^`]|``)*)`.*");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE `((?:[^`]|``)*)` \\(.*");

    private final String dump;
    private final String client;
    private final boolean mariaDb;

    private MySqlBackup(String dump, String client, boolean mariaDb) {
        this.dump = dump;
        this.client = client;
        this.mariaDb = mariaDb;
    }

    public static MySqlBackup mySql() {
        return new MySqlBackup("mysqldump", "mysql", false);
    }

    public static MySqlBackup mariaDb() {
        return new MySqlBackup("mariadb-dump", "mariadb", true);
    }

    @Override
    public String extension() {
        return "sql";
    }

    @Override
    public String databaseName(Connection connection) throws SQLException {
        return Rows.text(connection, "select database()");
    }

    @Override
    public void dump(BackupSource source, Path file) throws SQLException {
        List<String> command = command(source, dump);
        command.addAll(List.of(
                "--single-transaction",
                "--skip-lock-tables",
                "--routines",
                "--triggers",
                "--events",
                "--hex-blob",
                "--no-tablespaces",
                "--result-file=" + file,
                source.schema()));
        tool(source).run(null, command);
    }

    @Override
    public Map<String, Long> rows(BackupSource source) throws SQLException {
        return scratch(source).rows(null);
    }

    private ScratchRestore scratch(BackupSource source) throws SQLException {
        return new ScratchRestore(source, new MySqlScratch(source, tool(source), command(source, client)));
    }

    /** The program's last line says that it came to the end. */
    @Override
    public String verify(BackupSource source, Path file, Map<String, Long> before) throws SQLException {
        try {
            if (!tail(file).contains("\n-- Dump completed")) {
                throw BackupFailures.untrusted(file, "its last line is not '-- Dump completed', so it is cut off");
            }
            Set<String> found = matches(TABLE, file);
            if (before != null) {
                requireTables(source, file, found);
            }
            String proof = matches(EVENT, file).isEmpty()
                    ? scratch(source).prove(file, before)
                    : ScratchRestore.notRestored("its events would run there, too");
            return "it has its end and " + found.size() + " tables, and " + proof;
        } catch (IOException unreadable) {
            throw BackupFailures.unreadable(file, unreadable);
        }
    }

    private static Set<String> matches(Pattern pattern, Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(pattern::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    private static void requireTables(BackupSource source, Path file, Set<String> found) throws SQLException {
        for (String table : Rows.texts(source.connection(), tables(source, "= 'BASE TABLE'", "table_name"))) {
            String written = new String(table.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (!found.contains(written.replace("`", "``"))) {
                throw BackupFailures.untrusted(file, "it does not hold table '" + table + "'");
            }
        }
    }

    private static String tables(BackupSource source, String type, String yields) {
        return "select " + yields + " from information_schema.tables where table_schema = " + literal(source.schema())
                + " and table_type " + type;
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String drop(String kind, String column) {
        return "concat('drop " + kind + " if exists `', replace(" + column + ", '`', '``'), '`')";
    }

    @Override
    public List<String> emptying(BackupSource source) throws SQLException {
        Connection connection = source.connection();
        String schema = literal(source.schema());
        List<String> statements =
                new ArrayList<>(Rows.texts(connection, tables(source, "= 'VIEW'", drop("view", "table_name"))));
        statements.addAll(Rows.texts(connection, tables(source, "like '%TABLE%'", drop("table", "table_name"))));
        statements.removeIf(sql -> sql.endsWith("`" + RestoreMark.TABLE + "`"));
        statements.addAll(Rows.texts(connection, tables(source, "= 'SEQUENCE'", drop("sequence", "table_name"))));
        statements.addAll(Rows.texts(
                connection,
                "select concat('drop ', routine_type, ' if exists `', replace(routine_name, '`', '``'), '`') from"
                        + " information_schema.routines where routine_type in ('FUNCTION', 'PROCEDURE') and routine_schema = "
                        + schema));
        statements.addAll(Rows.texts(
                connection,
                "select " + drop("event", "event_name") + " from information_schema.events where event_schema = "
                        + schema));
        if (!statements.isEmpty()) {
            statements.add(0, "set foreign_key_checks = 0");
            statements.add("set foreign_key_checks = 1");
        }
        return statements;
    }

    @Override
    public void restore(BackupSource source, Path file) throws SQLException {
        Rows.execute(source.connection(), "use `" + source.schema().replace("`", "``") + "`");
        for (String sql : emptying(source)) {
            Rows.execute(source.connection(), sql);
        }
        List<String> command = command(source, client);
        command.add(source.schema());
        tool(source).run(file, command);
    }

    private static ServerAddress address(BackupSource source) {
        ServerAddress address = ServerAddress.of(source.database().jdbcUrl(), PORT);
        if (address == null) {
            throw BackupFailures.failure(
                    "the URL '" + source.database().url() + "' does not say where the server listens");
        }
        return address;
    }

    private List<String> command(BackupSource source, String program) throws SQLException {
        ServerAddress address = address(source);
        List<String> command = new ArrayList<>(List.of(
                program,
                "--host=" + address.hosts().get(0),
                "--port=" + address.ports().get(0),
                "--protocol=tcp",
                "--user=" + Rows.text(source.connection(), "select substring_index(user(), '@', 1)"),
                "--default-character-set=utf8mb4"));
        if (mariaDb) {
            command.addAll(tls(address.parameters()));
        }
        return command;
    }

    /** As the driver does: without encryption unless the URL asks for it. */
    private static List<String> tls(Map<String, String> parameters) {
        String mode = parameters.getOrDefault("sslMode", "disable");
        if (mode.equals("disable")) {
            return List.of("--skip-ssl");
        }
        List<String> options = new ArrayList<>(
                List.of("--ssl", mode.equals("trust") ? "--skip-ssl-verify-server-cert" : "--ssl-verify-server-cert"));
        if (parameters.containsKey("serverSslCert")) {
            options.add("--ssl-ca=" + parameters.get("serverSslCert"));
        }
        return options;
    }

    private static Tool tool(BackupSource source) {
        String given = source.database().password();
        String password = given == null ? address(source).parameters().get("password") : given;
        return new Tool(source.tools(), password == null ? Map.of() : Map.of("MYSQL_PWD", password), password);
    }
}
