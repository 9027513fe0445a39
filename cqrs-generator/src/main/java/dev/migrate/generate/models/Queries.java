package dev.migrate.generate.models;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries for a table's rows: their columns are those of the read model, embedded values' parts in their place. */
final class Queries {

    /** What both queries call the entity or table, so that conditions can follow. */
    static final String ALIAS = "e";

    private static final Set<String> BACKTICKS = Set.of("mysql", "mariadb");

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    private static final Collector<CharSequence, ?, String> SELECT =
            Collectors.joining(",\n    ", "select\n    ", "\n");

    private Queries() {}

    /** Whether an attribute maps every column: HQL knows no others. */
    static boolean hasHql(Table table, Model model) {
        return (table.entity() != null || model.family() != null)
                && leaves(model).stream().allMatch(leaf -> path(table, leaf) != null);
    }

    /** Whether JDBC reads every column without the entity's converters. */
    static boolean hasSql(Model model) {
        return (model.family() == null || model.family().sqlType() != null) && areRead(model);
    }

    private static boolean areRead(Model model) {
        return leaves(model).stream().allMatch(leaf -> JdbcRead.of(leaf).isPresent());
    }

    /** Why one of the queries is missing, as a sentence; nothing where neither is. */
    static Optional<String> missing(Table table, Model model) {
        boolean hasSql = hasSql(model);
        String columns = leaves(model).stream()
                .filter(leaf ->
                        hasSql ? path(table, leaf) == null : JdbcRead.of(leaf).isEmpty())
                .map(leaf -> leaf.column().name().toString())
                .collect(Collectors.joining(", "));
        if (areRead(model) && !hasSql) {
            return Optional.of("There is no SQL: no column says which class a row is of.");
        }
        if (!hasSql) {
            return Optional.of("There is no SQL: without the entity's converters JDBC can't read " + columns + ".");
        }
        return hasHql(table, model)
                ? Optional.empty()
                : Optional.of("There is no HQL: no attribute maps " + columns + ".");
    }

    static List<Component> leaves(Model model) {
        return model.components().stream().flatMap(Component::leaves).toList();
    }

    static String hql(Table table, Model model) {
        String joins = joins(model.components(), Origin.Join::hql);
        Family family = model.family();
        return family == null
                ? select(model, leaf -> path(table, leaf)) + "from " + entityName(table.entity()) + " " + ALIAS + joins
                : select(model, leaf -> path(table, leaf), "type(" + ALIAS + ")") + "from " + family.entityName() + " "
                        + ALIAS + joins;
    }

    /** The entity as HQL names it. */
    static String entityName(Entity entity) {
        String className = entity.className().replace('.', '$');
        return entity.packageName().isEmpty() ? className : entity.packageName() + "." + className;
    }

    static String sql(Schema schema, Model model) {
        boolean backticks = !schema.source().databases().isEmpty()
                && BACKTICKS.containsAll(schema.source().databases().keySet());
        String text = sql(schema, model.table(), model);
        return backticks ? text : withDoubleQuotes(text);
    }

    private static String sql(Schema schema, QualifiedName table, Model model) {
        ReadModel declared = schema.readModels().get(table);
        Family family = model.family();
        if (declared != null && declared.view() != null) {
            Function<Component, String> column = leaf -> Origin.sql(ALIAS, leaf.column());
            return (family == null ? select(model, column) : select(model, column, family.sqlType())) + "from "
                    + declared.view() + " " + ALIAS;
        }
        return family == null
                ? select(model, Queries::sql) + from(table, model.components())
                : select(model, Queries::sql, family.sqlType()) + from(family.rows(), model.components());
    }

    /** What a view of these components selects, each under its column's name; quoted names in backticks. */
    static String view(QualifiedName table, List<Component> components) {
        return select(
                        components.stream().flatMap(Component::leaves),
                        leaf -> sql(leaf)
                                + (leaf.origin() == null
                                        ? ""
                                        : " as " + leaf.column().name()))
                + from(table, components);
    }

    private static String from(Object rows, List<Component> components) {
        return "from " + rows + " " + ALIAS + joins(components, Origin.Join::sql);
    }

    private static String sql(Component leaf) {
        return leaf.origin() == null
                ? Origin.sql(ALIAS, leaf.column())
                : leaf.origin().sql();
    }

    /** Several values of one row share its join. */
    private static String joins(List<Component> components, Function<Origin.Join, String> text) {
        return components.stream()
                .flatMap(Component::leaves)
                .map(Component::origin)
                .filter(Objects::nonNull)
                .flatMap(origin -> origin.joins().stream())
                .distinct()
                .map(text)
                .filter(Objects::nonNull)
                .map(join -> "\n" + join)
                .collect(Collectors.joining());
    }

    private static String select(Model model, Function<Component, String> column) {
        return select(leaves(model).stream(), column);
    }

    private static String select(Model model, Function<Component, String> column, String first) {
        return Stream.concat(Stream.of(first), leaves(model).stream().map(column))
                .collect(SELECT);
    }

    private static String select(Stream<Component> leaves, Function<Component, String> column) {
        return leaves.map(column).collect(SELECT);
    }

    private static String path(Table table, Component leaf) {
        return leaf.origin() == null
                ? path(table, leaf.column())
                : leaf.origin().hql();
    }

    /**
     * The attribute's path, or {@code null} where there is none. A subclass's attribute needs the subclass only where another
     * one has an attribute of that name; a discriminator is the entity's type.
     */
    private static String path(Table table, Column column) {
        Attribute attribute = column.attribute();
        if (attribute == null) {
            return null;
        }
        if (new ColumnFacts(table, column).isDiscriminator()) {
            return "cast(type(" + ALIAS + ") as " + attribute.type() + ")";
        }
        if (attribute.path() == null) {
            return null;
        }
        boolean shared = attribute.declaredBy() != null
                && table.columns().stream()
                        .anyMatch(other -> other != column
                                && other.attribute() != null
                                && attribute.path().equals(other.attribute().path()));
        return (shared ? treat(declaring(table, attribute.declaredBy())) : ALIAS) + "." + attribute.path();
    }

    /** The row as one of a subclass. */
    static String treat(String subclass) {
        return "treat(" + ALIAS + " as " + subclass + ")";
    }

    /** A subclass's whole name, where it is known: entities can have other names than their classes. */
    private static String declaring(Table table, String simpleName) {
        return table.entity() == null
                ? simpleName
                : EntityClass.sharing(table).stream()
                        .filter(type -> type.simpleName().equals(simpleName))
                        .map(EntityClass::binaryName)
                        .findFirst()
                        .orElse(simpleName);
    }

    /** Names in backticks, in double quotes. */
    private static String withDoubleQuotes(String text) {
        return QUOTED.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement('"' + name.group(1).replace("\"", "\"\"") + '"'));
    }
}
