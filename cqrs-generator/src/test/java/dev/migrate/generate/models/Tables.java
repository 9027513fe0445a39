package dev.migrate.generate.models;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Enumeration;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PartOf;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas as the extractor would fill them, in a few words. */
public final class Tables {

    /** As Hibernate types them on H2, by Java type. */
    private static final Map<String, String> PHYSICAL = Map.ofEntries(
            Map.entry("Boolean", "boolean"),
            Map.entry("boolean", "boolean"),
            Map.entry("Short", "smallint"),
            Map.entry("Integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("Long", "bigint"),
            Map.entry("Double", "float(53)"),
            Map.entry("double", "float(53)"),
            Map.entry("BigDecimal", "numeric(38,2)"),
            Map.entry("UUID", "uuid"),
            Map.entry("Instant", "timestamp(6) with time zone"),
            Map.entry("LocalDate", "date"),
            Map.entry("byte[]", "varbinary(255)"));

    private Tables() {}

    public static TableSpec table(String name, String className) {
        return new TableSpec(name, className);
    }

    public static ColumnSpec column(String name, String path, String type) {
        return new ColumnSpec(name, path, type);
    }

    public static ColumnSpec id() {
        return column("id", "id", "Long").notNull().generated(Generation.IDENTITY);
    }

    public static Schema schema(TableSpec... tables) {
        return Schema.ofTables(Arrays.stream(tables).map(TableSpec::build).toList());
    }

    /** A declared field of a read model. */
    public static ReadField field(String name, Kind kind, String path) {
        return new ReadField(name, kind, path, null);
    }

    /** A declared read model; {@code view} may be {@code null}. */
    public static ReadModel readModel(String table, String view, ReadField... fields) {
        return new ReadModel(QualifiedName.of(table), view == null ? null : QualifiedName.of(view), List.of(fields));
    }

    /** The schema for all databases: its types are those that all of them know. */
    public static Schema onAllDatabases(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            tables.add(table.toBuilder()
                    .columns(
                            table.columns().stream().map(Tables::onAllDatabases).toList())
                    .build());
        }
        return Schema.ofTables(tables).withReadModels(schema.readModels().values());
    }

    private static Column onAllDatabases(Column column) {
        Map<String, String> types = new TreeMap<>();
        List.of("h2", "mariadb", "mysql", "postgresql", "sqlite")
                .forEach(database -> types.put(database, column.databaseTypes().get("h2")));
        return column.toBuilder().databaseTypes(types).build();
    }

    /** A table; its key is {@code id} unless told otherwise. */
    public static final class TableSpec {
        private final String name;
        private final String className;
        private final List<Column> columns = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private List<String> key = List.of("id");
        private PartOf partOf;
        private Hierarchy hierarchy;
        private String packageName = "com.acme.shop";

        private TableSpec(String name, String className) {
            this.name = name;
            this.className = className;
        }

        public TableSpec columns(ColumnSpec... specs) {
            Arrays.stream(specs).map(ColumnSpec::build).forEach(columns::add);
            return this;
        }

        public TableSpec key(String... names) {
            key = List.of(names);
            return this;
        }

        public TableSpec foreignKey(String column, String target, String targetColumn) {
            foreignKeys.add(new ForeignKey(
                    null,
                    true,
                    List.of(Identifier.of(column)),
                    QualifiedName.of(target),
                    List.of(Identifier.of(targetColumn)),
                    null,
                    null));
            return this;
        }

        public TableSpec partOf(String table, String attribute) {
            partOf = new PartOf(QualifiedName.of(table), attribute);
            return this;
        }

        public TableSpec hierarchy(Hierarchy value) {
            hierarchy = value;
            return this;
        }

        public TableSpec in(String entityPackage) {
            packageName = entityPackage;
            return this;
        }

        public TableSpec check(String column, String expression) {
            checks.add(new Check(null, Identifier.of(column), expression));
            return this;
        }

        /** The key's columns are written once. */
        private Column written(Column column) {
            Attribute a = column.attribute();
            boolean once = key.contains(column.name().text());
            return a == null || !once
                    ? column
                    : column.toBuilder()
                            .attribute(new Attribute(
                                    a.path(),
                                    a.type(),
                                    a.length(),
                                    a.precision(),
                                    a.scale(),
                                    a.generated(),
                                    a.version(),
                                    a.insertable(),
                                    false,
                                    a.enumeration(),
                                    a.declaredBy()))
                            .build();
        }

        public Table build() {
            return Table.of(
                            QualifiedName.of(name),
                            columns.stream().map(this::written).toList())
                    .toBuilder()
                    .entity(className == null ? null : new Entity(className, packageName, hierarchy))
                    .partOf(partOf)
                    .primaryKey(new PrimaryKey(
                            null, key.stream().map(Identifier::of).toList()))
                    .foreignKeys(foreignKeys)
                    .checks(checks)
                    .build();
        }
    }

    /** A nullable, writable column. */
    public static final class ColumnSpec {
        private final Column.Builder column;
        private final String path;
        private final String type;
        private Integer length;
        private Integer precision;
        private Integer scale;
        private Generation generated = Generation.NONE;
        private boolean version;
        private boolean insertable = true;
        private boolean updatable = true;
        private Enumeration enumeration;
        private String declaredBy;

        private ColumnSpec(String name, String path, String type) {
            this.path = path;
            this.type = type;
            this.column = new Column.Builder()
                    .name(Identifier.of(name))
                    .databaseTypes(Map.of("h2", PHYSICAL.getOrDefault(String.valueOf(type), "varchar(255)")));
        }

        public ColumnSpec notNull() {
            column.nullable(false);
            return this;
        }

        public ColumnSpec physical(String databaseType) {
            column.databaseTypes(Map.of("h2", databaseType));
            return this;
        }

        public ColumnSpec length(int value) {
            length = value;
            return this;
        }

        public ColumnSpec decimal(int digits, int fraction) {
            precision = digits;
            scale = fraction;
            return physical("numeric(" + digits + "," + fraction + ")");
        }

        public ColumnSpec generated(Generation value) {
            generated = value;
            return this;
        }

        public ColumnSpec version() {
            version = true;
            return this;
        }

        public ColumnSpec readOnly() {
            insertable = false;
            updatable = false;
            return this;
        }

        public ColumnSpec fixed() {
            updatable = false;
            return this;
        }

        public ColumnSpec defaultValue(String value) {
            column.defaultValue(value);
            return this;
        }

        public ColumnSpec computed(String value) {
            column.computed(value);
            return this;
        }

        public ColumnSpec constants(boolean ordinal, String... names) {
            enumeration = new Enumeration(ordinal, List.of(names));
            return this;
        }

        public ColumnSpec declaredBy(String subclass) {
            declaredBy = subclass;
            return this;
        }

        public Column build() {
            return column.attribute(
                            type == null
                                    ? null
                                    : new Attribute(
                                            path,
                                            type,
                                            length,
                                            precision,
                                            scale,
                                            generated,
                                            version,
                                            insertable,
                                            updatable,
                                            enumeration,
                                            declaredBy))
                    .build();
        }
    }
}
