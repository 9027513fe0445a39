package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The indexes that foreign keys brought with them. A foreign key needs an index that begins with its columns; where it finds
 * none, the database makes one that has the foreign key's name, stays when the foreign key goes, and vanishes as soon as
 * another index can take its place.
 */
final class ForeignKeyIndexes {

    private final Map<QualifiedName, Map<Identifier, List<Identifier>>> own = new TreeMap<>();

    /** A foreign key of this name was added to {@code table}. */
    void added(Table table, Identifier name, ForeignKey key) {
        if (declared(table, null).stream().anyMatch(columns -> begins(columns, key.columns()))) {
            return;
        }
        Map<Identifier, List<Identifier>> indexes = own.computeIfAbsent(table.name(), ignored -> new LinkedHashMap<>());
        boolean longer = indexes.values().stream()
                .anyMatch(columns -> columns.size() > key.columns().size() && begins(columns, key.columns()));
        if (!longer) {
            makesNeedless(table.name(), key.columns());
            indexes.put(name, key.columns());
        }
    }

    /** A key or index that begins with {@code columns} was added. */
    void makesNeedless(QualifiedName table, List<Identifier> columns) {
        of(table).values().removeIf(existing -> begins(columns, existing));
    }

    /** Whether the foreign key of this name has an index of its own. */
    boolean has(QualifiedName table, Identifier name) {
        return of(table).containsKey(name);
    }

    /** The foreign key's own index was dropped. */
    void dropped(QualifiedName table, Identifier name) {
        of(table).remove(name);
    }

    /** The foreign keys, out of {@code keys}, that would be left without an index if {@code dropped} goes. */
    List<ForeignKey> leftWithout(Table table, Object dropped, List<ForeignKey> keys) {
        List<List<Identifier>> left = declared(table, dropped);
        left.addAll(of(table.name()).values());
        return without(keys, left);
    }

    /** The foreign keys, out of {@code keys}, that stand on the own index of another one of this name. */
    List<ForeignKey> sharing(Table table, Identifier name, List<ForeignKey> keys) {
        List<List<Identifier>> left = declared(table, null);
        of(table.name()).forEach((other, columns) -> {
            if (!other.equals(name)) {
                left.add(columns);
            }
        });
        return without(keys, left);
    }

    void tableDropped(QualifiedName table) {
        own.remove(table);
    }

    void tableRenamed(QualifiedName from, QualifiedName to) {
        Map<Identifier, List<Identifier>> indexes = own.remove(from);
        if (indexes != null) {
            own.put(to, indexes);
        }
    }

    void columnRenamed(QualifiedName table, Identifier from, Identifier to) {
        UnaryOperator<Identifier> rename = name -> name.equals(from) ? to : name;
        BiFunction<Identifier, List<Identifier>, List<Identifier>> all =
                (name, columns) -> columns.stream().map(rename).toList();
        of(table).replaceAll(all);
    }

    private Map<Identifier, List<Identifier>> of(QualifiedName table) {
        return own.getOrDefault(table, new LinkedHashMap<>());
    }

    private static List<ForeignKey> without(List<ForeignKey> keys, List<List<Identifier>> indexes) {
        return keys.stream()
                .filter(key -> indexes.stream().noneMatch(columns -> begins(columns, key.columns())))
                .toList();
    }

    private static List<List<Identifier>> declared(Table table, Object except) {
        List<List<Identifier>> declared = new ArrayList<>();
        if (table.primaryKey() != null && !table.primaryKey().equals(except)) {
            declared.add(table.primaryKey().columns());
        }
        table.uniqueKeys().stream()
                .filter(key -> !key.equals(except))
                .map(UniqueKey::columns)
                .forEach(declared::add);
        table.indexes().stream()
                .filter(index -> !index.equals(except))
                .map(ForeignKeyIndexes::columns)
                .forEach(declared::add);
        return declared;
    }

    /** The columns of an index, up to its first expression. */
    static List<Identifier> columns(Index index) {
        return index.parts().stream()
                .map(Index.Part::column)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private static boolean begins(List<Identifier> index, List<Identifier> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }
}
