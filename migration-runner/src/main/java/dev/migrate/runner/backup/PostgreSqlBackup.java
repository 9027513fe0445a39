package dev.migrate.runner.backup;

import dev.migrate.runner.database.ServerAddress;
import dev.migrate.runner.failure.MigrationFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PostgreSQL: pg_dump's archive; restored by psql in one transaction. */
public final class PostgreSqlBackup implements BackupMethod {
    private static final int PORT = 5432;
    private static final Map<String, String> TLS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY");
    static final String SYSTEM = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    @Override
    public String extension() {
        return "dump";
    }

    @Override
    public String databaseName(Connection connection) throws SQLException {
        return Rows.text(connection, "select current_database()");
    }

    @Override
    public void dump(BackupSource source, Path file) throws SQLException {
        tool(source).run(null, List.of("pg_dump", "--format=custom", "--no-password", "--file=" + file));
    }

    @Override
    public Map<String, Long> rows(BackupSource source) throws SQLException {
        return scratch(source).rows(null);
    }

    private static ScratchRestore scratch(BackupSource source) throws SQLException {
        return new ScratchRestore(source, new PostgreSqlScratch(source, tool(source)));
    }

    /** The list of an archive stands at its beginning, so all of it is read; then it is restored beside the database. */
    @Override
    public String verify(BackupSource source, Path file, Map<String, Long> before) throws SQLException {
        try {
            Tool tool = tool(source);
            String list = tool.run(null, List.of("pg_restore", "--list", file.toString()));
            tool.run(null, List.of("pg_restore", "--file=" + nowhere(), file.toString()));
            if (before != null) {
                requireTables(source, file, list);
            }
            return "its "
                    + list.lines().filter(line -> line.contains(" TABLE DATA ")).count()
                    + " tables were read to the end, and "
                    + scratch(source).prove(file, before);
        } catch (MigrationFailure unreadable) {
            throw unreadable.fields().containsKey("program")
                    ? unreadable
                    : BackupFailures.untrusted(file, unreadable.problem());
        }
    }

    private static String nowhere() {
        return Files.exists(Path.of("/dev/null")) ? "/dev/null" : "NUL";
    }

    private static void requireTables(BackupSource source, Path file, String list) throws SQLException {
        String tables =
                "select n.nspname || ' ' || c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on"
                        + " n.oid = c.relnamespace where c.relkind = 'r' and c.relpersistence <> 't' and " + SYSTEM
                        + " and "
                        + standsAlone("pg_class", "c");
        for (String table : Rows.texts(source.connection(), tables)) {
            if (!list.contains(" TABLE DATA " + table + " ")) {
                throw BackupFailures.untrusted(file, "it has no rows of table '" + table.replace(' ', '.') + "'");
            }
        }
    }

    static String standsAlone(String catalog, String alias) {
        return "not exists (select 1 from pg_catalog.pg_depend d where d.classid = 'pg_catalog." + catalog
                + "'::regclass and d.objid = " + alias + ".oid and d.deptype in ('e', 'i'))";
    }

    @Override
    public List<String> emptying(BackupSource source) throws SQLException {
        Rows.execute(source.connection(), "select pg_catalog.set_config('search_path', '', false)");
        String in = source.onlySchema() ? "n.nspname = '" + source.schema().replace("'", "''") + "'" : SYSTEM;
        List<String> statements = Rows.texts(source.connection(), relations(in) + " union all " + others(in));
        if (!source.onlySchema()) {
            statements.addAll(Rows.texts(source.connection(), schemas()));
        }
        return statements;
    }

    private static String relations(String in) {
        return "select pg_catalog.format('drop %s if exists %I.%I cascade', case c.relkind when 'v' then 'view'"
                + " when 'm' then 'materialized view' when 'S' then 'sequence' when 'f' then 'foreign table' else 'table'"
                + " end, n.nspname, c.relname) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid ="
                + " c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and " + in + " and "
                + standsAlone("pg_class", "c");
    }

    private static String others(String in) {
        return "select pg_catalog.format('drop routine if exists %I.%I(%s) cascade', n.nspname, p.proname,"
                + " pg_catalog.pg_get_function_identity_arguments(p.oid)) from pg_catalog.pg_proc p"
                + " join pg_catalog.pg_namespace n on n.oid = p.pronamespace where " + in + " and "
                + standsAlone("pg_proc", "p")
                + " union all select pg_catalog.format('drop %s if exists %I.%I cascade', case t.typtype when 'd' then"
                + " 'domain' else 'type' end, n.nspname, t.typname) from pg_catalog.pg_type t join pg_catalog.pg_namespace n"
                + " on n.oid = t.typnamespace left join pg_catalog.pg_class c on c.oid = t.typrelid where " + in
                + " and (t.typtype in ('d', 'e', 'r') or c.relkind = 'c') and " + standsAlone("pg_type", "t");
    }

    /** A schema that has an extension's objects stays: only a superuser may be able to make them again. */
    private static String schemas() {
        return "select pg_catalog.format('drop schema if exists %I cascade', n.nspname) from pg_catalog.pg_namespace n"
                + " where " + SYSTEM + " and n.nspname <> 'public' and " + standsAlone("pg_namespace", "n")
                + " and not exists (select 1 from pg_catalog.pg_extension e where e.extnamespace = n.oid)";
    }

    @Override
    public void restore(BackupSource source, Path file) throws SQLException {
        Tool tool = tool(source);
        try {
            Path folder = Files.createTempDirectory("migrate-restore");
            Path emptying = folder.resolve("emptying.sql");
            Path content = folder.resolve("content.sql");
            try {
                Files.writeString(
                        emptying,
                        emptying(source).stream().map(sql -> sql + ";\n").collect(Collectors.joining()),
                        StandardCharsets.UTF_8);
                tool.run(null, List.of("pg_restore", "--clean", "--if-exists", "--file=" + content, file.toString()));
                tool.run(
                        null,
                        List.of(
                                "psql",
                                "--no-psqlrc",
                                "--no-password",
                                "--quiet",
                                "--single-transaction",
                                "--set=ON_ERROR_STOP=on",
                                "--file=" + emptying,
                                "--file=" + content));
            } finally {
                Files.deleteIfExists(emptying);
                Files.deleteIfExists(content);
                Files.deleteIfExists(folder);
            }
        } catch (IOException full) {
            throw BackupFailures.failure("the script that restores can't be written: " + full);
        }
    }

    private static Tool tool(BackupSource source) throws SQLException {
        ServerAddress address = ServerAddress.of(source.database().jdbcUrl(), PORT);
        if (address == null) {
            throw BackupFailures.failure(
                    "the URL '" + source.database().url() + "' does not say where the server listens");
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PGHOST", String.join(",", address.hosts()));
        environment.put("PGPORT", address.ports().stream().map(String::valueOf).collect(Collectors.joining(",")));
        environment.put("PGDATABASE", source.name());
        environment.put("PGUSER", Rows.text(source.connection(), "select session_user"));
        environment.put("PGCLIENTENCODING", "UTF8");
        TLS.forEach((parameter, variable) -> {
            if (address.parameters().containsKey(parameter)) {
                environment.put(variable, address.parameters().get(parameter));
            }
        });
        String password = source.database().password() == null
                ? address.parameters().get("password")
                : source.database().password();
        if (password != null) {
            environment.put("PGPASSWORD", password);
        }
        return new Tool(source.tools(), environment, password);
    }
}
