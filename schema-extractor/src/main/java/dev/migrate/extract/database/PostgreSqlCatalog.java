package dev.migrate.extract.database;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PostgreSQL's catalog. What belongs to an extension is left out. */
final class PostgreSqlCatalog implements Catalog {

    private static final String TABLES = """
            select c.oid, n.nspname, c.relname, obj_description(c.oid, 'pg_class')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any (string_to_array(?, chr(10)))
              and not exists (select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by n.nspname, c.relname
            """;

    private static final String COLUMNS = """
            select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
              a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum),
              case when a.attcollation <> t.typcollation then o.collname end
            from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              left join pg_collation o on o.oid = a.attcollation
            where a.attnum > 0 and not a.attisdropped
            """;

    private static final String CONSTRAINTS = """
            select k.conrelid, k.conname, k.contype, k.conkey, n.nspname, f.relname,
              array(select a.attname from unnest(k.confkey) with ordinality as u (num, at)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by u.at),
              k.confdeltype, k.confupdtype <> 'a' or k.confmatchtype <> 's' or k.condeferrable,
              pg_get_constraintdef(k.oid), pg_get_expr(k.conbin, k.conrelid)
            from pg_constraint k
              left join pg_class f on f.oid = k.confrelid
              left join pg_namespace n on n.oid = f.relnamespace
            where k.contype in ('p', 'u', 'f', 'c')
            """;

    private static final String INDEXES = """
            select i.indrelid, c.relname, i.indisunique, i.indnkeyatts, i.indkey::int2[], i.indoption::int2[],
              array(select pg_get_indexdef(i.indexrelid, p, true) from generate_series(1, i.indnkeyatts) as p),
              pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
            where m.amname = 'btree'
              and not exists (select from pg_opclass o where o.oid = any (i.indclass::oid[]) and not o.opcdefault)
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            """;

    /** What hangs on tables that are read, and materialized views. */
    private static final String OTHERS = """
            select o.kind || ' ''' || o.name || ''' of ''' || c.relname || ''''
            from (
                select 'index' as kind, x.relname as name, i.indrelid as relation
                  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
                  where m.amname <> 'btree' and not i.indisexclusion
                    or exists (select from pg_opclass p where p.oid = any (i.indclass::oid[]) and not p.opcdefault)
                      and not i.indisexclusion
                union all select 'exclusion constraint', conname, conrelid from pg_constraint where contype = 'x'
                union all select 'trigger', tgname, tgrelid from pg_trigger where not tgisinternal
                union all select 'policy', polname, polrelid from pg_policy
                union all select 'materialized view', relname, oid from pg_class where relkind = 'm') o
              join pg_class c on c.oid = o.relation join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (string_to_array(?, chr(10)))
            order by 1
            """;

    private static final String SEQUENCES = """
            select n.nspname, c.relname, s.seqstart, s.seqincrement
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (string_to_array(?, chr(10)))
              and not exists (select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'i'))
            order by n.nspname, c.relname
            """;

    private static final String VIEWS = """
            select n.nspname, c.relname, pg_get_viewdef(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'v' and n.nspname = any (string_to_array(?, chr(10)))
              and not exists (select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by n.nspname, c.relname
            """;

    private static final String ENUM_TYPES = """
            select n.nspname, t.typname, array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid
              order by e.enumsortorder)
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e' and n.nspname = any (string_to_array(?, chr(10)))
              and not exists (select from pg_depend d
                where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
            order by n.nspname, t.typname
            """;

    private static final Map<String, String> ON_DELETE =
            Map.of("r", "restrict", "c", "cascade", "n", "set null", "d", "set default");

    private final Query query;
    private Naming naming;

    PostgreSqlCatalog(Query query) {
        this.query = query;
    }

    @Override
    public String defaultNamespace() throws SQLException {
        return query.texts("select current_schema()").get(0);
    }

    @Override
    public List<String> namespaces() throws SQLException {
        return query.texts(
                "select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'"
                        + " order by nspname");
    }

    @Override
    public Naming naming() throws SQLException {
        if (naming == null) {
            naming = new Naming(defaultNamespace(), Naming.Folding.TO_LOWER_CASE);
        }
        return naming;
    }

    @Override
    public Contents read(List<String> namespaces) throws SQLException {
        String list = String.join("\n", namespaces);
        Map<Long, TableParts> tables = new LinkedHashMap<>();
        query.each(
                TABLES,
                row -> tables.put(
                        row.getLong(1),
                        new TableParts(naming.qualified(row.getString(2), row.getString(3)), row.getString(4))),
                list);
        query.each(COLUMNS, row -> with(tables, row, this::column));
        query.each(CONSTRAINTS, row -> with(tables, row, this::constraint));
        query.each(INDEXES, row -> with(tables, row, this::index));
        Contents contents = new Contents(tables);
        query.each(SEQUENCES, row -> contents.sequences().add(sequence(row)), list);
        query.each(ENUM_TYPES, row -> contents.enumTypes().add(enumType(row)), list);
        query.each(
                VIEWS,
                row -> contents.views()
                        .add(new View(
                                naming.qualified(row.getString(1), row.getString(2)),
                                row.getString(3).strip().replaceFirst(";$", ""))),
                list);
        query.each(OTHERS, row -> contents.others().add(row.getString(1)), list);
        return contents;
    }

    private interface PartReader {
        void read(TableParts table, ResultSet row) throws SQLException;
    }

    private static void with(Map<Long, TableParts> tables, ResultSet row, PartReader reader) throws SQLException {
        TableParts table = tables.get(row.getLong(1));
        if (table != null) {
            reader.read(table, row);
        }
    }

    private void column(TableParts table, ResultSet row) throws SQLException {
        boolean computed = !row.getString(7).isEmpty();
        table.add(
                row.getInt(2),
                new Column.Builder()
                        .name(naming.identifier(row.getString(3)))
                        .databaseTypes(Map.of("postgresql", row.getString(4)))
                        .nullable(!row.getBoolean(5))
                        .identity(!row.getString(6).isEmpty())
                        .computed(computed ? row.getString(8) : null)
                        .defaultValue(computed ? null : row.getString(8))
                        .comment(row.getString(9))
                        .collation(row.getString(10))
                        .build());
    }

    private void constraint(TableParts table, ResultSet row) throws SQLException {
        String name = row.getString(2);
        Identifier chosen = naming.chosen(name, table.name().name().text());
        switch (row.getString(3)) {
            case "p" -> table.primaryKey(new PrimaryKey(chosen, columns(table, row)));
            case "u" -> table.add(new UniqueKey(naming.identifier(name), chosen == null, columns(table, row)));
            case "f" -> table.add(foreignKey(table, row, naming.identifier(name), chosen == null));
            default -> table.add(new Check(chosen, null, row.getString(11)));
        }
    }

    private ForeignKey foreignKey(TableParts table, ResultSet row, Identifier name, boolean madeUp)
            throws SQLException {
        return new ForeignKey(
                name,
                madeUp,
                columns(table, row),
                naming.qualified(row.getString(5), row.getString(6)),
                texts(row.getArray(7)).stream().map(naming::identifier).toList(),
                ON_DELETE.get(row.getString(8)),
                row.getBoolean(9) ? row.getString(10) : null);
    }

    private static List<Identifier> columns(TableParts table, ResultSet row) throws SQLException {
        return numbers(row.getArray(4)).stream().map(table::column).toList();
    }

    private void index(TableParts table, ResultSet row) throws SQLException {
        List<Integer> columns = numbers(row.getArray(5));
        List<Integer> options = numbers(row.getArray(6));
        List<String> texts = texts(row.getArray(7));
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < row.getInt(4); i++) {
            boolean descending = (options.get(i) & 1) == 1;
            parts.add(
                    columns.get(i) == 0
                            ? new Index.Part(null, texts.get(i), descending)
                            : new Index.Part(table.column(columns.get(i)), null, descending));
        }
        String name = row.getString(2);
        table.add(new Index(
                naming.identifier(name),
                Naming.isMadeUp(name, table.name().name().text()),
                row.getBoolean(3),
                parts,
                SqlTokens.behindFirstGroup(row.getString(8))));
    }

    private Sequence sequence(ResultSet row) throws SQLException {
        return new Sequence(naming.qualified(row.getString(1), row.getString(2)), row.getLong(3), row.getLong(4));
    }

    private EnumType enumType(ResultSet row) throws SQLException {
        QualifiedName name = naming.qualified(row.getString(1), row.getString(2));
        return new EnumType(name, texts(row.getArray(3)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }
}
