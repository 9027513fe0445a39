package dev.migrate.schema.change;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries a column's new name to everything that refers to it, as databases do. */
final class ColumnRename {

    private ColumnRename() {}

    /** {@code table} with the column renamed, in its constraints, indexes and checks too. */
    static Table in(Table table, Identifier from, Identifier to) {
        UnaryOperator<Identifier> rename = name -> name.equals(from) ? to : name;
        PrimaryKey key = table.primaryKey();
        return table.toBuilder()
                .columns(table.columns().stream()
                        .map(column -> column(column, from, to))
                        .toList())
                .primaryKey(key == null ? null : key.withEach(rename))
                .uniqueKeys(table.uniqueKeys().stream()
                        .map(unique -> unique.withColumns(all(unique.columns(), rename)))
                        .toList())
                .indexes(table.indexes().stream().map(i -> index(i, from, to)).toList())
                .foreignKeys(table.foreignKeys().stream()
                        .map(f -> foreignKey(f, rename))
                        .toList())
                .checks(table.checks().stream().map(c -> check(c, from, to)).toList())
                .rows(table.rows().stream().map(row -> row(row, rename)).toList())
                .build();
    }

    /** The rows without the column that is dropped. */
    static List<Table.Row> withoutColumn(List<Table.Row> rows, Identifier column) {
        return rows.stream()
                .filter(row -> !row.values().keySet().equals(Set.of(column)))
                .map(row -> {
                    SortedMap<Identifier, String> values = new TreeMap<>(row.values());
                    values.remove(column);
                    boolean counts =
                            row.counter() != null && !row.counter().column().equals(column);
                    return new Table.Row(values, counts ? row.counter() : null);
                })
                .toList();
    }

    private static Table.Row row(Table.Row row, UnaryOperator<Identifier> rename) {
        SortedMap<Identifier, String> values = new TreeMap<>();
        row.values().forEach((column, value) -> values.put(rename.apply(column), value));
        Table.Counter counter = row.counter();
        return new Table.Row(
                values,
                counter == null
                        ? null
                        : new Table.Counter(rename.apply(counter.column()), counter.increment(), counter.ids()));
    }

    /** {@code other} with its references to the renamed column of {@code table} following. */
    static Table inTargets(Table other, QualifiedName table, Identifier from, Identifier to) {
        IdColumn old = new IdColumn(table, from);
        return other.toBuilder()
                .rows(CounterRename.of(other.rows(), id -> id.equals(old) ? new IdColumn(table, to) : id))
                .foreignKeys(other.foreignKeys().stream()
                        .map(key -> refersTo(key, table, from)
                                ? SchemaEditor.target(
                                        key, table, all(key.targetColumns(), name -> name.equals(from) ? to : name))
                                : key)
                        .toList())
                .build();
    }

    private static boolean refersTo(ForeignKey key, QualifiedName table, Identifier column) {
        return key.target().equals(table) && key.targetColumns().contains(column);
    }

    private static Column column(Column column, Identifier from, Identifier to) {
        Column renamed = column.name().equals(from) ? column.withName(to) : column;
        SortedMap<String, Column.Variant> variants = new TreeMap<>(renamed.variants());
        variants.replaceAll((database, variant) -> new Column.Variant(
                variant.nullable(),
                variant.defaultValue(),
                wordOrNull(variant.computed(), from, to),
                variant.collation()));
        return renamed.computed() == null && variants.isEmpty()
                ? renamed
                : renamed.toBuilder()
                        .computed(wordOrNull(renamed.computed(), from, to))
                        .variants(variants)
                        .build();
    }

    private static Index index(Index index, Identifier from, Identifier to) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> part.column() == null
                        ? new Index.Part(null, word(part.expression(), from, to), part.descending())
                        : new Index.Part(part.column().equals(from) ? to : part.column(), null, part.descending()))
                .toList();
        return new Index(
                index.name(), index.generatedName(), index.unique(), parts, wordOrNull(index.options(), from, to));
    }

    private static ForeignKey foreignKey(ForeignKey key, UnaryOperator<Identifier> rename) {
        return key.withColumns(all(key.columns(), rename));
    }

    /** Databases rewrite their expressions on a rename; the words of the expression that are the name follow here. */
    private static Check check(Check check, Identifier from, Identifier to) {
        Identifier column = from.equals(check.column()) ? to : check.column();
        return new Check(check.name(), column, word(check.expression(), from, to), check.options(), check.databases());
    }

    private static String wordOrNull(String sql, Identifier from, Identifier to) {
        return sql == null ? null : word(sql, from, to);
    }

    private static String word(String expression, Identifier from, Identifier to) {
        String name = Pattern.quote(from.text());
        String spelled = from.quoted() ? "[\"`]" + name + "[\"`]" : "(?<![\\w$\"`])" + name + "(?![\\w$\"`])";
        int flags = from.quoted() ? 0 : Pattern.CASE_INSENSITIVE;
        String quote = expression.indexOf('`') >= 0 ? "`" : "\"";
        String replacement = to.quoted() ? quote + to.text() + quote : to.text();
        return Pattern.compile("'(?:[^']|'')*'|" + spelled, flags)
                .matcher(expression)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group().startsWith("'") ? match.group() : replacement));
    }

    private static List<Identifier> all(List<Identifier> names, UnaryOperator<Identifier> rename) {
        return names.stream().map(rename).toList();
    }
}
