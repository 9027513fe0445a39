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
 * @param steps the references that it follows, in order
 * @param table the table where it ends
 * @param column the column that it ends in
 */
record PathWalk(List<Reference> steps, Table table, Column column) {

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
            Optional<Column> column = column(table, left);
            if (column.isPresent()) {
                return new PathWalk(steps, table, column.get());
            }
            Optional<Reference> step = step(schema, table, left);
            if (step.isEmpty()) {
                throw lost(schema, table, path, left);
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
        for (Reference step : steps) {
            outer |= step.isOptional();
            mapped &= step.association() != null;
            String next = at + "_" + step.name().replace('.', '_');
            joins.add(Origin.Join.toTarget(outer, at, step.association(), step.key(), next));
            at = next;
        }
        String attribute =
                column.attribute() == null ? null : column.attribute().path();
        String hql = mapped && attribute != null ? at + "." + attribute : null;
        return Origin.derived(hql, Origin.sql(at, column), joins);
    }

    private static Optional<Reference> step(Schema schema, Table table, String left) {
        return Reference.of(schema, table).stream()
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

    private static ReadFieldProblem.Found lost(Schema schema, Table table, String path, String left) {
        String walked = path.substring(0, path.length() - left.length());
        Set<String> possible = new TreeSet<>();
        table.columns()
                .forEach(column -> possible.add(walked
                        + (path(column) == null
                                ? JavaNames.ofColumn(column.name().text())
                                : path(column))));
        Reference.of(schema, table).forEach(reference -> possible.add(walked + reference.name() + "."));
        boolean isReference = Reference.of(schema, table).stream()
                .anyMatch(reference -> reference.name().equals(left));
        return ReadFieldProblem.path(
                isReference
                        ? "its path '" + path + "' ends in a reference, expected a column of table '"
                                + Reference.of(schema, table).stream()
                                        .filter(reference -> reference.name().equals(left))
                                        .map(reference -> reference.to().name().toString())
                                        .findFirst()
                                        .orElseThrow()
                                + "'"
                        : "its path '" + path + "' leads nowhere: table '" + table.name() + "' has no column or"
                                + " reference '" + left + "'",
                path,
                possible);
    }
}
