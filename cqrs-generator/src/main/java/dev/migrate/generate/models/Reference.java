package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reference from one table's rows to another's, as a path names it.
 *
 * @param name its name in a path: the association's, else the column's without the target's key ({@code customer})
 * @param from the table that refers
 * @param key the foreign key
 * @param to the table that it refers to
 * @param association the association's path, or {@code null} where no attribute maps the reference
 */
record Reference(String name, Table from, ForeignKey key, Table to, String association) {

    /** All references of a table that have a name. */
    static List<Reference> of(Schema schema, Table table) {
        List<Reference> references = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            schema.table(key.target()).flatMap(to -> of(table, key, to)).ifPresent(references::add);
        }
        return references;
    }

    private static Optional<Reference> of(Table from, ForeignKey key, Table to) {
        Optional<Column> column = from.column(key.columns().get(0));
        Optional<Column> target = to.column(key.targetColumns().get(0));
        if (column.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        String path = path(column.get());
        if (path == null) {
            return Optional.of(new Reference(byColumn(column.get(), target.get()), from, key, to, null));
        }
        String end = "." + path(target.get());
        return path.endsWith(end)
                ? Optional.of(association(path.substring(0, path.length() - end.length()), from, key, to))
                : Optional.empty();
    }

    private static Reference association(String path, Table from, ForeignKey key, Table to) {
        return new Reference(path, from, key, to, path);
    }

    /** Whether a row may refer to none. */
    boolean isOptional() {
        return key.columns().stream()
                .flatMap(column -> from.column(column).stream())
                .anyMatch(column -> new ColumnFacts(from, column).isNullable());
    }

    /** Whether {@code word} means it: by its name, or that of its first column. */
    boolean isCalled(String word) {
        Identifier column = key.columns().get(0);
        return name.equals(word)
                || column.text().equals(word)
                || column.toString().equals(word);
    }

    private static String byColumn(Column column, Column target) {
        String name = JavaNames.ofColumn(column.name().text());
        String end = JavaNames.capitalized(JavaNames.ofColumn(target.name().text()));
        return name.endsWith(end) && name.length() > end.length()
                ? name.substring(0, name.length() - end.length())
                : name;
    }

    private static String path(Column column) {
        return column.attribute() == null ? null : column.attribute().path();
    }
}
