package dev.migrate.extract.database;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads SQLite's schema table, and what its pragmas don't tell from the statements in it. */
final class SqliteCatalog implements Catalog {

    private static final String TABLES = """
            select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
            order by name
            """;

    private static final String VIEWS = "select name, sql from sqlite_schema where type = 'view' order by name";

    private static final String TRIGGERS =
            "select 'trigger ''' || name || ''' of ''' || tbl_name || '''' from sqlite_schema"
                    + " where type = 'trigger' order by name";

    /** A view's name may be quoted in four ways, and may be followed by names for its columns. */
    private static final Pattern CREATE_VIEW = Pattern.compile(
            "create\\s+view\\s+(?:if\\s+not\\s+exists\\s+)?(?:\"[^\"]*\"|`[^`]*`|\\[[^]]*]|[\\w.$]+)\\s*(?:\\([^)]*\\)\\s*)?as\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final int VIRTUAL = 2;
    private static final int STORED = 3;

    private final Query query;
    private final Naming naming = new Naming("main", Naming.Folding.NONE);

    SqliteCatalog(Query query) {
        this.query = query;
    }

    @Override
    public String defaultNamespace() {
        return "main";
    }

    @Override
    public List<String> namespaces() {
        return List.of("main");
    }

    @Override
    public Naming naming() {
        return naming;
    }

    @Override
    public Contents read(List<String> namespaces) throws SQLException {
        Map<String, String> statements = new LinkedHashMap<>();
        query.each(TABLES, row -> statements.put(row.getString(1), row.getString(2)));
        Map<String, TableParts> tables = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : statements.entrySet()) {
            tables.put(table.getKey(), table(table.getKey(), SqliteTable.of(table.getValue()), statements));
        }
        Contents contents = new Contents(tables);
        query.each(
                VIEWS,
                row -> contents.views()
                        .add(new View(
                                new QualifiedName(null, naming.identifier(row.getString(1))),
                                CREATE_VIEW.matcher(row.getString(2)).replaceFirst(""))));
        contents.others().addAll(query.texts(TRIGGERS));
        return contents;
    }

    private TableParts table(String name, SqliteTable text, Map<String, String> statements) throws SQLException {
        TableParts table = new TableParts(new QualifiedName(null, naming.identifier(name)), null);
        Map<Integer, Identifier> key = new TreeMap<>();
        boolean single = primaryKey(name).size() == 1;
        query.each(
                "select cid, name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo(?)",
                row -> {
                    if (row.getInt(6) > 0) {
                        key.put(row.getInt(6), naming.identifier(row.getString(2)));
                    }
                    table.add(row.getInt(1), column(row, text, single));
                },
                name);
        if (!key.isEmpty()) {
            table.primaryKey(new PrimaryKey(
                    naming.chosen(text.nameOf("primary key", List.of()), name), List.copyOf(key.values())));
        }
        foreignKeys(table, name, text, statements);
        indexes(table, name, text);
        text.checks()
                .forEach(check -> table.add(new Check(
                        naming.chosen(check.name(), name),
                        check.column() == null ? null : naming.identifier(check.column()),
                        check.expression())));
        return table;
    }

    private Column column(ResultSet row, SqliteTable text, boolean singleKey) throws SQLException {
        String name = row.getString(2);
        boolean computed = row.getInt(7) == VIRTUAL || row.getInt(7) == STORED;
        String type = row.getString(3).toLowerCase(Locale.ROOT).replaceFirst("\\s*generated always$", "");
        return new Column.Builder()
                .name(naming.identifier(name))
                .databaseTypes(Map.of("sqlite", type))
                .nullable(!row.getBoolean(4) && row.getInt(6) == 0)
                // an integer key numbers itself; NOT NULL says that somebody else does
                .identity(singleKey && row.getInt(6) > 0 && type.equals("integer") && !row.getBoolean(4))
                .defaultValue(row.getString(5))
                .computed(computed ? text.computed(name) : null)
                .collation(text.collation(name))
                .build();
    }

    private void foreignKeys(TableParts table, String name, SqliteTable text, Map<String, String> statements)
            throws SQLException {
        Map<Integer, List<String[]>> keys = new TreeMap<>();
        query.each(
                "select id, seq, \"table\", \"from\", \"to\", on_delete from pragma_foreign_key_list(?) order by id, seq",
                row -> keys.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(new String[] {row.getString(3), row.getString(4), row.getString(5), row.getString(6)}),
                name);
        for (List<String[]> parts : keys.values()) {
            List<String> columns = parts.stream().map(part -> part[1]).toList();
            List<String> targets = parts.get(0)[2] == null
                    ? primaryKey(parts.get(0)[0])
                    : parts.stream().map(part -> part[2]).toList();
            String onDelete = parts.get(0)[3].toLowerCase(Locale.ROOT);
            String given = text.nameOf("foreign key", columns);
            table.add(new ForeignKey(
                    given == null ? null : naming.identifier(given),
                    given == null || Naming.isMadeUp(given, name),
                    identifiers(columns),
                    new QualifiedName(null, naming.identifier(existing(parts.get(0)[0], statements))),
                    identifiers(targets),
                    onDelete.equals("no action") ? null : onDelete,
                    null));
        }
    }

    /** A reference may spell the table in other letters. */
    private static String existing(String name, Map<String, String> statements) {
        return statements.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private List<String> primaryKey(String table) throws SQLException {
        return query.texts("select name from pragma_table_info(?) where pk > 0 order by pk", table);
    }

    private List<Identifier> identifiers(List<String> names) {
        return names.stream().map(naming::identifier).toList();
    }

    private void indexes(TableParts table, String name, SqliteTable text) throws SQLException {
        Map<String, String> origins = new LinkedHashMap<>();
        Map<String, Boolean> unique = new LinkedHashMap<>();
        query.each(
                "select name, origin, \"unique\" from pragma_index_list(?) order by name",
                row -> {
                    origins.put(row.getString(1), row.getString(2));
                    unique.put(row.getString(1), row.getBoolean(3));
                },
                name);
        for (Map.Entry<String, String> index : origins.entrySet()) {
            if (index.getValue().equals("u")) {
                List<String> columns =
                        query.texts("select name from pragma_index_xinfo(?) where key order by seqno", index.getKey());
                String given = text.nameOf("unique", columns);
                table.add(new UniqueKey(
                        given == null ? null : naming.identifier(given),
                        given == null || Naming.isMadeUp(given, name),
                        identifiers(columns)));
            } else if (index.getValue().equals("c")) {
                String statement = statement(index.getKey());
                table.add(new Index(
                        naming.identifier(index.getKey()),
                        Naming.isMadeUp(index.getKey(), name),
                        unique.get(index.getKey()),
                        parts(index.getKey(), statement),
                        SqlTokens.behindFirstGroup(statement)));
            }
        }
    }

    private String statement(String index) throws SQLException {
        return query.texts("select sql from sqlite_schema where type = 'index' and name = ?", index)
                .get(0);
    }

    private List<Index.Part> parts(String index, String statement) throws SQLException {
        List<String> expressions = SqliteTable.indexParts(statement);
        List<Index.Part> parts = new ArrayList<>();
        query.each(
                "select seqno, name, desc from pragma_index_xinfo(?) where key order by seqno",
                row -> parts.add(
                        row.getString(2) == null
                                ? new Index.Part(null, expressions.get(row.getInt(1)), row.getBoolean(3))
                                : new Index.Part(naming.identifier(row.getString(2)), null, row.getBoolean(3))),
                index);
        return parts;
    }
}
