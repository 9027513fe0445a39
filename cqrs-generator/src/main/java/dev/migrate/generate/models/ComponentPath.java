package dev.migrate.generate.models;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a column stands in a model: the names of the embedded values around it, then its own. An association is no
 * embedded value: {@code customer.id} is the one name {@code customerId}.
 *
 * @param facts the column
 * @param segments the legal names; never empty
 * @param otherNames what the last one can be instead where another column has that name; empty for an attribute's own name
 * @param origin where the queries find it, or {@code null} for a column of the model's own table
 */
record ComponentPath(ColumnFacts facts, List<String> segments, List<String> otherNames, Origin origin) {

    ComponentPath {
        segments = List.copyOf(segments);
        otherNames = List.copyOf(otherNames);
    }

    static ComponentPath of(Table table, DerivedField field) {
        return new ComponentPath(
                new ColumnFacts(table, field.column()), List.of(field.name()), List.of(), field.origin());
    }

    static ComponentPath of(Schema schema, ColumnFacts facts) {
        Table table = facts.table();
        Column column = facts.column();
        Attribute attribute = column.attribute();
        String byColumn = JavaNames.ofColumn(column.name().text());
        if (attribute == null || attribute.path() == null || attribute.path().isBlank()) {
            return new ComponentPath(facts, List.of(byColumn), List.of(), null);
        }
        List<String> path = List.of(attribute.path().split("\\."));
        int target = targetLength(schema, table, column);
        int own = path.size() - 1 - target;
        List<String> segments = new ArrayList<>();
        path.subList(0, own).forEach(segment -> segments.add(JavaNames.component(segment)));
        segments.add(JavaNames.component(JavaNames.joined(path.subList(own, path.size()))));
        // The association's own name is one that no other attribute has.
        List<String> others = target == 0 ? List.of() : List.of(byColumn, JavaNames.component(path.get(own)));
        return new ComponentPath(facts, segments, others, null);
    }

    Column column() {
        return facts.column();
    }

    /** The column by itself, as a query returns it. */
    Component component() {
        return new Component(name(), facts.javaType(), facts.isNullable(), column(), List.of(), origin);
    }

    String name() {
        return segments.get(segments.size() - 1);
    }

    /** The same place with another name. */
    ComponentPath named(String name) {
        List<String> renamed = new ArrayList<>(segments);
        renamed.set(renamed.size() - 1, name);
        return new ComponentPath(facts, renamed, List.of(), origin);
    }

    /** The same place, found elsewhere by the queries. */
    ComponentPath from(Origin newOrigin) {
        return new ComponentPath(facts, segments, otherNames, newOrigin);
    }

    /** How many segments at the path's end belong to the entity that the column refers to. */
    private static int targetLength(Schema schema, Table table, Column column) {
        String path = column.attribute().path();
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            Optional<String> target = at < 0
                    ? Optional.empty()
                    : path(schema, key, key.targetColumns().get(at));
            if (target.isPresent() && path.endsWith("." + target.get())) {
                return target.get().split("\\.").length;
            }
        }
        return isUnconstrainedReference(schema, table, column) ? 1 : 0;
    }

    /**
     * Whether it is an association without a foreign key: the only column below its path, called and typed like the key of
     * some entity. An embedded value of that very shape is taken for one.
     */
    private static boolean isUnconstrainedReference(Schema schema, Table table, Column column) {
        String path = column.attribute().path();
        int dot = path.lastIndexOf('.');
        if (dot < 0 || table.isPrimaryKey(column.name())) {
            return false;
        }
        long siblings = table.columns().stream()
                .map(Column::attribute)
                .filter(other ->
                        other != null && other.path() != null && other.path().startsWith(path.substring(0, dot + 1)))
                .count();
        return siblings == 1
                && schema.tables().values().stream()
                        .anyMatch(target -> isKey(
                                target,
                                path.substring(dot + 1),
                                column.attribute().type()));
    }

    private static boolean isKey(Table target, String path, String type) {
        return target.entity() != null
                && target.primaryKey() != null
                && EntityColumns.key(target).size() == 1
                && target.column(EntityColumns.key(target).get(0))
                        .map(Column::attribute)
                        .filter(key -> path.equals(key.path())
                                && JavaTypes.boxed(key.type()).equals(JavaTypes.boxed(type)))
                        .isPresent();
    }

    private static Optional<String> path(Schema schema, ForeignKey key, Identifier column) {
        return schema.table(key.target())
                .flatMap(target -> target.column(column))
                .map(Column::attribute)
                .map(Attribute::path);
    }
}
