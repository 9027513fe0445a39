package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the queries find a value that is no column of the table itself. Names in SQL that are quoted stand in backticks.
 *
 * @param hql the expression, or {@code null} where no attribute leads there
 * @param sql the expression
 * @param joins what both need, in order
 * @param derived whether it is another row's value or an aggregate, and none of the entity's own
 */
record Origin(String hql, String sql, List<Join> joins, boolean derived) {

    Origin {
        Objects.requireNonNull(sql, "sql");
        joins = List.copyOf(joins);
    }

    /** A declared field's. */
    static Origin derived(String hql, String sql, List<Join> joins) {
        return new Origin(hql, sql, joins, true);
    }

    /**
     * A joined table.
     *
     * @param hql the join, or {@code null} where HQL needs none
     * @param sql the join
     */
    record Join(String hql, String sql) {
        Join {
            Objects.requireNonNull(sql, "sql");
        }

        /** The rows of {@code key}'s target that the entity {@code row} refers to; its key is in {@code from}. */
        static Join toTarget(boolean outer, String row, String from, String association, ForeignKey key, String alias) {
            String join = outer ? "left join " : "join ";
            return new Join(
                    association == null ? null : join + row + "." + association + " " + alias,
                    join + key.target() + " " + alias + " on " + on(key.targetColumns(), alias, key.columns(), from));
        }

        /** The row of {@code table} that has the key of the row {@code to}. */
        static Join byKey(
                boolean outer,
                QualifiedName table,
                String alias,
                List<Identifier> columns,
                String to,
                List<Identifier> targets) {
            return new Join(
                    null,
                    (outer ? "left join " : "join ") + table + " " + alias + " on " + on(columns, alias, targets, to));
        }
    }

    /** {@code a.x = b.y and …}. */
    static String on(List<Identifier> columns, String alias, List<Identifier> others, String other) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + "." + columns.get(i) + " = " + other + "." + others.get(i))
                .collect(Collectors.joining(" and "));
    }

    /** {@code alias.column}. */
    static String sql(String alias, Column column) {
        return alias + "." + column.name();
    }
}
