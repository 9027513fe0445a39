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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads H2's information schema. */
final class H2Catalog implements Catalog {

    private static final String TABLES = """
            select table_schema, table_name, remarks from information_schema.tables
            where table_type = 'BASE TABLE' order by table_schema, table_name
            """;

    private static final String COLUMNS = """
            select table_schema, table_name, ordinal_position, column_name, is_nullable, is_identity, is_generated,
              column_default, generation_expression, remarks, dtd_identifier, collation_name
            from information_schema.columns order by table_schema, table_name, ordinal_position
            """;

    private static final String KEY_COLUMNS = """
            select constraint_schema, constraint_name, column_name, position_in_unique_constraint
            from information_schema.key_column_usage order by constraint_schema, constraint_name, ordinal_position
            """;

    private static final String CONSTRAINTS = """
            select t.table_schema, t.table_name, t.constraint_name, t.constraint_type, c.check_clause, r.delete_rule,
              u.table_schema, u.table_name, u.constraint_schema, u.constraint_name
            from information_schema.table_constraints t
              left join information_schema.check_constraints c
                on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
              left join information_schema.referential_constraints r
                on r.constraint_schema = t.constraint_schema and r.constraint_name = t.constraint_name
              left join information_schema.table_constraints u
                on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
            order by t.table_schema, t.table_name, t.constraint_name
            """;

    private static final String INDEX_COLUMNS = """
            select i.table_schema, i.table_name, i.index_name, i.index_type_name, c.column_name, c.ordering_specification
            from information_schema.indexes i join information_schema.index_columns c
              on c.index_schema = i.index_schema and c.index_name = i.index_name
            where not i.is_generated and i.index_type_name in ('INDEX', 'UNIQUE INDEX')
            order by i.table_schema, i.table_name, i.index_name, c.ordinal_position
            """;

    private static final String SEQUENCES = """
            select sequence_schema, sequence_name, start_value, increment from information_schema.sequences
            order by sequence_schema, sequence_name
            """;

    private static final String TRIGGERS = """
            select event_object_schema, trigger_name, event_object_table from information_schema.triggers
            order by event_object_schema, trigger_name
            """;

    private static final String VIEWS = """
            select table_schema, table_name, view_definition from information_schema.views
            order by table_schema, table_name
            """;

    private final Query query;
    private Naming naming;

    H2Catalog(Query query) {
        this.query = query;
    }

    @Override
    public String defaultNamespace() throws SQLException {
        return query.texts("select current_schema").get(0);
    }

    @Override
    public List<String> namespaces() throws SQLException {
        return query.texts("select schema_name from information_schema.schemata where schema_name <>"
                + " 'INFORMATION_SCHEMA' order by schema_name");
    }

    @Override
    public Naming naming() throws SQLException {
        if (naming == null) {
            naming = new Naming(defaultNamespace(), Naming.Folding.TO_UPPER_CASE);
        }
        return naming;
    }

    /** An object's place: its schema and its name. */
    private record Key(String schema, String name) {
        static Key of(ResultSet row, int first) throws SQLException {
            return new Key(row.getString(first), row.getString(first + 1));
        }
    }

    @Override
    public Contents read(List<String> namespaces) throws SQLException {
        Map<Key, TableParts> tables = new LinkedHashMap<>();
        query.each(TABLES, row -> {
            if (namespaces.contains(row.getString(1))) {
                tables.put(Key.of(row, 1), new TableParts(qualified(row, 1), row.getString(3)));
            }
        });
        columns(tables);
        constraints(tables);
        indexes(tables);
        Contents contents = new Contents(tables);
        query.each(SEQUENCES, row -> {
            if (namespaces.contains(row.getString(1))) {
                contents.sequences().add(new Sequence(qualified(row, 1), row.getLong(3), row.getLong(4)));
            }
        });
        query.each(VIEWS, row -> {
            if (namespaces.contains(row.getString(1))) {
                contents.views().add(new View(qualified(row, 1), row.getString(3)));
            }
        });
        query.each(TRIGGERS, row -> {
            if (namespaces.contains(row.getString(1))) {
                contents.others().add("trigger '" + row.getString(2) + "' of '" + row.getString(3) + "'");
            }
        });
        return contents;
    }

    private QualifiedName qualified(ResultSet row, int first) throws SQLException {
        return naming.qualified(row.getString(first), row.getString(first + 1));
    }

    private void columns(Map<Key, TableParts> tables) throws SQLException {
        H2Types types = H2Types.read(query);
        query.each(COLUMNS, row -> {
            TableParts table = tables.get(Key.of(row, 1));
            if (table != null) {
                String type = types.of(row.getString(1), row.getString(2), row.getString(11));
                table.add(row.getInt(3), column(row, type));
            }
        });
    }

    private Column column(ResultSet row, String type) throws SQLException {
        boolean identity = row.getString(6).equals("YES");
        boolean computed = row.getString(7).equals("ALWAYS");
        return new Column.Builder()
                .name(naming.identifier(row.getString(4)))
                .databaseTypes(Map.of("h2", type))
                .nullable(row.getString(5).equals("YES"))
                .identity(identity)
                .defaultValue(row.getString(8))
                .computed(computed ? row.getString(9) : null)
                .comment(row.getString(10))
                .build();
    }

    private void constraints(Map<Key, TableParts> tables) throws SQLException {
        Map<Key, List<Identifier>> columns = new LinkedHashMap<>();
        Map<Key, List<Integer>> positions = new LinkedHashMap<>();
        query.each(KEY_COLUMNS, row -> {
            columns.computeIfAbsent(Key.of(row, 1), key -> new ArrayList<>()).add(naming.identifier(row.getString(3)));
            positions.computeIfAbsent(Key.of(row, 1), key -> new ArrayList<>()).add(row.getInt(4));
        });
        query.each(CONSTRAINTS, row -> {
            TableParts table = tables.get(Key.of(row, 1));
            if (table != null) {
                String name = row.getString(3);
                Key key = new Key(row.getString(1), name);
                constraint(table, row, name, columns.get(key), positions.get(key), columns);
            }
        });
    }

    private void constraint(
            TableParts table,
            ResultSet row,
            String name,
            List<Identifier> columns,
            List<Integer> positions,
            Map<Key, List<Identifier>> all)
            throws SQLException {
        Identifier chosen = naming.chosen(name, table.name().name().text());
        switch (row.getString(4)) {
            case "PRIMARY KEY" -> table.primaryKey(new PrimaryKey(chosen, columns));
            case "UNIQUE" -> table.add(new UniqueKey(naming.identifier(name), chosen == null, columns));
            case "FOREIGN KEY" -> {
                List<Identifier> target = all.get(Key.of(row, 9));
                table.add(new ForeignKey(
                        naming.identifier(name),
                        chosen == null,
                        columns,
                        qualified(row, 7),
                        positions.stream()
                                .map(position -> target.get(position - 1))
                                .toList(),
                        onDelete(row.getString(6)),
                        null));
            }
            default -> table.add(new Check(chosen, null, row.getString(5)));
        }
    }

    private static String onDelete(String rule) {
        return rule.equals("NO ACTION") ? null : rule.toLowerCase(Locale.ROOT);
    }

    private void indexes(Map<Key, TableParts> tables) throws SQLException {
        Map<Key, List<Index.Part>> parts = new LinkedHashMap<>();
        Map<Key, Key> tableOf = new LinkedHashMap<>();
        Map<Key, Boolean> unique = new LinkedHashMap<>();
        query.each(INDEX_COLUMNS, row -> {
            Key index = new Key(row.getString(1), row.getString(3));
            tableOf.put(index, Key.of(row, 1));
            unique.put(index, row.getString(4).startsWith("UNIQUE"));
            parts.computeIfAbsent(index, key -> new ArrayList<>())
                    .add(new Index.Part(naming.identifier(row.getString(5)), null, "DESC".equals(row.getString(6))));
        });
        parts.forEach((index, list) -> {
            TableParts table = tables.get(tableOf.get(index));
            if (table != null) {
                boolean madeUp =
                        Naming.isMadeUp(index.name(), table.name().name().text());
                table.add(new Index(naming.identifier(index.name()), madeUp, unique.get(index), list));
            }
        });
    }
}
