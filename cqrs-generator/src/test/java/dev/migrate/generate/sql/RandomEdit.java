package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ChangeConflict;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.change.Renames;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;

/**
 * Two random schemas that have much in common, and the changes between them. Names are chosen so that the names that
 * databases make up of them collide, are too long, or need quotes.
 */
final class RandomEdit {

    /** Decides on what has an unforeseen name. */
    private static final String OTHER = "other";

    private static final List<String> TABLES = List.of(
            "customer",
            "customer_name",
            "`Order`",
            "sales.item",
            "a_table_with_a_name_so_long_that_made_up_names_must_be_cut_off",
            "größe_der_schuhe");
    private static final List<String> COLUMNS = List.of(
            "name",
            "name_id",
            "id_name",
            "`Mixed Case`",
            "amount",
            "a_column_whose_name_is_also_rather_long_for_what_it_is_about",
            "überschrift");

    /** PostgreSQL's type, H2's type, a default, another default, SQLite's type where it is not PostgreSQL's. */
    private static final List<String[]> TYPES = List.of(
            new String[] {"bigint", "bigint", "7", "8"},
            new String[] {"integer", "integer", "7", "8"},
            new String[] {"smallint", "smallint", "7", "8"},
            new String[] {"varchar(255)", "varchar(255)", "'x'", "'it''s'"},
            new String[] {"varchar(20)", "varchar(20)", "'x'", "'y'"},
            new String[] {"text", "clob", "'x'", "'y'", "clob"},
            new String[] {"char(3)", "char(3)", "'x'", "'y'"},
            new String[] {"numeric(38,2)", "numeric(38,2)", "7", "8.25"},
            new String[] {"numeric(10,0)", "numeric(10,0)", "7", "8"},
            new String[] {"float(53)", "float(53)", "7", "8", "float"},
            new String[] {"boolean", "boolean", "true", "false"},
            new String[] {"timestamp(6)", "timestamp(6)", "current_timestamp", "localtimestamp", "timestamp"},
            new String[] {
                "timestamp(6) with time zone", "timestamp(6) with time zone", "current_timestamp", null, "timestamp"
            },
            new String[] {"date", "date", "current_date", null},
            new String[] {"time(6)", "time(6)", "localtime", null},
            new String[] {"uuid", "uuid", null, null, "blob"},
            new String[] {"bytea", "varbinary(255)", null, null, "blob"},
            new String[] {"jsonb", "json", null, null, "clob"},
            new String[] {"status", null, "'A'", "'B'", "varchar(255)"});

    private final Choices random;
    private final boolean namespaces;
    /** Behind a part's stream, once there was a first schema. */
    private String after = "";

    private int names;
    private Map<String, EnumType> enums = new TreeMap<>();

    final Schema before;
    final Changes changes;

    /** @param namespaces whether there are schemas, sequences, and names for the local time */
    private RandomEdit(Choices random, boolean namespaces) {
        this.random = random;
        this.namespaces = namespaces;
        before = schema();
        changes = changes();
    }

    /**
     * Edits that jqwik shrinks: each table, column, part and edit is decided by numbers of its own.
     *
     * @param namespaces whether there are schemas, sequences, and names for the local time
     */
    static Arbitrary<RandomEdit> edits(boolean namespaces) {
        List<String> streams = new ArrayList<>(List.of("types", "renames", "edits", "numbers", "numbers after", OTHER));
        for (String table : TABLES) {
            for (String what : List.of("table", "key", "edit", "key after")) {
                streams.add(what + " " + table);
            }
            COLUMNS.forEach(column -> streams.addAll(List.of(
                    "column " + table + "." + column, "edit " + table + "." + column, "new " + table + "." + column)));
            for (int part = 0; part < 4; part++) {
                streams.addAll(List.of("part " + part + " of " + table, "part " + part + " after of " + table));
            }
        }
        return Choices.of(streams).map(choices -> new RandomEdit(choices, namespaces));
    }

    /** How to come by the first schema, and what is done to it. */
    @Override
    public String toString() {
        Dialect dialect = Dialects.of(namespaces ? "h2" : "sqlite");
        StringBuilder text = new StringBuilder("before");
        dialect.render(Schema.empty(), SchemaDiff.between(Schema.empty(), before))
                .forEach(
                        statement -> text.append("\n  ").append(statement.sql()).append(';'));
        text.append("\nchanges");
        changes.forEach(change -> text.append("\n  ").append(change.describe()));
        return text.toString();
    }

    private void turnTo(String stream) {
        random.turnTo(stream, OTHER);
    }

    private boolean chance(int percent) {
        return random.chance(percent);
    }

    private boolean likely(int percent) {
        return random.likely(percent);
    }

    private <T> T pick(List<T> list) {
        return random.pick(list);
    }

    private Identifier named(String prefix, boolean quoted) {
        return new Identifier(prefix + ++names, quoted);
    }

    private static Schema of(Map<QualifiedName, Table> tables, List<Sequence> sequences, EnumType status) {
        List<Identifier> namespaces = tables.keySet().stream().anyMatch(n -> n.namespace() != null)
                ? List.of(Identifier.of("sales"))
                : List.of();
        return Schema.of(
                namespaces,
                tables.values(),
                sequences,
                status == null ? List.of() : List.of(status),
                SchemaSource.unknown());
    }

    private Schema schema() {
        turnTo("types");
        EnumType status =
                new EnumType(QualifiedName.of("status"), pick(List.of(List.of("A", "B"), List.of("B", "A", "it's"))));
        enums.put("status", status);
        Map<QualifiedName, Table> tables = new TreeMap<>();
        for (String name : TABLES) {
            turnTo("table " + name);
            if (chance(55)) {
                Table table = table(QualifiedName.of(namespaces ? name : name.replace("sales.", "")));
                tables.put(table.name(), table);
            }
        }
        tables.replaceAll((name, table) -> {
            turnTo("key " + name);
            return withForeignKey(table, tables);
        });
        turnTo("types");
        List<Sequence> sequences = sequences();
        turnTo("numbers");
        tables.replaceAll((name, table) -> numbered(table, sequences));
        return of(tables, sequences, status).physical();
    }

    /** The table with ids by a sequence, or with ids that an application sets, or such that nobody knows of. */
    private Table numbered(Table table, List<Sequence> sequences) {
        Column id = table.columns().get(0);
        boolean isKey =
                table.primaryKey() != null && table.primaryKey().columns().equals(List.of(id.name()));
        if (sequences.isEmpty() || !isKey || id.identity() || !chance(60)) {
            return table.toBuilder().idSequence(null).build();
        }
        boolean assigned = chance(20);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.set(
                0,
                id.toBuilder()
                        .attribute(new Attribute(
                                "id",
                                "Long",
                                null,
                                null,
                                null,
                                assigned ? Attribute.Generation.NONE : Attribute.Generation.SEQUENCE,
                                false,
                                true,
                                false,
                                null,
                                null))
                        .build());
        return table.toBuilder()
                .columns(columns)
                .idSequence(assigned ? null : pick(sequences).name())
                .build();
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        if (!namespaces) {
            return sequences;
        }
        for (String name : List.of("customer_seq", "customer_id_seq", "`Seq`")) {
            if (chance(40)) {
                sequences.add(new Sequence(QualifiedName.of(name), pick(List.of(1L, 10L, 0L)), pick(List.of(1L, 50L))));
            }
        }
        return sequences;
    }

    private Table table(QualifiedName name) {
        List<Column> columns = new ArrayList<>();
        Column id = column("id", TYPES.get(random.nextInt(3))).toBuilder()
                .nullable(false)
                .defaultValue(null)
                .identity(chance(40))
                .build();
        columns.add(id);
        for (String column : COLUMNS) {
            turnTo("column " + name + "." + column);
            if (chance(40)) {
                columns.add(column(column, pick(TYPES)));
            }
        }
        turnTo("table " + name);
        return decorate(new Table.Builder(name)
                .columns(columns)
                .primaryKey(
                        chance(80) ? new PrimaryKey(chance(20) ? named("pk_", false) : null, List.of(id.name())) : null)
                .comment(chance(20) ? pick(List.of("words", "it's\ntwo lines")) : null)
                .build());
    }

    private Column column(String name, String[] type) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("postgresql", type[0]);
        types.put("h2", type[1] == null ? h2Enum() : type[1]);
        types.put("sqlite", sqlite(type));
        String defaultValue = chance(25) ? portable(type[2 + random.nextInt(2)]) : null;
        return new Column.Builder()
                .name(Identifier.of(name))
                .databaseTypes(types)
                .nullable(likely(60))
                .defaultValue(defaultValue)
                .comment(chance(10) ? pick(List.of("words", "it's \\ odd")) : null)
                .build();
    }

    private static String sqlite(String[] type) {
        return type.length > 4 ? type[4] : type[0];
    }

    private String portable(String defaultValue) {
        return namespaces || defaultValue == null
                ? defaultValue
                : defaultValue.replaceAll("^local(time.*)", "current_$1");
    }

    private String h2Enum() {
        List<String> values = enums.get("status").values();
        return "enum ("
                + String.join(
                        ",",
                        values.stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .toList()) + ")";
    }

    /** Keys, indexes, checks and a computed column over the table's columns. */
    private Table decorate(Table table) {
        List<Identifier> names =
                new ArrayList<>(table.columns().stream().map(Column::name).toList());
        List<Identifier> numbers = table.columns().stream()
                .filter(c -> c.databaseTypes().get("h2").matches("(big|small)?int.*"))
                .map(Column::name)
                .toList();
        List<Identifier> comparable = table.columns().stream()
                .filter(c -> !c.databaseTypes().get("h2").matches("clob|json"))
                .filter(c -> !c.databaseTypes().get("postgresql").equals("jsonb"))
                .map(Column::name)
                .toList();
        List<UniqueKey> unique = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            turnTo("part " + i + after + " of " + table.name());
            List<Identifier> some = comparable.stream()
                    .filter(c -> table.primaryKey() == null
                            || !table.primaryKey().columns().contains(c))
                    .filter(c -> chance(40))
                    .toList();
            boolean isNew = unique.stream().noneMatch(key -> key.columns().equals(some));
            if (!some.isEmpty() && isNew && chance(35)) {
                unique.add(new UniqueKey(chance(20) ? named("uk_", false) : null, true, some));
            }
            if (!some.isEmpty() && chance(35)) {
                List<Index.Part> parts = some.stream()
                        .map(c -> new Index.Part(c, null, chance(30)))
                        .toList();
                indexes.add(new Index(named("ix_", chance(20)), false, chance(0), parts));
            }
        }
        turnTo("part 3" + after + " of " + table.name());
        if (!numbers.isEmpty() && chance(40)) {
            Identifier number = pick(numbers);
            checks.add(new Check(null, number, spelled(number) + " > 0"));
            if (chance(40)) {
                checks.add(new Check(null, null, spelled(number) + " < 1000"));
            }
            if (chance(40)) {
                checks.add(new Check(named("ck_", false), null, spelled(pick(numbers)) + " <> 77"));
            }
            if (numbers.size() > 1) {
                checks.add(new Check(null, null, spelled(numbers.get(0)) + " + " + spelled(numbers.get(1)) + " > 0"));
            }
        }
        List<Column> columns = new ArrayList<>(table.columns());
        if (!numbers.isEmpty() && chance(25)) {
            columns.add(new Column.Builder()
                    .name(Identifier.of("computed"))
                    .databaseTypes(Map.of("postgresql", "bigint", "h2", "bigint", "sqlite", "bigint"))
                    .computed(spelled(pick(numbers)) + pick(List.of(" + 1", " * 2")))
                    .build());
            names.add(Identifier.of("computed"));
            turnTo("keys of the computed column" + after + " of " + table.name());
            if (chance(40)) {
                unique.add(new UniqueKey(null, true, List.of(Identifier.of("computed"))));
            }
            if (!comparable.isEmpty() && chance(40)) {
                unique.add(new UniqueKey(
                        named("uk_computed_", false), true, List.of(pick(comparable), Identifier.of("computed"))));
            }
            if (chance(20)) {
                checks.add(new Check(null, Identifier.of("computed"), "computed < 1000"));
            }
        }
        return table.toBuilder()
                .columns(columns)
                .uniqueKeys(unique)
                .indexes(indexes)
                .checks(checks)
                .build();
    }

    private static String spelled(Identifier name) {
        return new Spelling(n -> n).name(name);
    }

    private Table withForeignKey(Table table, Map<QualifiedName, Table> tables) {
        if (!chance(50)) {
            return table.toBuilder().foreignKeys(List.of()).build();
        }
        Table target = pick(new ArrayList<>(tables.values()));
        if (target.primaryKey() == null || target.primaryKey().columns().size() > 1) {
            return table.toBuilder().foreignKeys(List.of()).build();
        }
        Column id = target.column(target.primaryKey().columns().get(0)).orElseThrow();
        List<Identifier> fitting = table.columns().stream()
                .filter(c -> c.databaseTypes().equals(id.databaseTypes()) && c.computed() == null)
                .map(Column::name)
                .toList();
        if (fitting.isEmpty()) {
            return table.toBuilder().foreignKeys(List.of()).build();
        }
        ForeignKey key = new ForeignKey(
                chance(80) ? named("fk_", false) : null,
                true,
                List.of(pick(fitting)),
                target.name(),
                List.of(id.name()),
                pick(java.util.Arrays.asList("cascade", null, null)),
                null);
        return table.toBuilder().foreignKeys(List.of(key)).build();
    }

    /** Renames first, then whatever leads to a schema that shares columns and tables with the one before. */
    private Changes changes() {
        List<Change> all = new ArrayList<>();
        Schema renamed = before;
        turnTo("renames");
        for (int i = 0; i < 3; i++) {
            Change rename = rename(renamed);
            if (rename != null) {
                try {
                    renamed = rename.applyTo(renamed);
                    all.add(rename);
                } catch (ChangeConflict taken) {
                    // another object has the name: no rename then
                }
            }
        }
        Changes value = valueRenamed(renamed);
        all.addAll(value.list());
        renamed = value.applyTo(renamed);
        all.addAll(SchemaDiff.between(renamed, edited(renamed)).list());
        return new Changes(all);
    }

    private Changes valueRenamed(Schema schema) {
        EnumType status = schema.enumTypes().values().iterator().next();
        if (!chance(20)) {
            return Changes.none();
        }
        EnumType with = new EnumType(
                status.name(),
                status.values().stream()
                        .map(value -> value.equals("A") ? "Z z" : value)
                        .toList());
        enums.put("status", with);
        List<Table> tables = schema.tables().values().stream()
                .map(table -> table.toBuilder()
                        .columns(table.columns().stream()
                                .map(column -> withEnum(column).equals(column) ? column : withDefault(withEnum(column)))
                                .toList())
                        .build())
                .toList();
        Schema after =
                Schema.of(schema.namespaces(), tables, schema.sequences().values(), List.of(with), schema.source());
        return SchemaDiff.between(schema, after, new Decisions(Renames.parse("status.A:Z z"), Map.of(), false));
    }

    private static Column withDefault(Column column) {
        return "'A'".equals(column.defaultValue())
                ? column.toBuilder().defaultValue("'Z z'").build()
                : column;
    }

    private Change rename(Schema schema) {
        if (schema.tables().isEmpty() || !chance(50)) {
            return null;
        }
        Table table = pick(new ArrayList<>(schema.tables().values()));
        if (chance(40)) {
            return new Change.RenameTable(
                    table.name(),
                    pick(List.of(Identifier.of("customer_x"), Identifier.of("`Pers\"on`"), Identifier.of("name"))));
        }
        if (!schema.sequences().isEmpty() && chance(30)) {
            return new Change.RenameSequence(
                    schema.sequences().firstKey(),
                    pick(List.of(Identifier.of("other_seq"), Identifier.of("customer_name_seq"))));
        }
        if (namespaces && chance(10) && schema.namespaces().contains(Identifier.of("sales"))) {
            return new Change.MoveTable(table.name(), table.name().namespace() == null ? Identifier.of("sales") : null);
        }
        return new Change.RenameColumn(
                table.name(),
                pick(table.columns()).name(),
                pick(List.of(Identifier.of("renamed"), Identifier.of("`Re named`"), Identifier.of("name_id"))));
    }

    private Schema edited(Schema from) {
        turnTo("edits");
        after = " after";
        EnumType status = from.enumTypes().values().iterator().next();
        if (chance(40)) {
            status = new EnumType(
                    status.name(), pick(List.of(List.of("A", "B"), List.of("A", "B", "C"), List.of("A", "N", "B"))));
        }
        enums.put("status", status);
        Map<QualifiedName, Table> tables = new TreeMap<>();
        from.tables().forEach((name, table) -> {
            turnTo("edit " + name);
            if (likely(85)) {
                tables.put(name, chance(70) ? edited(table) : withEnum(table));
            }
        });
        turnTo("edits");
        if (chance(30)) {
            Table added = table(QualifiedName.of(pick(TABLES)));
            if (from.table(added.name()).isEmpty()) {
                tables.put(added.name(), added);
            }
        }
        tables.replaceAll((name, table) -> {
            turnTo("key after " + name);
            return keepsKeys(table, tables) && likely(60) ? table : withForeignKey(table, tables);
        });
        turnTo("edits");
        List<Sequence> sequences = likely(60) ? new ArrayList<>(from.sequences().values()) : sequences();
        turnTo("numbers after");
        tables.replaceAll((name, table) -> table.idSequence() != null
                        && likely(60)
                        && sequences.stream()
                                .anyMatch(sequence -> sequence.name().equals(table.idSequence()))
                ? table
                : numbered(table, sequences));
        return of(tables, sequences, status);
    }

    private boolean keepsKeys(Table table, Map<QualifiedName, Table> tables) {
        return table.foreignKeys().stream().allMatch(key -> {
            Table target = tables.get(key.target());
            return target != null
                    && target.primaryKey() != null
                    && target.primaryKey().columns().equals(key.targetColumns())
                    && table.column(key.columns().get(0)).isPresent()
                    && target.column(key.targetColumns().get(0))
                            .orElseThrow()
                            .databaseTypes()
                            .equals(table.column(key.columns().get(0))
                                    .orElseThrow()
                                    .databaseTypes());
        });
    }

    /** The same table with the enum's values as they are now. */
    private Table withEnum(Table table) {
        return table.toBuilder()
                .columns(table.columns().stream().map(this::withEnum).toList())
                .build();
    }

    private Column withEnum(Column column) {
        return column.databaseTypes().get("postgresql").equals("status")
                ? column.toBuilder()
                        .databaseTypes(Map.of("postgresql", "status", "h2", h2Enum(), "sqlite", "varchar(255)"))
                        .build()
                : column;
    }

    private Table edited(Table table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            turnTo("edit " + table.name() + "." + column.name());
            boolean isKey = column.equals(table.columns().get(0)) || column.identity();
            if (column.computed() != null) {
                continue;
            }
            if (isKey || likely(80)) {
                Column same = withEnum(column);
                columns.add(chance(30) ? edited(same, isKey) : same);
            }
        }
        for (String name : COLUMNS) {
            turnTo("new " + table.name() + "." + name);
            Column added = column(name, pick(TYPES));
            if (chance(15) && table.column(added.name()).isEmpty()) {
                columns.add(added);
            }
        }
        turnTo("edit " + table.name());
        PrimaryKey key = table.primaryKey();
        Table shape = new Table.Builder(table.name())
                .columns(columns)
                .primaryKey(key != null && chance(10) && !hasIdentity(columns) ? null : longer(key, columns))
                .comment(likely(80) ? table.comment() : "other words")
                .idSequence(table.idSequence())
                .build();
        Table decorated = decorate(shape);
        return likely(50) && fits(table, columns)
                ? decorated.toBuilder()
                        .columns(columns)
                        .uniqueKeys(table.uniqueKeys())
                        .indexes(table.indexes().stream().map(this::turned).toList())
                        .checks(table.checks())
                        .build()
                : decorated;
    }

    /** The key, or one with another column in it. */
    private PrimaryKey longer(PrimaryKey key, List<Column> columns) {
        List<Identifier> others = columns.stream()
                .filter(column -> !column.nullable() && !column.identity())
                .filter(column -> column.databaseTypes().get("postgresql").matches("(big|small)?int.*|varchar.*|uuid"))
                .map(Column::name)
                .filter(name -> key != null && !key.columns().contains(name))
                .toList();
        if (others.isEmpty() || hasIdentity(columns) || !chance(15)) {
            return key;
        }
        List<Identifier> all = new ArrayList<>(key.columns());
        all.add(chance(50) ? 0 : all.size(), pick(others));
        return new PrimaryKey(key.name(), all);
    }

    /** The index under the same name, in another order or with another say on duplicates. */
    private Index turned(Index index) {
        if (!chance(15)) {
            return index;
        }
        List<Index.Part> parts = index.parts().stream()
                .map(part -> new Index.Part(part.column(), part.expression(), !part.descending()))
                .toList();
        return new Index(index.name(), index.generatedName(), chance(30) != index.unique(), parts);
    }

    private static boolean hasIdentity(List<Column> columns) {
        return columns.stream().anyMatch(Column::identity);
    }

    /** Whether the old keys and checks make sense over the new columns. */
    private static boolean fits(Table table, List<Column> columns) {
        return table.columns().stream().allMatch(column -> {
            Column now = columns.stream()
                    .filter(c -> c.name().equals(column.name()))
                    .findFirst()
                    .orElse(null);
            return now != null && now.databaseTypes().equals(column.databaseTypes());
        });
    }

    private Column edited(Column column, boolean isKey) {
        Column.Builder edited = column.toBuilder();
        String type = column.databaseTypes().get("postgresql");
        String[] current =
                TYPES.stream().filter(t -> t[0].equals(type)).findFirst().orElseThrow();
        if (isKey) {
            return chance(50) && type.matches("integer|smallint")
                    ? edited.databaseTypes(Map.of("postgresql", "bigint", "h2", "bigint", "sqlite", "bigint"))
                            .build()
                    : chance(30) ? edited.identity(!column.identity()).build() : column;
        }
        if (chance(40)) {
            String[] other = pick(convertible(type));
            return edited.databaseTypes(Map.of(
                            "postgresql",
                            other[0],
                            "h2",
                            other[1] == null ? h2Enum() : other[1],
                            "sqlite",
                            sqlite(other)))
                    .defaultValue(chance(50) ? null : portable(other[2]))
                    .nullable(likely(70) ? column.nullable() : !column.nullable())
                    .build();
        }
        if (chance(40)) {
            edited.nullable(!column.nullable());
        }
        if (chance(40)) {
            edited.defaultValue(chance(40) ? null : portable(current[2 + random.nextInt(2)]));
        }
        if (chance(20)) {
            edited.comment(column.comment() == null ? "new words" : null);
        }
        return edited.build();
    }

    private List<String[]> convertible(String type) {
        String group = type.matches("(big|small)?int.*|numeric.*|float.*")
                ? "(big|small)?int.*|numeric.*|float.*|varchar\\(255\\)|text"
                : type.matches("varchar.*|text|char.*")
                        ? "varchar.*|text|char.*|integer|status|uuid|boolean|date"
                        : type.matches("timestamp.*|date")
                                ? "timestamp.*|date|varchar\\(255\\)"
                                : type.matches("bytea|jsonb") ? type : type + "|text|varchar\\(255\\)";
        return TYPES.stream()
                .filter(t -> t[0].equals(type) || t[0].matches(group.replace("(6)", "\\(6\\)")))
                .toList();
    }
}
