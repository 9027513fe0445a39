package dev.migrate.bench;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema of many tables, each with keys, an index, and a reference to the one before. */
final class LargeSchema {

    private static final List<String> DATABASES = List.of("h2", "mariadb", "mysql", "postgresql", "sqlite");

    private LargeSchema() {}

    static Schema of(int tables) {
        return schema(tables, false);
    }

    /** Every tenth table has a new column, an index less and a longer name column. */
    static Schema edited(int tables) {
        return schema(tables, true);
    }

    /** The tables as entities map them. */
    static Schema mapped(int tables) {
        return Schema.ofTables(
                of(tables).tables().values().stream().map(LargeSchema::mapped).toList());
    }

    private static Table mapped(Table table) {
        String name = table.name().name().text();
        return table.toBuilder()
                .columns(table.columns().stream().map(LargeSchema::mapped).toList())
                .entity(new Entity("T" + name.substring(1), "dev.migrate.bench"))
                .build();
    }

    private static Column mapped(Column column) {
        String type = column.databaseTypes().get("h2");
        String javaType = type.startsWith("varchar") ? "String" : type.startsWith("numeric") ? "BigDecimal" : "Long";
        return column.toBuilder()
                .attribute(new Attribute(
                        column.name().text().replace("_", ""),
                        javaType,
                        null,
                        null,
                        null,
                        Attribute.Generation.NONE,
                        false,
                        true,
                        true,
                        null,
                        null))
                .build();
    }

    private static Schema schema(int count, boolean edited) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(table(i, edited && i % 10 == 0));
        }
        return Schema.ofTables(tables);
    }

    private static Table table(int i, boolean edited) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("id", "bigint", false));
        columns.add(column("name", edited ? "varchar(400)" : "varchar(200)", false));
        columns.add(column("previous_id", "bigint", true));
        for (int c = 0; c < 6; c++) {
            columns.add(column("amount_" + c, "numeric(12,2)", true));
        }
        if (edited) {
            columns.add(column("added", "integer", true));
        }
        Identifier name = Identifier.of("name");
        return new Table.Builder(tableName(i))
                .columns(columns)
                .primaryKey(new PrimaryKey(null, List.of(Identifier.of("id"))))
                .uniqueKeys(List.of(new UniqueKey(null, true, List.of(name))))
                .indexes(edited ? List.of() : List.of(index(i)))
                .foreignKeys(i == 0 ? List.of() : List.of(previous(i)))
                .build();
    }

    private static Index index(int i) {
        return new Index(Identifier.of("ix_" + i), false, false, List.of(Index.Part.of(Identifier.of("amount_0"))));
    }

    private static ForeignKey previous(int i) {
        return new ForeignKey(
                Identifier.of("fk_" + i),
                false,
                List.of(Identifier.of("previous_id")),
                tableName(i - 1),
                List.of(Identifier.of("id")),
                null,
                null);
    }

    private static QualifiedName tableName(int i) {
        return QualifiedName.of("table_" + i);
    }

    private static Column column(String name, String type, boolean nullable) {
        Map<String, String> types = new TreeMap<>();
        DATABASES.forEach(database -> types.put(database, type));
        return Column.of(Identifier.of(name), types).withNullable(nullable);
    }
}
