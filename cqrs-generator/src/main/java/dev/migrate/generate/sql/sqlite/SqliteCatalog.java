package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Facts;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What SQLite's catalog says of a table that was rebuilt. */
final class SqliteCatalog {

    private static final Spelling SPELLING = new SqliteSpelling();
    private static final Facts FACTS = new Facts(SPELLING);

    private final Change change;
    private final Table from;
    private final Table to;
    private final QualifiedName name;
    private final List<Fact> facts = new ArrayList<>();

    private SqliteCatalog(Change change, Table from, Table to) {
        this.change = change;
        this.from = from;
        this.to = to;
        this.name = to.name();
    }

    /** A table or column by its name as it is written; SQLite's own comparisons leave the case out. */
    static Fact spelled(String kind, Identifier name) {
        return Fact.sql("select exists (select 1 from sqlite_master where type = " + SPELLING.literal(kind)
                + " and name = " + SPELLING.literal(name.text()) + ")");
    }

    static Fact view(QualifiedName view, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ")
                + "exists (select 1 from sqlite_master where type = 'view' and name = "
                + SPELLING.literal(view.name().text()) + " collate nocase)");
    }

    /** A column by its name as it is written. */
    static Fact spelled(QualifiedName table, Identifier column) {
        return Fact.sql("select exists (select 1 from " + columns(table) + " where name = "
                + SPELLING.literal(column.text()) + ")");
    }

    /** What holds of {@code to} and did not hold of {@code from}. */
    static List<Fact> changed(Change change, Table from, Table to) {
        SqliteCatalog catalog = new SqliteCatalog(change, from, to);
        catalog.columns();
        catalog.primaryKey();
        catalog.only(Table::uniqueKeys).forEach(key -> catalog.facts.add(unique(to.name(), key, true)));
        catalog.gone(Table::uniqueKeys).stream()
                .filter(key -> to.uniqueKeys().stream()
                        .noneMatch(other -> other.columns().equals(key.columns())))
                .forEach(key -> catalog.facts.add(unique(to.name(), key, false)));
        catalog.only(Table::foreignKeys).forEach(key -> catalog.facts.add(catalog.foreignKey(key, true)));
        catalog.gone(Table::foreignKeys).stream()
                .filter(key -> to.foreignKeys().stream().noneMatch(other -> isSpokenOfAlike(key, other)))
                .forEach(key -> catalog.facts.add(catalog.foreignKey(key, false)));
        catalog.only(Table::checks).forEach(check -> catalog.facts.add(catalog.check(check, from, true)));
        catalog.gone(Table::checks).stream()
                .filter(check -> isKnownByName(check, to)
                        || to.checks().stream()
                                .noneMatch(other -> other.expression().equals(check.expression())))
                .forEach(check -> catalog.facts.add(catalog.check(check, to, false)));
        return catalog.facts;
    }

    private <T> List<T> only(Function<Table, List<T>> parts) {
        return parts.apply(to).stream()
                .filter(part -> !parts.apply(from).contains(part))
                .toList();
    }

    private <T> List<T> gone(Function<Table, List<T>> parts) {
        return parts.apply(from).stream()
                .filter(part -> !parts.apply(to).contains(part))
                .toList();
    }

    private void columns() {
        from.columns().stream()
                .filter(column -> to.columns().stream()
                        .noneMatch(
                                other -> SqliteSpelling.fold(other.name()).equals(SqliteSpelling.fold(column.name()))))
                .forEach(column -> facts.add(FACTS.column(name, column.name(), false)));
        for (Column column : to.columns()) {
            from.column(column.name())
                    .ifPresentOrElse(
                            old -> column(old, column), () -> facts.add(FACTS.column(name, column.name(), true)));
        }
    }

    private void column(Column old, Column column) {
        SqliteType type = SqliteType.of(change, name, column);
        if (!SqliteType.of(change, name, old).isSameAs(type)) {
            facts.add(column(column, "type = " + SPELLING.literal(type.name()) + " collate nocase"));
        }
        boolean isKey = to.isPrimaryKey(column.name());
        if (old.nullable() != column.nullable() && !isKey && !from.isPrimaryKey(column.name())) {
            facts.add(FACTS.nullable(name, column.name(), column.nullable()));
        }
        if (!Objects.equals(old.defaultValue(), column.defaultValue())) {
            String value = column.defaultValue() == null ? "null" : SPELLING.literal(bare(column.defaultValue()));
            facts.add(column(column, "dflt_value is " + value));
        }
        if (!Objects.equals(old.computed(), column.computed())) {
            facts.add(column(column, column.computed() == null ? "hidden = 0" : "hidden > 1"));
        }
        if (!Objects.equals(old.computed(), column.computed()) && column.computed() != null) {
            facts.add(text("as (" + column.computed() + ")", true));
        }
        if (!Objects.equals(old.collation(), column.collation()) && column.collation() != null) {
            facts.add(text("collate " + column.collation(), true));
        }
    }

    /** The catalog leaves out the parentheses around an expression. */
    private static String bare(String defaultValue) {
        String text = defaultValue.strip();
        return text.startsWith("(") && closes(text) == text.length() - 1
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /** Where the parenthesis at the beginning ends. */
    private static int closes(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private Fact column(Column column, String condition) {
        return Fact.sql("select exists (select 1 from " + columns(name) + " where name = "
                + SPELLING.literal(column.name().text()) + " collate nocase and " + condition + ")");
    }

    private void primaryKey() {
        if (!Objects.equals(from.primaryKey(), to.primaryKey())) {
            PrimaryKey key = to.primaryKey();
            facts.add(Fact.sql("select (select group_concat(name) from (select name from " + columns(name)
                    + " where pk > 0 order by pk)) is " + (key == null ? "null" : list(key.columns()))
                    + " collate nocase"));
        }
    }

    private static Fact unique(QualifiedName table, UniqueKey key, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ") + "exists (select 1 from pragma_index_list("
                + SPELLING.literal(table.name().text()) + ") i where i.origin = 'u' and (select group_concat(name) from"
                + " (select name from pragma_index_info(i.name) order by seqno)) = " + list(key.columns())
                + " collate nocase)");
    }

    /** A key without a name is known by what it connects, which a new one may connect as well. */
    private static boolean isSpokenOfAlike(ForeignKey key, ForeignKey other) {
        return key.name() == null
                ? key.columns().get(0).equals(other.columns().get(0))
                        && key.target().equals(other.target())
                : key.name().equals(other.name());
    }

    private Fact foreignKey(ForeignKey key, boolean exists) {
        if (key.name() != null) {
            return FACTS.constraint(name, key.name(), exists);
        }
        return Fact.sql("select " + (exists ? "" : "not ") + "exists (select 1 from pragma_foreign_key_list("
                + SPELLING.literal(name.name().text()) + ") where \"from\" = "
                + SPELLING.literal(key.columns().get(0).text()) + " collate nocase and \"table\" = "
                + SPELLING.literal(key.target().name().text()) + " collate nocase)");
    }

    /** Whether {@code other}, the table on the other side of the change, has no check of that name. */
    private static boolean isKnownByName(Check check, Table other) {
        return check.name() != null
                && other.checks().stream().noneMatch(there -> check.name().equals(there.name()));
    }

    private Fact check(Check check, Table other, boolean exists) {
        return isKnownByName(check, other)
                ? FACTS.constraint(name, check.name(), exists)
                : text("check (" + check.expression() + ")", exists);
    }

    /** The text that made the table is the one place that tells. */
    private Fact text(String part, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ")
                + "exists (select 1 from sqlite_master where type = 'table' and name = "
                + SPELLING.literal(name.name().text()) + " collate nocase and instr(sql, " + SPELLING.literal(part)
                + ") > 0)");
    }

    private static String columns(QualifiedName table) {
        return "pragma_table_xinfo(" + SPELLING.literal(table.name().text()) + ")";
    }

    private static String list(List<Identifier> columns) {
        return SPELLING.literal(columns.stream().map(Identifier::text).collect(Collectors.joining(",")));
    }
}
