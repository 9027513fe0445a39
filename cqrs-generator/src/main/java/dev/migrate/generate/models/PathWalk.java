package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a path leads from a table's rows.
 *
 * @param start the table where it begins
 * @param steps the references that it follows, in order
 * @param table the table where it ends
 * @param column the column that it ends in
 */
record PathWalk(Table start, List<Reference> steps, Table table, Column column) {

    PathWalk {
        steps = List.copyOf(steps);
    }

    /**
     * @param path names with dots between; the last is an attribute's path or a column
     * @throws ReadFieldProblem.Found if it leads nowhere
     */
    static PathWalk of(Schema schema, Table start, String path) {
        List<Reference> steps = new ArrayList<>();
        Table table = start;
        String left = path;
        while (true) {
            List<Table> parts = EntityParts.of(schema, table);
            for (Table part : parts) {
                Optional<Column> column = column(part, left);
                if (column.isPresent()) {
                    return new PathWalk(start, steps, part, column.get());
                }
            }
            Optional<Reference> step = step(schema, parts, left);
            if (step.isEmpty()) {
                throw lost(schema, parts, path, left);
            }
            steps.add(step.get());
            table = step.get().to();
            left = left.substring(step.get().name().length() + 1);
        }
    }

    /** Whether there may be no value: a reference to nothing on the way, or a nullable column. */
    boolean isNullable() {
        return new ColumnFacts(table, column).isNullable() || steps.stream().anyMatch(Reference::isOptional);
    }

    /** Where the queries find it, starting at {@code alias}. */
    Origin origin(String alias) {
        List<Origin.Join> joins = new ArrayList<>();
        boolean outer = false;
        boolean mapped = true;
        String at = alias;
        Table row = start;
        for (Reference step : steps) {
            outer |= step.isOptional();
            mapped &= step.association() != null;
            String next = at + "_" + step.name().replace('.', '_');
            String from = part(joins, row, step.from(), at);
            joins.add(Origin.Join.toTarget(outer, at, from, step.association(), step.key(), next));
            row = step.to();
            at = next;
        }
        String attribute =
                column.attribute() == null ? null : column.attribute().path();
        String hql = mapped && attribute != null ? at + "." + attribute : null;
        return Origin.derived(hql, Origin.sql(part(joins, row, table, at), column), joins);
    }

    /** What SQL calls the part of {@code row} that is in {@code table}, which may be another one; HQL knows but the row. */
    private static String part(List<Origin.Join> joins, Table row, Table table, String alias) {
        if (table.name().equals(row.name())) {
            return alias;
        }
        joins.add(EntityColumns.byKey(table, row, alias));
        return EntityColumns.alias(alias, table);
    }

    private static Optional<Reference> step(Schema schema, List<Table> parts, String left) {
        return parts.stream()
                .flatMap(part -> Reference.of(schema, part).stream())
                .filter(reference -> left.startsWith(reference.name() + "."))
                .max(Comparator.comparing(
                        (Reference reference) -> reference.name().length()));
    }

    private static Optional<Column> column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> name.equals(path(column)))
                .findFirst()
                .or(() -> table.columns().stream()
                        .filter(column -> path(column) == null
                                && (JavaNames.ofColumn(column.name().text()).equals(name)
                                        || column.name().text().equals(name)))
                        .findFirst());
    }

    private static String path(Column column) {
        return column.attribute() == null ? null : column.attribute().path();
    }

    private static ReadFieldProblem.Found lost(Schema schema, List<Table> parts, String path, String left) {
        String walked = path.substring(0, path.length() - left.length());
        Set<String> possible = new TreeSet<>();
        List<Reference> references = new ArrayList<>();
        for (Table part : parts) {
            part.columns().forEach(column -> possible.add(walked + name(column)));
            references.addAll(Reference.of(schema, part));
        }
        references.forEach(reference -> possible.add(walked + reference.name() + "."));
        String message = references.stream()
                .filter(reference -> reference.name().equals(left))
                .findFirst()
                .map(reference -> "its path '" + path + "' ends in a reference, expected a column of table '"
                        + reference.to().name() + "'")
                .orElseGet(() -> "its path '" + path + "' leads nowhere: table '"
                        + parts.get(0).name() + "' has no column or reference '" + left + "'");
        return ReadFieldProblem.path(message, path, possible);
    }

    private static String name(Column column) {
        return path(column) == null ? JavaNames.ofColumn(column.name().text()) : path(column);
    }
}
