package dev.migrate.extract.database;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the information schema of MySQL and MariaDB. A unique index is a unique key there; the index that a foreign key brings
 * along is left out.
 */
final class MySqlCatalog implements Catalog {

    private static final String TABLES = """
            select table_schema, table_name, table_type, table_comment, table_collation from information_schema.tables
            where table_type in ('BASE TABLE', 'SEQUENCE', 'SYSTEM VERSIONED') order by table_schema, table_name
            """;

    private static final String COLUMNS = """
            select table_schema, table_name, ordinal_position, column_name, column_type, is_nullable, column_default, extra,
              collation_name, column_comment, generation_expression
            from information_schema.columns order by table_schema, table_name, ordinal_position
            """;

    private static final String KEYS = """
            select k.table_schema, k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema,
              k.referenced_table_name, k.referenced_column_name, r.delete_rule
            from information_schema.key_column_usage k left join information_schema.referential_constraints r
              on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
                and r.table_name = k.table_name and k.referenced_table_name is not null
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position
            """;

    private static final String CHECKS_OF_MYSQL = """
            select t.table_schema, t.table_name, c.constraint_name, c.check_clause, 'Table'
            from information_schema.check_constraints c join information_schema.table_constraints t
              on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
            where t.constraint_type = 'CHECK'
            """;

    private static final String CHECKS_OF_MARIADB = """
            select constraint_schema, table_name, constraint_name, check_clause, level
            from information_schema.check_constraints
            """;

    private static final String INDEXES = """
            select table_schema, table_name, index_name, column_name, collation, sub_part, non_unique, %s
            from information_schema.statistics
            where index_name <> 'PRIMARY' and index_type not in ('FULLTEXT', 'SPATIAL')
            order by table_schema, table_name, index_name, seq_in_index
            """;

    private static final String VIEWS = """
            select table_schema, table_name, view_definition from information_schema.views
            order by table_schema, table_name
            """;

    private static final String OTHERS = """
            select table_schema, concat('index ''', index_name, ''' of ''', table_name, '''')
            from information_schema.statistics where index_type in ('FULLTEXT', 'SPATIAL') and seq_in_index = 1
            union all select event_object_schema, concat('trigger ''', trigger_name, ''' of ''', event_object_table, '''')
            from information_schema.triggers
            order by 1, 2
            """;

    private static final Set<String> SYSTEM = Set.of("information_schema", "mysql", "performance_schema", "sys");

    private final Query query;
    private final boolean mariaDb;
    private final String database;
    private Naming naming;

    MySqlCatalog(Query query, String database) {
        this.query = query;
        this.database = database;
        this.mariaDb = database.equals("mariadb");
    }

    @Override
    public String defaultNamespace() throws SQLException {
        return query.texts("select database()").get(0);
    }

    @Override
    public List<String> namespaces() throws SQLException {
        return query.texts("select schema_name from information_schema.schemata order by schema_name").stream()
                .filter(name -> !SYSTEM.contains(name))
                .toList();
    }

    @Override
    public Naming naming() throws SQLException {
        if (naming == null) {
            naming = new Naming(defaultNamespace(), Naming.Folding.NONE);
        }
        return naming;
    }

    /** An object's place: its database and its table. */
    private record Key(String schema, String table) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString(1), row.getString(2));
        }
    }

    @Override
    public Contents read(List<String> namespaces) throws SQLException {
        Map<Key, TableParts> tables = new LinkedHashMap<>();
        Map<Key, String> collations = new HashMap<>();
        List<Key> sequences = new ArrayList<>();
        query.each(TABLES, row -> {
            Key key = Key.of(row);
            if (namespaces.contains(key.schema()) && row.getString(3).equals("SEQUENCE")) {
                sequences.add(key);
            } else if (namespaces.contains(key.schema())) {
                tables.put(key, new TableParts(naming.qualified(key.schema(), key.table()), row.getString(4)));
                collations.put(key, row.getString(5));
            }
        });
        query.each(COLUMNS, row -> {
            TableParts table = tables.get(Key.of(row));
            if (table != null) {
                table.add(row.getInt(3), column(row, collations.get(Key.of(row))));
            }
        });
        Map<Key, Map<String, List<Identifier>>> foreignKeys = foreignKeys(tables);
        indexes(tables, foreignKeys);
        checks(tables);
        Contents contents = new Contents(tables);
        for (Key sequence : sequences) {
            contents.sequences().add(sequence(sequence));
        }
        query.each(VIEWS, row -> {
            if (namespaces.contains(row.getString(1))) {
                contents.views().add(view(row));
            }
        });
        query.each(OTHERS, row -> {
            if (namespaces.contains(row.getString(1))) {
                contents.others().add(row.getString(2));
            }
        });
        return contents;
    }

    /** The server names the database in front of each table, the default one too. */
    private View view(ResultSet row) throws SQLException {
        String query = row.getString(3).replace("`" + row.getString(1) + "`.", "");
        return new View(naming.qualified(row.getString(1), row.getString(2)), query);
    }

    private Column column(ResultSet row, String collation) throws SQLException {
        String extra = row.getString(8).toLowerCase(Locale.ROOT);
        String computed = row.getString(11);
        boolean isComputed = computed != null && !computed.isEmpty();
        String comment = row.getString(10);
        return new Column.Builder()
                .name(naming.identifier(row.getString(4)))
                .databaseTypes(Map.of(database, row.getString(5)))
                .nullable(row.getString(6).equals("YES"))
                .identity(extra.contains("auto_increment"))
                .defaultValue(isComputed ? null : defaultValue(row.getString(7), row.getString(5), extra))
                .computed(isComputed ? computed + (extra.contains("virtual") ? " virtual" : "") : null)
                .collation(collation == null || collation.equals(row.getString(9)) ? null : row.getString(9))
                .comment(comment.isEmpty() ? null : comment)
                .build();
    }

    /** MariaDB shows an expression; MySQL a bare value, unless it says that it is none. */
    private String defaultValue(String shown, String type, String extra) {
        int update = extra.indexOf("on update");
        String onUpdate = update < 0 ? "" : " " + extra.substring(update);
        if (shown == null || mariaDb && shown.equals("NULL")) {
            return onUpdate.isEmpty() ? null : "null" + onUpdate;
        }
        boolean expression = mariaDb || extra.contains("default_generated") || shown.matches("b'[01]*'|-?[0-9.]+");
        boolean timeFunction = shown.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP")
                && type.matches("(timestamp|datetime).*");
        return (expression || timeFunction ? shown : "'" + shown.replace("'", "''") + "'") + onUpdate;
    }

    /** Adds primary, unique and foreign keys. The foreign keys' columns by table and name come back. */
    private Map<Key, Map<String, List<Identifier>>> foreignKeys(Map<Key, TableParts> tables) throws SQLException {
        Map<Key, Map<String, List<Identifier>>> columns = new LinkedHashMap<>();
        Map<Key, Map<String, List<Identifier>>> targets = new LinkedHashMap<>();
        Map<Key, Map<String, QualifiedName>> target = new HashMap<>();
        Map<Key, Map<String, String>> rules = new HashMap<>();
        Map<Key, List<Identifier>> primary = new LinkedHashMap<>();
        query.each(KEYS, row -> {
            Key key = Key.of(row);
            String name = row.getString(3);
            Identifier column = naming.identifier(row.getString(4));
            if (name.equals("PRIMARY")) {
                primary.computeIfAbsent(key, any -> new ArrayList<>()).add(column);
            } else if (row.getString(6) != null) {
                list(columns, key, name).add(column);
                list(targets, key, name).add(naming.identifier(row.getString(7)));
                target.computeIfAbsent(key, any -> new HashMap<>())
                        .put(name, naming.qualified(row.getString(5), row.getString(6)));
                rules.computeIfAbsent(key, any -> new HashMap<>()).put(name, row.getString(8));
            }
        });
        primary.forEach((key, list) -> ifKnown(tables, key, table -> table.primaryKey(new PrimaryKey(null, list))));
        columns.forEach((key, named) -> ifKnown(
                tables,
                key,
                table -> named.forEach((name, list) -> table.add(new ForeignKey(
                        naming.identifier(name),
                        Naming.isMadeUp(name, key.table()),
                        list,
                        target.get(key).get(name),
                        targets.get(key).get(name),
                        onDelete(rules.get(key).get(name)),
                        null)))));
        return columns;
    }

    private static List<Identifier> list(Map<Key, Map<String, List<Identifier>>> lists, Key key, String name) {
        return lists.computeIfAbsent(key, any -> new LinkedHashMap<>()).computeIfAbsent(name, any -> new ArrayList<>());
    }

    private static void ifKnown(Map<Key, TableParts> tables, Key key, Consumer<TableParts> consumer) {
        TableParts table = tables.get(key);
        if (table != null) {
            consumer.accept(table);
        }
    }

    /** RESTRICT and NO ACTION are one thing here. */
    private static String onDelete(String rule) {
        return rule == null || rule.equals("NO ACTION") || rule.equals("RESTRICT")
                ? null
                : rule.toLowerCase(Locale.ROOT);
    }

    private void indexes(Map<Key, TableParts> tables, Map<Key, Map<String, List<Identifier>>> foreignKeys)
            throws SQLException {
        Map<Key, Map<String, List<Index.Part>>> indexes = new LinkedHashMap<>();
        Map<Key, Set<String>> unique = new HashMap<>();
        query.each(INDEXES.formatted(expressionColumn()), row -> {
            Key key = Key.of(row);
            indexes.computeIfAbsent(key, any -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString(3), any -> new ArrayList<>())
                    .add(part(row));
            if (!row.getBoolean(7)) {
                unique.computeIfAbsent(key, any -> new HashSet<>()).add(row.getString(3));
            }
        });
        indexes.forEach((key, named) -> ifKnown(
                tables,
                key,
                table -> named.forEach((name, parts) -> {
                    boolean madeUp = Naming.isMadeUp(name, key.table());
                    List<Identifier> columns =
                            parts.stream().map(Index.Part::column).toList();
                    boolean isUnique = unique.getOrDefault(key, Set.of()).contains(name);
                    if (isUnique && !columns.contains(null)) {
                        table.add(new UniqueKey(naming.identifier(name), madeUp, columns));
                    } else if (!columns.equals(
                            foreignKeys.getOrDefault(key, Map.of()).get(name))) {
                        table.add(new Index(naming.identifier(name), madeUp, isUnique, parts));
                    }
                })));
    }

    private String expressionColumn() throws SQLException {
        return query.texts("select column_name from information_schema.columns where table_schema ="
                                + " 'information_schema' and table_name = 'STATISTICS' and column_name = 'EXPRESSION'")
                        .isEmpty()
                ? "null"
                : "expression";
    }

    private Index.Part part(ResultSet row) throws SQLException {
        boolean descending = "D".equals(row.getString(5));
        if (row.getString(4) == null) {
            return new Index.Part(null, row.getString(8), descending);
        }
        return row.getString(6) == null
                ? new Index.Part(naming.identifier(row.getString(4)), null, descending)
                : new Index.Part(null, naming.identifier(row.getString(4)) + "(" + row.getString(6) + ")", descending);
    }

    private void checks(Map<Key, TableParts> tables) throws SQLException {
        if (query.texts("select 1 from information_schema.tables where table_schema = 'information_schema' and"
                        + " table_name = 'CHECK_CONSTRAINTS'")
                .isEmpty()) {
            return;
        }
        query.each(mariaDb ? CHECKS_OF_MARIADB : CHECKS_OF_MYSQL, row -> {
            TableParts table = tables.get(Key.of(row));
            if (table != null) {
                String name = row.getString(3);
                boolean ofColumn = row.getString(5).equals("Column");
                table.add(new Check(
                        ofColumn ? null : naming.chosen(name, row.getString(2)),
                        ofColumn ? naming.identifier(name) : null,
                        row.getString(4)));
            }
        });
    }

    private Sequence sequence(Key key) throws SQLException {
        List<Sequence> found = new ArrayList<>();
        query.each(
                "select start_value, increment from `" + key.schema() + "`.`" + key.table() + "`",
                row -> found.add(
                        new Sequence(naming.qualified(key.schema(), key.table()), row.getLong(1), row.getLong(2))));
        return found.get(0);
    }
}
