package dev.migrate.extract.entity;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a schema as {@link ScriptFacts} spells those of a create script. */
final class SchemaFacts {

    private final Schema schema;
    private final String database;
    private final SortedSet<String> facts = new TreeSet<>();

    private SchemaFacts(Schema schema, String database) {
        this.schema = schema;
        this.database = database;
    }

    static SortedSet<String> of(Schema schema, String database) {
        SchemaFacts facts = new SchemaFacts(schema, database);
        if (List.of("h2", "postgresql").contains(database)) {
            schema.namespaces().forEach(name -> facts.facts.add("create schema " + facts.sql(name)));
        }
        if (facts.isMySql()) {
            // another target's schemas are none of MySQL's databases
            schema.namespaces().stream()
                    .filter(name -> facts.here(schema.tables())
                            .anyMatch(table -> name.equals(table.name().namespace())))
                    .forEach(name -> facts.facts.add("create database " + facts.sql(name)));
        }
        facts.here(schema.sequences())
                .forEach(sequence -> facts.facts.add("create sequence " + facts.sql(sequence.name()) + " start with "
                        + sequence.start() + " increment by " + sequence.increment()
                        + (database.equals("mariadb") ? " nocache" : "") + options(sequence.options())));
        facts.here(schema.enumTypes()).forEach(facts::enumType);
        facts.here(schema.tables()).forEach(facts::table);
        facts.here(schema.views())
                .forEach(view -> facts.facts.add("create view " + facts.sql(view.name()) + " as " + view.query()));
        schema.auxiliaryObjects().stream()
                .filter(object -> object.isIn(database))
                .forEach(object -> facts.facts.addAll(object.create()));
        return facts.facts;
    }

    private <T extends PerDatabase> Stream<T> here(SortedMap<QualifiedName, T> objects) {
        return objects.values().stream().filter(object -> object.isIn(database));
    }

    private boolean isMySql() {
        return List.of("mariadb", "mysql").contains(database);
    }

    private void enumType(EnumType type) {
        String name = sql(type.name());
        facts.add("create type " + name + " as enum ("
                + type.values().stream().map(value -> "'" + value + "'").collect(Collectors.joining(",")) + ")");
        facts.add("create cast (varchar as " + name + ") with inout as implicit");
        facts.add("create cast (" + name + " as varchar) with inout as implicit");
    }

    private void table(Table table) {
        String name = sql(table.name());
        int position = 0;
        for (Column column : table.in(database).columns()) {
            facts.add(name + " column " + ++position + " " + column(column));
            if (column.comment() != null) {
                facts.add("comment on column " + name + "." + sql(column.name()) + " is '" + column.comment() + "'");
            }
        }
        if (table.comment() != null) {
            facts.add("comment on table " + name + " is '" + table.comment() + "'");
        }
        if (table.primaryKey() != null) {
            facts.add(name + constraint(table.primaryKey().name()) + " primary key ("
                    + list(table.primaryKey().in(database).columns()) + ")");
        }
        table.uniqueKeys().stream()
                .filter(key -> key.isIn(database))
                .forEach(key -> facts.add(name + constraint(isMySql() ? key.name() : key.explicitName()) + " unique ("
                        + list(key.columns()) + ")" + options(key.options())));
        if (table.options() != null) {
            facts.add(name + " options" + options(table.options()));
        }
        table.rows().forEach(row -> facts.add("row of " + name + " " + row(row)));
        table.indexes().forEach(index -> facts.add(index(name, index)));
        table.foreignKeys().stream().filter(key -> key.isIn(database)).forEach(key -> facts.add(foreignKey(name, key)));
        table.checks().stream().filter(check -> check.isIn(database)).forEach(check -> facts.add(check(name, check)));
    }

    private String check(String table, Check check) {
        return table + constraint(check.name()) + " check (" + check.expression() + ")" + options(check.options());
    }

    private String column(Column column) {
        return sql(column.name()) + " " + column.databaseTypes().get(database)
                + (column.isIdentityIn(database) ? identity() : "")
                + (column.collation() == null ? "" : " collate " + collation(column.collation()))
                + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                + (column.computed() == null ? "" : " generated always as (" + column.computed() + ")" + stored())
                + (column.nullable() || column.isIdentityIn(database) ? "" : " not null")
                + (column.nullable() && isMySqlTimestamp(column) ? " null" : "")
                + options(column.options());
    }

    private static String options(String options) {
        return options == null ? "" : " " + options;
    }

    /** Without that word, old versions make it NOT NULL. */
    private boolean isMySqlTimestamp(Column column) {
        return isMySql() && column.databaseTypes().get(database).startsWith("timestamp");
    }

    private String row(Table.Row row) {
        return row.values().entrySet().stream()
                .map(value -> sql(value.getKey()) + "=" + value.getValue())
                .collect(Collectors.joining(" "));
    }

    private String identity() {
        return isMySql()
                ? " not null auto_increment"
                : database.equals("sqlite") ? "" : " generated by default as identity";
    }

    private String collation(String name) {
        return database.equals("postgresql") ? "\"" + name + "\"" : name;
    }

    private String stored() {
        return database.equals("h2") ? "" : " stored";
    }

    private String index(String table, Index index) {
        return "create " + (index.unique() ? "unique " : "") + "index " + sql(index.name()) + " on " + table + " ("
                + index.parts().stream().map(this::part).collect(Collectors.joining(", ")) + ")"
                + options(index.options());
    }

    private String part(Index.Part part) {
        return (part.column() == null ? part.expression() : sql(part.column())) + (part.descending() ? " desc" : "");
    }

    private String foreignKey(String table, ForeignKey key) {
        List<Identifier> targetKey =
                schema.tables().get(key.target()).primaryKey().columns();
        String columns =
                key.targetColumns().equals(targetKey) && !isMySql() ? "" : " (" + list(key.targetColumns()) + ")";
        String definition = key.definition() != null
                ? key.definition()
                : "foreign key (" + list(key.columns()) + ") references " + sql(key.target()) + columns;
        return table + " constraint " + sql(key.name()) + " " + definition
                + (key.onDelete() == null ? "" : " on delete " + key.onDelete());
    }

    private String constraint(Identifier name) {
        return name == null ? "" : " constraint " + sql(name);
    }

    private String list(List<Identifier> names) {
        return names.stream().map(this::sql).collect(Collectors.joining(", "));
    }

    private String sql(QualifiedName name) {
        return (name.namespace() == null ? "" : sql(name.namespace()) + ".") + sql(name.name());
    }

    private String sql(Identifier name) {
        String quote = isMySql() ? "`" : "\"";
        return name.quoted() ? quote + name.text() + quote : name.text();
    }
}
