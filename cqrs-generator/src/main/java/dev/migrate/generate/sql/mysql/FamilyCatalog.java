package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.Optional;

/** Facts that only a query of the information schema can tell. */
abstract class FamilyCatalog {

    final Spelling spelling;

    FamilyCatalog(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The physical type, where the catalog tells it. */
    Optional<Fact> type(QualifiedName table, Identifier column, FamilyType type) {
        String formatted = type.formatted();
        if (formatted != null) {
            return Optional.of(column(table, column, "column_type = " + spelling.literal(formatted)));
        }
        if (type.is(FamilyType.INTEGERS)) {
            return Optional.of(column(
                    table,
                    column,
                    "data_type = '" + type.base() + "' and column_type " + (type.unsigned() ? "" : "not ")
                            + "like '%unsigned%'"));
        }
        return Optional.empty();
    }

    /** Whether a column has a default of its own. */
    abstract Fact hasDefault(QualifiedName table, Identifier column, boolean expected);

    Fact identity(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "extra " + (expected ? "" : "not ") + "like '%auto_increment%'");
    }

    Fact computed(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "coalesce(generation_expression, '') " + (expected ? "<>" : "=") + " ''");
    }

    Fact collation(QualifiedName table, Identifier column, String collation) {
        String wanted = collation == null
                ? "(select table_collation from information_schema.tables where " + in(table) + ")"
                : spelling.literal(collation);
        return column(table, column, "collation_name = " + wanted);
    }

    Fact columnComment(QualifiedName table, Identifier column, String comment) {
        return column(table, column, "column_comment = " + spelling.literal(comment == null ? "" : comment));
    }

    Fact tableComment(QualifiedName table, String comment) {
        return Fact.sql("select exists (select 1 from information_schema.tables where " + in(table)
                + " and table_comment = " + spelling.literal(comment == null ? "" : comment) + ")");
    }

    Fact view(QualifiedName view, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ") + "exists (select 1 from information_schema.views where "
                + in(view) + ")");
    }

    /** The exact case of a column's name, which plain comparisons overlook. */
    Fact spelled(QualifiedName table, Identifier column) {
        return column(table, column, "binary column_name = " + spelling.literal(column.text()));
    }

    /** The exact case of an index's name, which plain comparisons overlook. */
    Fact indexSpelled(QualifiedName table, Identifier index) {
        return Fact.sql("select exists (select 1 from information_schema.statistics where " + in(table)
                + " and binary index_name = " + spelling.literal(index.text()) + ")");
    }

    final Fact column(QualifiedName table, Identifier column, String condition) {
        return Fact.sql("select exists (select 1 from information_schema.columns where " + in(table)
                + " and column_name = " + spelling.literal(column.text()) + " and " + condition + ")");
    }

    /** {@code table_schema = … and table_name = …}. */
    final String in(QualifiedName table) {
        return "table_schema = " + namespace(table) + " and table_name = "
                + spelling.literal(table.name().text());
    }

    final String namespace(QualifiedName name) {
        return name.namespace() == null
                ? "database()"
                : spelling.literal(name.namespace().text());
    }
}
