package dev.migrate.extract.database;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found of a table so far. */
final class TableParts {

    private final QualifiedName name;
    private final String comment;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private PrimaryKey primaryKey;

    /** A table without columns; an empty comment is none. */
    TableParts(QualifiedName name, String comment) {
        this.name = name;
        this.comment = comment == null || comment.isEmpty() ? null : comment;
    }

    QualifiedName name() {
        return name;
    }

    void add(int position, Column column) {
        columns.put(position, column);
    }

    Identifier column(int position) {
        return columns.get(position).name();
    }

    void primaryKey(PrimaryKey key) {
        primaryKey = key;
    }

    void add(UniqueKey key) {
        uniqueKeys.add(key);
    }

    void add(Index index) {
        indexes.add(index);
    }

    void add(ForeignKey key) {
        foreignKeys.add(key);
    }

    void add(Check check) {
        checks.add(check);
    }

    /** The table, its parts in an order that the catalog's doesn't decide. */
    Table table() {
        return new Table.Builder(name)
                .comment(comment)
                .columns(List.copyOf(columns.values()))
                .primaryKey(primaryKey)
                .uniqueKeys(sorted(uniqueKeys, Comparator.comparing(key -> key.columns() + " " + key.name())))
                .indexes(sorted(indexes, Comparator.comparing(Index::name)))
                .foreignKeys(sorted(foreignKeys, Comparator.comparing(key -> key.columns() + " " + key.name())))
                .checks(sorted(checks, Comparator.comparing(check -> check.expression() + " " + check.name())))
                .build();
    }

    private static <T> List<T> sorted(List<T> parts, Comparator<T> order) {
        return parts.stream().sorted(order).toList();
    }
}
