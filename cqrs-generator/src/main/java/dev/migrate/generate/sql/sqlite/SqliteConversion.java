package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.sqlite.SqliteType.Kind;
import java.util.Optional;

/**
 * How the values of one type become values of another.
 *
 * @param expression with %s for the column
 * @param loss what the values lose, or {@code null}
 * @param misfit a condition on the new column that holds for values that are none of the new type, with %s for the column;
 *     {@code null} where all fit. SQLite itself would keep them
 * @param expected what a value must be, for people; {@code null} where all fit
 */
record SqliteConversion(String expression, String loss, String misfit, String expected) {

    private static final String AS_IT_IS = "%s";
    private static final String TO_BOOLEAN = "case when lower(%s) in ('true', 't', 'yes', 'y', 'on', '1') then true"
            + " when lower(%s) in ('false', 'f', 'no', 'n', 'off', '0') then false else %s end";

    /** No value where nothing keeps the values. */
    static Optional<SqliteConversion> of(SqliteType from, SqliteType to) {
        Kind source = from.kind();
        Kind target = to.kind();
        if (source == target) {
            boolean same = source != Kind.OTHER || from.isSameAs(to);
            return same ? Optional.of(kept(narrows(from, to) ? "digits that the new type can't hold" : null)) : none();
        }
        if (source == Kind.TEXT && target == Kind.NUMBER) {
            return Optional.of(
                    new SqliteConversion(AS_IT_IS, "the way they were spelled", "typeof(%s) = 'text'", "a number"));
        }
        if (source == Kind.TEXT && target == Kind.BOOLEAN) {
            return Optional.of(new SqliteConversion(
                    TO_BOOLEAN, "the way they were spelled", "%s not in (true, false)", "true or false"));
        }
        if (source == Kind.NUMBER && target == Kind.BOOLEAN) {
            return Optional.of(new SqliteConversion("%s <> 0", "which number it was", null, null));
        }
        if (source == Kind.BOOLEAN && target == Kind.TEXT) {
            return Optional.of(
                    new SqliteConversion("case when %s then 'true' when not %s then 'false' end", null, null, null));
        }
        boolean byAffinity =
                source == Kind.NUMBER && target == Kind.TEXT || source == Kind.BOOLEAN && target == Kind.NUMBER;
        return byAffinity ? Optional.of(kept(null)) : none();
    }

    private static boolean narrows(SqliteType from, SqliteType to) {
        return to.isFloating() && !from.isFloating() && !from.isNarrow();
    }

    private static SqliteConversion kept(String loss) {
        return new SqliteConversion(AS_IT_IS, loss, null, null);
    }

    private static Optional<SqliteConversion> none() {
        return Optional.empty();
    }

    /** The expression for a column as SQL spells it. */
    String of(String column) {
        return expression.replace("%s", column);
    }
}
