package dev.migrate.runner.backup;

import dev.migrate.runner.failure.MigrationFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Scratch databases on PostgreSQL, through its own programs. */
final class PostgreSqlScratch implements ScratchRestore.Server {
    private static final String OF_NAMESPACE = " join pg_catalog.pg_namespace n on n.oid = ";

    private final BackupSource source;
    private final Tool tool;

    PostgreSqlScratch(BackupSource source, Tool tool) {
        this.source = source;
        this.tool = tool;
    }

    @Override
    public long bytes() throws SQLException {
        return Long.parseLong(
                Rows.text(source.connection(), "select pg_catalog.pg_database_size(current_database())::text"));
    }

    @Override
    public void create(String scratch) throws SQLException {
        String settings = Rows.text(
                source.connection(),
                "select pg_catalog.format(' encoding %L lc_collate %L lc_ctype %L',"
                        + " pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype) from pg_catalog.pg_database"
                        + " where datname = current_database()");
        Rows.execute(source.connection(), "create database " + scratch + " template template0" + settings);
    }

    @Override
    public void fill(String scratch, Path file) {
        tool.run(
                null,
                List.of(
                        "pg_restore",
                        "--no-password",
                        "--no-owner",
                        "--no-privileges",
                        "--exit-on-error",
                        "--single-transaction",
                        "--dbname=" + scratch,
                        file.toString()));
    }

    @Override
    public void drop(String scratch) throws SQLException {
        Rows.execute(source.connection(), "drop database if exists " + scratch + " with (force)");
    }

    @Override
    public List<String> texts(String database, String sql) throws SQLException {
        if (database == null) {
            return Rows.texts(source.connection(), sql);
        }
        String said = tool.run(
                null,
                List.of(
                        "psql",
                        "--no-psqlrc",
                        "--no-password",
                        "--tuples-only",
                        "--no-align",
                        "--dbname=" + database,
                        "--command=" + sql));
        return new String(said.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Names and kinds: the text of an expression may change where it is read again. */
    @Override
    public String objects(String database) {
        String relation = " from pg_catalog.pg_class c" + OF_NAMESPACE + "c.relnamespace where "
                + PostgreSqlBackup.standsAlone("pg_class", "c") + " and " + PostgreSqlBackup.SYSTEM
                + " and c.relpersistence <> 't'";
        return "select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'"
                + " when 'i' then 'index' when 'I' then 'index' when 'c' then 'type' else 'table' end || ' ' || n.nspname"
                + " || '.' || c.relname" + relation
                + " union all select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || t.typname || ' '"
                + " || a.atttypmod || a.attnotnull from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid ="
                + " a.atttypid join pg_catalog.pg_class c on c.oid = a.attrelid" + OF_NAMESPACE + "c.relnamespace where"
                + " a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and "
                + PostgreSqlBackup.SYSTEM + " and " + PostgreSqlBackup.standsAlone("pg_class", "c")
                + " and c.relpersistence <> 't'"
                + " union all select 'constraint ' || n.nspname || '.' || c.relname || '.' || k.conname || ' ' || k.contype"
                + " from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid" + OF_NAMESPACE
                + "c.relnamespace where c.relpersistence <> 't' and " + PostgreSqlBackup.SYSTEM + " and "
                + PostgreSqlBackup.standsAlone("pg_class", "c")
                + " union all select 'trigger ' || n.nspname || '.' || c.relname || '.' || g.tgname from"
                + " pg_catalog.pg_trigger g join pg_catalog.pg_class c on c.oid = g.tgrelid" + OF_NAMESPACE
                + "c.relnamespace where not g.tgisinternal and " + PostgreSqlBackup.SYSTEM
                + " union all select 'routine ' || n.nspname || '.' || p.proname || ' of ' || p.pronargs from"
                + " pg_catalog.pg_proc p" + OF_NAMESPACE + "p.pronamespace where " + PostgreSqlBackup.SYSTEM + " and "
                + PostgreSqlBackup.standsAlone("pg_proc", "p")
                + " union all select 'value ' || n.nspname || '.' || t.typname || '.' || e.enumlabel from"
                + " pg_catalog.pg_enum e join pg_catalog.pg_type t on t.oid = e.enumtypid" + OF_NAMESPACE
                + "t.typnamespace where " + PostgreSqlBackup.SYSTEM + " and "
                + PostgreSqlBackup.standsAlone("pg_type", "t");
    }

    @Override
    public String tables() {
        return "select pg_catalog.format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_class c" + OF_NAMESPACE
                + "c.relnamespace where c.relkind = 'r' and c.relpersistence <> 't' and " + PostgreSqlBackup.SYSTEM
                + " and " + PostgreSqlBackup.standsAlone("pg_class", "c") + " order by 1";
    }

    @Override
    public String count(String database, String table) {
        return "select '" + table.replace("'", "''") + "=' || count(*) from only " + table;
    }

    @Override
    public boolean isForbidden(MigrationFailure refused) {
        return refused.problem()
                .matches("(?s).*(permission denied|must be superuser|must be owner|must be a member).*");
    }
}
