package dev.migrate.generate.models;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries for a table's rows: their columns are those of the read model, embedded values' parts in their place. */
final class Queries {

    /** What both queries call the entity or table, so that conditions can follow. */
    static final String ALIAS = "e";

    private static final Set<String> BACKTICKS = Set.of("mysql", "mariadb");

    private Queries() {}

    /** Whether an attribute maps every column: HQL knows no others. */
    static boolean hasHql(Table table, Model model) {
        return table.entity() != null && leaves(model).stream().allMatch(leaf -> path(table, leaf.column()) != null);
    }

    /** Whether JDBC reads every column without the entity's converters. */
    static boolean hasSql(Model model) {
        return leaves(model).stream().allMatch(leaf -> JdbcRead.of(leaf).isPresent());
    }

    /** Why one of the queries is missing, as a sentence; nothing where neither is. */
    static Optional<String> missing(Table table, Model model) {
        boolean hasSql = hasSql(model);
        String columns = leaves(model).stream()
                .filter(leaf -> hasSql
                        ? path(table, leaf.column()) == null
                        : JdbcRead.of(leaf).isEmpty())
                .map(leaf -> leaf.column().name().toString())
                .collect(Collectors.joining(", "));
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
        Entity entity = table.entity();
        String className = entity.className().replace('.', '$');
        String name = entity.packageName().isEmpty() ? className : entity.packageName() + "." + className;
        return select(model, leaf -> path(table, leaf.column())) + "from " + name + " " + ALIAS;
    }

    static String sql(Schema schema, Model model) {
        boolean backticks = !schema.source().databases().isEmpty()
                && BACKTICKS.containsAll(schema.source().databases().keySet());
        String quote = backticks ? "`" : "\"";
        return select(model, leaf -> ALIAS + "." + quoted(leaf.column().name(), quote)) + "from "
                + quoted(model.table(), quote) + " " + ALIAS;
    }

    private static String select(Model model, Function<Component, String> column) {
        return leaves(model).stream().map(column).collect(Collectors.joining(",\n    ", "select\n    ", "\n"));
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
        return (shared ? "treat(" + ALIAS + " as " + attribute.declaredBy() + ")" : ALIAS) + "." + attribute.path();
    }

    private static String quoted(QualifiedName name, String quote) {
        String bare = quoted(name.name(), quote);
        return name.namespace() == null ? bare : quoted(name.namespace(), quote) + "." + bare;
    }

    private static String quoted(Identifier name, String quote) {
        return name.quoted() ? quote + name.text().replace(quote, quote + quote) + quote : name.text();
    }
}
