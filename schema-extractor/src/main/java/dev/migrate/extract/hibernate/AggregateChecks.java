package dev.migrate.extract.hibernate;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/**
 * The checks that Hibernate makes for embedded values that are stored as one JSON column: what would be constraints of their
 * parts. Only its table exporter knows them, so that is asked, by methods that not every version shows.
 */
final class AggregateChecks {

    private static final String BEGIN = ", check (";

    private final StandardTableExporter exporter;

    AggregateChecks(Model model) {
        this.exporter = new StandardTableExporter(model.dialect());
    }

    /** The conditions, in the order of the columns. */
    List<String> of(Table table) {
        return table.getColumns().stream()
                .filter(AggregateColumn.class::isInstance)
                .map(AggregateColumn.class::cast)
                .filter(column ->
                        !(boolean) Portable.invoke(method("isArray", AggregateColumn.class), exporter, column))
                .map(this::check)
                .filter(Objects::nonNull)
                .toList();
    }

    private String check(AggregateColumn column) {
        StringBuilder sql = new StringBuilder();
        Portable.invoke(
                method("applyAggregateColumnCheck", StringBuilder.class, AggregateColumn.class), exporter, sql, column);
        return sql.isEmpty() ? null : sql.substring(BEGIN.length(), sql.length() - 1);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method method = StandardTableExporter.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "this Hibernate checks embedded values in JSON columns in a way that is not known: map them as a"
                            + " converted column",
                    e);
        }
    }
}
