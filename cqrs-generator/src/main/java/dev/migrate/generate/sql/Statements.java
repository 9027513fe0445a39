package dev.migrate.generate.sql;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements that every database spells alike. */
public final class Statements {

    private Statements() {}

    /** A row that a table generator counts from. The catalog can't tell whether it is there, the table can. */
    public static Statement initialRow(Spelling spelling, Table table, Table.Row row) {
        String name = spelling.name(table.name());
        String columns = row.values().keySet().stream().map(spelling::name).collect(Collectors.joining(", "));
        String condition = row.values().entrySet().stream()
                .map(value -> spelling.name(value.getKey()) + " = " + value.getValue())
                .collect(Collectors.joining(" and "));
        return Statement.of(
                        "insert the first row of table " + table.name(),
                        "insert into " + name + " (" + columns + ") values ("
                                + String.join(", ", row.values().values()) + ")")
                .with(Fact.sql("select count(*) > 0 from " + name + " where " + condition));
    }

    /** Fills the rows that have NULL in a column. */
    public static Statement backfill(Spelling spelling, QualifiedName table, Column column, String expression) {
        String name = spelling.name(column.name());
        String where = " where " + name + " is null";
        Statement statement = Statement.of(
                        "fill column " + table + "." + column.name() + " with " + expression,
                        "update " + spelling.name(table) + " set " + name + " = " + expression + where)
                .with(Hazard.BLOCKS_WRITES, "rows that are filled stay locked until the end of the transaction");
        return column.nullable() || !Expressions.isNeverNull(expression)
                ? statement
                : statement.with(Fact.sql("select not exists (select 1 from " + spelling.name(table) + where + ")"));
    }

    /**
     * {@code create index}, without hazards.
     *
     * @param part spells one column or expression
     */
    public static Statement createIndex(
            Spelling spelling, QualifiedName table, Index index, Function<Index.Part, String> part) {
        String parts = index.parts().stream().map(part).collect(Collectors.joining(", "));
        String create = "create " + (index.unique() ? "unique " : "") + "index ";
        return Statement.of(
                        create + index.name() + " on " + table,
                        create + spelling.name(index.name()) + " on " + spelling.name(table) + " (" + parts + ")")
                .with(new Facts(spelling).index(table, index.name(), true));
    }

    /** One column or expression of an index. */
    public static String indexPart(Spelling spelling, Index.Part part) {
        String what = part.column() == null ? "(" + part.expression() + ")" : spelling.name(part.column());
        return part.descending() ? what + " desc" : what;
    }

    /** {@code drop index}, without hazards. */
    public static Statement dropIndex(Spelling spelling, QualifiedName table, Index index) {
        return Statement.of(
                        "drop index " + index.name() + " on " + table,
                        "drop index " + spelling.name(table.sibling(index.name())))
                .with(new Facts(spelling).index(table, index.name(), false));
    }
}
