package dev.migrate.generate.models;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A declared field of a read model, found in the schema.
 *
 * @param column the field as a column, which nobody writes: as a view would have it
 * @param origin where the queries find it
 */
record DerivedField(String name, Column column, Origin origin) {

    private static final Map<String, String> SUMS = Map.of(
            "java.lang.Byte", "java.lang.Long",
            "java.lang.Short", "java.lang.Long",
            "java.lang.Integer", "java.lang.Long",
            "java.lang.Long", "java.lang.Long",
            "java.lang.Float", "java.lang.Double",
            "java.lang.Double", "java.lang.Double",
            "java.math.BigInteger", "java.math.BigInteger",
            "java.math.BigDecimal", "java.math.BigDecimal");

    /** @throws ReadFieldProblem.Found if the schema has no such thing */
    static DerivedField of(Schema schema, Table table, ReadField field) {
        if (!JavaNames.component(field.name()).equals(field.name())) {
            throw ReadFieldProblem.path(
                    "'" + field.name() + "' is no name that a Java record's component can have",
                    field.name(),
                    List.of(JavaNames.component(field.name())));
        }
        refuseTakenName(schema, table, field);
        refuseSubclass(table);
        if (field.kind() == Kind.PATH) {
            PathWalk walk = PathWalk.of(schema, table, field.path());
            return new DerivedField(field.name(), column(field, walk, walk.isNullable()), walk.origin(Queries.ALIAS));
        }
        RowCollection collection = RowCollection.of(schema, table, field);
        return field.kind() == Kind.COUNT ? count(field, collection) : aggregate(field, collection);
    }

    private static void refuseTakenName(Schema schema, Table table, ReadField field) {
        table.columns().stream()
                .filter(column -> ComponentPath.of(schema, new ColumnFacts(table, column))
                        .segments()
                        .get(0)
                        .equals(field.name()))
                .findFirst()
                .ifPresent(column -> {
                    throw ReadFieldProblem.path(
                            "its name is that of column '" + column.name() + "'; give it another one", null, List.of());
                });
    }

    /** One query reads the rows of all classes, and starts at the root's. */
    private static void refuseSubclass(Table table) {
        Hierarchy hierarchy = table.entity() == null ? null : table.entity().hierarchy();
        if (hierarchy != null && (hierarchy.superclass() != null || hierarchy.strategy() == Strategy.TABLE_PER_CLASS)) {
            throw ReadFieldProblem.path(
                    "table '" + table.name() + "' holds the rows of one class of a hierarchy; only the table of a root"
                            + " that others share or join can have derived fields",
                    null,
                    List.of());
        }
    }

    private static DerivedField count(ReadField field, RowCollection collection) {
        if (!collection.rest().isEmpty()) {
            throw ReadFieldProblem.path(
                    "it counts rows, but its path '" + field.path() + "' goes on after the collection's name",
                    field.path(),
                    List.of(field.path()
                            .substring(
                                    0, field.path().length() - collection.rest().length() - 1)));
        }
        return new DerivedField(
                field.name(),
                column(field, Map.of(), attribute("Long", null), false),
                collection.aggregate("count", null, Queries.ALIAS));
    }

    private static DerivedField aggregate(ReadField field, RowCollection collection) {
        String function = field.kind().name().toLowerCase(Locale.ROOT);
        if (collection.rest().isEmpty()) {
            throw ReadFieldProblem.path(
                    "it is a " + function + ", but '" + field.path() + "' names rows, expected one of their columns",
                    field.path(),
                    columns(field, collection));
        }
        PathWalk value = collection.value();
        Column column = field.kind() == Kind.SUM ? sum(field, value) : column(field, value, true);
        return new DerivedField(field.name(), column, collection.aggregate(function, value, Queries.ALIAS));
    }

    private static List<String> columns(ReadField field, RowCollection collection) {
        return collection.reference().from().columns().stream()
                .map(column -> column.attribute() == null || column.attribute().path() == null
                        ? column.name().text()
                        : column.attribute().path())
                .map(path -> field.path() + "." + path)
                .toList();
    }

    private static Column sum(ReadField field, PathWalk value) {
        String type = new ColumnFacts(value.table(), value.column()).javaType();
        if (!SUMS.containsKey(type)) {
            throw ReadFieldProblem.path(
                    "it sums '" + field.path() + "', which is " + type + ", expected a number", null, List.of());
        }
        return column(field, Map.of(), attribute(SUMS.get(type), null), true);
    }

    private static Column column(ReadField field, PathWalk walk, boolean nullable) {
        Attribute source = walk.column().attribute();
        String type = new ColumnFacts(walk.table(), walk.column()).javaType();
        return column(field, walk.column().databaseTypes(), attribute(type, source), nullable);
    }

    private static Column column(ReadField field, Map<String, String> types, Attribute attribute, boolean nullable) {
        return Column.of(Identifier.of(JavaNames.column(field.name())), types).toBuilder()
                .nullable(nullable)
                .attribute(attribute)
                .build();
    }

    /** Made by the database, so that nobody writes it. */
    private static Attribute attribute(String type, Attribute source) {
        return new Attribute(
                null,
                type,
                source == null ? null : source.length(),
                source == null ? null : source.precision(),
                source == null ? null : source.scale(),
                Generation.DATABASE,
                false,
                false,
                false,
                source == null ? null : source.enumeration(),
                null);
    }
}
