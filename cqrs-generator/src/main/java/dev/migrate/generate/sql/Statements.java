package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.View;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements that every database spells alike. */
public final class Statements {

    private Statements() {}

    /**
     * Gives the rows that have one value of a listed column another one.
     *
     * @param compared the column as it can be compared with a value that its type may no longer know
     */
    public static Statement renameValue(Spelling spelling, Change.RenameColumnValue change, String compared) {
        String column = spelling.name(change.column());
        String table = spelling.name(change.table());
        String old = spelling.literal(change.from());
        return Statement.of(
                        "let rows with " + change.from() + " in column " + change.table() + "." + change.column()
                                + " have " + change.to(),
                        "update " + table + " set " + column + " = " + spelling.literal(change.to()) + " where "
                                + column + " = " + old)
                .with(Hazard.BLOCKS_WRITES, "rows that are changed stay locked until the end of the transaction")
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_VALUE)
                .with(Fact.sql("select not exists (select 1 from " + table + " where " + compared + " = " + old + ")"));
    }

    /**
     * {@code create view}.
     *
     * @param exists a fact that tells whether it is there
     */
    public static Statement createView(Spelling spelling, View view, Fact exists) {
        return Statement.of(
                        "create view " + view.name(),
                        "create view " + spelling.name(view.name()) + " as " + spelling.query(view.query()))
                .with(exists);
    }

    /**
     * {@code drop view}.
     *
     * @param comesBack whether the same plan creates it again
     * @param absent a fact that tells whether it is gone
     */
    public static Statement dropView(Spelling spelling, View view, boolean comesBack, Fact absent) {
        Statement statement = Statement.of(
                        "drop view " + view.name() + (comesBack ? " until it is created again" : ""),
                        "drop view " + spelling.name(view.name()))
                .with(absent);
        return comesBack ? statement : statement.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED);
    }

    /** What such an object is, only its own SQL knows: there is nothing to check. */
    public static List<Statement> createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
        return change.object().create().stream()
                .map(sql -> Statement.of(change.describe(), sql))
                .toList();
    }

    /** The object's own statements; none where nobody said how it is dropped. */
    public static List<Statement> dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
        return change.object().drop().stream()
                .map(sql -> Statement.of(change.describe(), sql))
                .toList();
    }

    /** A change that {@link Dialect#render} splits up for each database before a renderer sees it. */
    public static IllegalStateException notSplitUp(Change change) {
        return new IllegalStateException("not split up for one database: " + change.describe());
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
                        create + spelling.name(index.name()) + " on " + spelling.name(table) + " (" + parts + ")"
                                + behind(index.options()))
                .with(new Facts(spelling).index(table, index.name(), true));
    }

    /** Options as they stand behind a definition; nothing for {@code null}. */
    public static String behind(String options) {
        return options == null ? "" : " " + options;
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
