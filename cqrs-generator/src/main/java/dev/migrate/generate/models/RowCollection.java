package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PartOf;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows that belong to a row: those of another entity that refer to it, the elements of a collection, or the rows that a
 * join table leads to.
 *
 * @param schema the schema
 * @param owner whose rows they belong to
 * @param reference from the rows to the owner's
 * @param rest what the declaration has after the collection's name; empty for the rows themselves
 */
record RowCollection(Schema schema, Table owner, Reference reference, String rest) {

    private static final String ALIAS = "a";

    /**
     * The collection that an aggregate is over.
     *
     * @throws ReadFieldProblem.Found if there is none of that name, or several
     */
    static RowCollection of(Schema schema, Table owner, ReadField field) {
        List<RowCollection> found = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Table table : schema.tables().values()) {
            for (Reference reference : Reference.of(schema, table)) {
                if (reference.to().name().equals(owner.name()) && isMany(reference)) {
                    for (String name : names(table, owner)) {
                        names.add(name);
                        rest(field.path(), name)
                                .ifPresent(rest -> found.add(new RowCollection(schema, owner, reference, rest)));
                    }
                }
            }
        }
        return one(owner, field, found, names);
    }

    private static RowCollection one(Table owner, ReadField field, List<RowCollection> found, Set<String> names) {
        List<RowCollection> meant = found.stream()
                .filter(collection -> field.by() == null || collection.reference.isCalled(field.by()))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        List<String> references = found.stream()
                .map(collection -> collection.reference.name())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw ReadFieldProblem.aggregate(
                    "'" + field.path() + "' is no collection of table '" + owner.name()
                            + "', expected a table with a foreign key to it, or a collection's attribute",
                    field.path(),
                    names);
        }
        throw ReadFieldProblem.aggregate(
                field.by() == null
                        ? "'" + field.path() + "' belongs to rows of table '" + owner.name() + "' in several ways "
                                + references + "; say which: \"by\": \"" + references.get(0) + "\""
                        : "its \"by\" is '" + field.by() + "', but '" + field.path() + "' belongs to rows of table '"
                                + owner.name() + "' by " + references,
                field.by() == null ? field.path() : field.by(),
                references);
    }

    /** A key that is the row's own key has one row at most. */
    private static boolean isMany(Reference reference) {
        Table table = reference.from();
        Set<Identifier> columns = new HashSet<>(reference.key().columns());
        boolean isKey = table.primaryKey() != null
                && columns.equals(new HashSet<>(table.primaryKey().columns()));
        return !isKey && table.uniqueKeys().stream().noneMatch(key -> columns.equals(new HashSet<>(key.columns())));
    }

    private static List<String> names(Table table, Table owner) {
        List<String> names = new ArrayList<>(List.of(table.name().toString()));
        attribute(table, owner).ifPresent(names::add);
        return names;
    }

    /** The owner's attribute whose elements the table holds. */
    private static Optional<String> attribute(Table table, Table owner) {
        return Optional.ofNullable(table.partOf())
                .filter(part -> part.table().equals(owner.name()))
                .map(PartOf::attribute);
    }

    private static Optional<String> rest(String path, String name) {
        if (path.equals(name)) {
            return Optional.of("");
        }
        return path.startsWith(name + ".") ? Optional.of(path.substring(name.length() + 1)) : Optional.empty();
    }

    /** What is aggregated of each row. */
    PathWalk value() {
        Table table = reference.from();
        Optional<Reference> element = element();
        try {
            return PathWalk.of(schema, table, rest);
        } catch (ReadFieldProblem.Found lost) {
            if (element.isEmpty()) {
                throw lost;
            }
            PathWalk beyond = PathWalk.of(schema, element.get().to(), rest);
            List<Reference> steps = new ArrayList<>(List.of(element.get()));
            steps.addAll(beyond.steps());
            return new PathWalk(table, steps, beyond.table(), beyond.column());
        }
    }

    /** The one reference of a join table that does not lead to the owner. */
    private Optional<Reference> element() {
        List<Reference> others = Reference.of(schema, reference.from()).stream()
                .filter(other -> !other.key().equals(reference.key()))
                .toList();
        return reference.from().entity() == null && others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** The aggregate as a subquery of the owner's row {@code row}. */
    Origin aggregate(String function, PathWalk value, String row) {
        return Origin.derived(hql(function, value, row), sql(function, value, row), List.of());
    }

    private String sql(String function, PathWalk value, String row) {
        StringBuilder sql = new StringBuilder("(select ");
        Origin origin = value == null ? null : value.origin(ALIAS);
        sql.append(function)
                .append('(')
                .append(origin == null ? "*" : origin.sql())
                .append(") from ");
        sql.append(reference.from().name()).append(' ').append(ALIAS);
        if (origin != null) {
            origin.joins().forEach(join -> sql.append(' ').append(join.sql()));
        }
        return sql.append(" where ")
                .append(Origin.on(
                        reference.key().columns(), ALIAS, reference.key().targetColumns(), row))
                .append(')')
                .toString();
    }

    /** What every counted row has; a star would read as all columns, which a view then depended on. */
    private String key() {
        return ALIAS + "." + reference.key().columns().get(0);
    }

    /** Over the entity that refers to the owner, else over the owner's attribute; {@code null} where neither is mapped. */
    private String hql(String function, PathWalk value, String row) {
        Table table = reference.from();
        if (table.entity() != null && reference.association() != null) {
            Origin origin = value == null ? null : value.origin(ALIAS);
            return subquery(
                    function,
                    origin,
                    Queries.entityName(table.entity()) + " " + ALIAS,
                    " where " + ALIAS + "." + reference.association() + " = " + row);
        }
        Optional<String> attribute = attribute(table, owner);
        if (attribute.isEmpty()) {
            return null;
        }
        return subquery(
                function, value == null ? null : ofElement(value), row + "." + attribute.get() + " " + ALIAS, "");
    }

    private static String subquery(String function, Origin origin, String from, String where) {
        if (origin == null) {
            return "(select " + function + "(" + ALIAS + ") from " + from + where + ")";
        }
        if (origin.hql() == null) {
            return null;
        }
        StringBuilder joins = new StringBuilder();
        origin.joins().stream()
                .map(Origin.Join::hql)
                .filter(Objects::nonNull)
                .forEach(join -> joins.append(' ').append(join));
        return "(select " + function + "(" + origin.hql() + ") from " + from + joins + where + ")";
    }

    /** In HQL the alias is the element itself: the row beyond a join table, or a basic value. */
    private Origin ofElement(PathWalk value) {
        Optional<Reference> element = element();
        if (element.isPresent()
                && !value.steps().isEmpty()
                && value.steps().get(0).equals(element.get())) {
            List<Reference> beyond = value.steps().subList(1, value.steps().size());
            return new PathWalk(element.get().to(), beyond, value.table(), value.column()).origin(ALIAS);
        }
        boolean basic = value.steps().isEmpty() && elementColumns().equals(List.of(value.column()));
        return Origin.derived(basic ? ALIAS : null, Origin.sql(ALIAS, value.column()), List.of());
    }

    /** The columns of a collection table that are neither the owner's key nor a list's or map's. */
    private List<Column> elementColumns() {
        Table table = reference.from();
        List<Column> others = table.columns().stream()
                .filter(column -> !reference.key().columns().contains(column.name()))
                .toList();
        List<Column> free = others.stream()
                .filter(column -> !table.isPrimaryKey(column.name()))
                .toList();
        return free.isEmpty() ? others : free;
    }
}
