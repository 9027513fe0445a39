package dev.migrate.schema;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random schemas whose names overlap, so that two of them have much in common and shrink well. */
public final class RandomSchemas {

    private static final List<String> TABLES = List.of("customer", "`Order`", "sales.item", "tag");
    private static final List<String> COLUMNS = List.of("id", "name", "`Mixed Case`", "amount", "owner_id");
    private static final List<String> TYPES =
            List.of("bigint", "integer", "varchar(255)", "varchar(20)", "numeric(10,2)");

    /** Both sides of a diff know the same databases. */
    private static final SchemaSource SOURCE =
            new SchemaSource("6.6", new TreeMap<>(Map.of("h2", "", "postgresql", "16")));

    private RandomSchemas() {}

    public static Arbitrary<Schema> schemas() {
        Arbitrary<List<Table>> tables = Arbitraries.subsetOf(TABLES)
                .flatMap(names -> Combinators.combine(names.stream()
                                .sorted()
                                .map(RandomSchemas::table)
                                .toList())
                        .as(list -> list));
        Arbitrary<Set<Identifier>> namespaces =
                Arbitraries.of("sales", "archive").map(Identifier::of).set().ofMaxSize(2);
        return Combinators.combine(
                        tables,
                        namespaces,
                        sequences(),
                        enumTypes(),
                        Arbitraries.integers(),
                        views(),
                        auxiliaryObjects())
                .as((list, spaces, sequences, types, seed, views, objects) -> Schema.of(
                                spaces, withForeignKeys(list, seed), sequences, types, SOURCE)
                        .withViews(views)
                        .withAuxiliaryObjects(objects));
    }

    private static Arbitrary<List<View>> views() {
        return Combinators.combine(
                        Arbitraries.of("big_customer", "sales.`Cheap Item`"),
                        Arbitraries.of("select id from customer", "select id\nfrom big_customer where name = 'it''s'"),
                        Arbitraries.integers().between(0, 5))
                .as((name, query, bits) -> new View(QualifiedName.of(name), query, some(bits)))
                .list()
                .ofMaxSize(2)
                .map(list -> distinct(list, View::name));
    }

    private static Arbitrary<List<AuxiliaryObject>> auxiliaryObjects() {
        return Combinators.combine(
                        Arbitraries.of("create extension x", "create function f"),
                        Arbitraries.of("drop it").injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5))
                .as((create, drop, early, bits) -> new AuxiliaryObject(
                        List.of(create, "grant"), drop == null ? List.of() : List.of(drop), early, some(bits)))
                .list()
                .ofMaxSize(2)
                .map(list -> list.stream()
                        .filter(object -> list.stream()
                                .filter(other -> other.withDatabases(new TreeSet<>())
                                        .equals(object.withDatabases(new TreeSet<>())))
                                .findFirst()
                                .orElseThrow()
                                .equals(object))
                        .distinct()
                        .toList());
    }

    private static Arbitrary<Table> table(String name) {
        Arbitrary<List<Column>> columns = Arbitraries.subsetOf(COLUMNS)
                .ofMinSize(1)
                .flatMap(names -> Combinators.combine(names.stream()
                                .sorted()
                                .map(RandomSchemas::column)
                                .toList())
                        .as(list -> list));
        Arbitrary<String> comment = Arbitraries.of("a comment", "it's").injectNull(0.6);
        return Combinators.combine(columns, Arbitraries.integers().between(0, 255), comment)
                .as((list, bits, text) -> decorated(QualifiedName.of(name), list, bits, text));
    }

    /** Each bit adds a constraint or index over the table's first or last columns. */
    private static Table decorated(QualifiedName name, List<Column> columns, int bits, String comment) {
        List<Identifier> names = columns.stream().map(Column::name).toList();
        Identifier first = names.get(0);
        Identifier last = names.get(names.size() - 1);
        String table = name.name().text().toLowerCase(Locale.ROOT);
        List<UniqueKey> unique = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        if ((bits & 2) != 0) {
            String options = (bits & 32) == 0 ? null : "deferrable";
            unique.add(new UniqueKey(Identifier.of("uk_" + table), false, List.of(last), options, some(bits)));
        }
        if ((bits & 4) != 0) {
            unique.add(new UniqueKey((bits & 128) != 0 ? Identifier.of("UK123" + table) : null, true, names));
        }
        if ((bits & 8) != 0) {
            indexes.add(new Index(
                    Identifier.of("ix_" + table + (bits & 64)),
                    false,
                    (bits & 16) != 0,
                    List.of(new Index.Part(last, null, (bits & 32) != 0)),
                    (bits & 1) == 0 ? null : "where " + first + " is not null"));
        }
        if ((bits & 32) != 0) {
            checks.add(new Check(null, first, first.text().length() + " > 0"));
        }
        if ((bits & 64) != 0) {
            String options = (bits & 128) == 0 ? null : "not enforced";
            checks.add(new Check(Identifier.of("ck_" + table), null, "1 = 1", options, new TreeSet<>()));
        }
        return new Table.Builder(name)
                .columns((bits & 16) == 0 ? columns : everywhere(columns))
                .primaryKey((bits & 1) == 0 ? null : primaryKey(first, names, bits))
                .uniqueKeys(unique)
                .indexes(indexes)
                .checks(checks)
                .comment(comment)
                .options((bits & 8) == 0 ? null : "tablespace t" + (bits & 1))
                .databases(some(bits >> 2))
                .rows(
                        (bits & 16) == 0
                                ? List.of()
                                : List.of(new Table.Row(
                                        new TreeMap<>(Map.of(last, String.valueOf(bits))),
                                        (bits & 32) == 0
                                                ? null
                                                : new Table.Counter(last, 50, List.of(new IdColumn(name, first))))))
                .build();
    }

    /** With other columns in one database now and then. */
    private static PrimaryKey primaryKey(Identifier first, List<Identifier> names, int bits) {
        return new PrimaryKey(
                (bits & 16) == 0 ? null : Identifier.of("pk"),
                List.of(first),
                (bits & 4) == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("h2", names)));
    }

    /** The columns of a row are in all databases. */
    private static List<Column> everywhere(List<Column> columns) {
        return columns.stream()
                .map(column -> column.toBuilder().databases(Set.of()).build())
                .toList();
    }

    private static SortedSet<String> some(int bits) {
        return bits % 3 == 0 ? new TreeSet<>(Set.of(bits % 2 == 0 ? "h2" : "postgresql")) : new TreeSet<>();
    }

    private static Arbitrary<Column> column(String name) {
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        Arbitraries.of(true, false),
                        Arbitraries.of("0", "1").injectNull(0.7),
                        Arbitraries.of("words").injectNull(0.8),
                        Arbitraries.of(true, false))
                .as((type, nullable, defaultValue, comment, h2) -> new Column.Builder()
                        .name(Identifier.of(name))
                        .databaseTypes(h2 ? Map.of("postgresql", type, "h2", type) : Map.of("postgresql", type))
                        .nullable(nullable)
                        .defaultValue(defaultValue)
                        .comment(comment)
                        .options(comment == null ? null : "storage " + nullable)
                        .databases(comment != null && !h2 ? Set.of("postgresql") : Set.of())
                        .variants(
                                h2 && defaultValue != null
                                        ? Map.of("h2", new Column.Variant(!nullable, "2", null, comment))
                                        : Map.of())
                        .identity(type.equals("bigint"))
                        .identityDatabases(nullable && type.equals("bigint") ? List.of("h2") : List.of())
                        .build());
    }

    private static List<Table> withForeignKeys(List<Table> tables, int seed) {
        List<Table> result = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            Table target = tables.get(Math.floorMod(seed + i, tables.size()));
            boolean wanted = (seed >> i & 1) == 1;
            result.add(
                    wanted
                            ? table.toBuilder()
                                    .foreignKeys(List.of(new ForeignKey(
                                            Identifier.of("fk" + Math.floorMod(seed, 3)),
                                            seed % 2 == 0,
                                            List.of(table.columns().get(0).name()),
                                            target.name(),
                                            List.of(target.columns().get(0).name()),
                                            seed % 5 == 0 ? "cascade" : null,
                                            null,
                                            some(seed & 7))))
                                    .build()
                            : table);
        }
        return result;
    }

    private static Arbitrary<List<Sequence>> sequences() {
        return Combinators.combine(
                        Arbitraries.of("a_seq", "b_seq", "sales.c_seq"),
                        Arbitraries.of(1L, 50L),
                        Arbitraries.of(1L, 100L))
                .as((name, increment, start) ->
                        new Sequence(QualifiedName.of(name), start, increment, some((int) (start + increment))))
                .list()
                .ofMaxSize(3)
                .map(list -> distinct(list, Sequence::name));
    }

    private static Arbitrary<List<EnumType>> enumTypes() {
        return Combinators.combine(
                        Arbitraries.of("status", "colour"),
                        Arbitraries.subsetOf("NEW", "OLD", "it's").ofMinSize(1))
                .as((name, values) -> new EnumType(
                        QualifiedName.of(name), values.stream().sorted().toList(), some(values.size())))
                .list()
                .ofMaxSize(2)
                .map(list -> distinct(list, EnumType::name));
    }

    private static <T> List<T> distinct(List<T> list, Function<T, QualifiedName> name) {
        Set<QualifiedName> seen = new LinkedHashSet<>();
        return list.stream().filter(object -> seen.add(name.apply(object))).toList();
    }
}
