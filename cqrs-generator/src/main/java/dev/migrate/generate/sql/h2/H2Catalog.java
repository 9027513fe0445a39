package dev.migrate.generate.sql.h2;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;

/** Facts that only a query of H2's information schema can tell. */
final class H2Catalog {

    private final Spelling spelling;
    private final H2Naming naming;

    H2Catalog(Spelling spelling, H2Naming naming) {
        this.spelling = spelling;
        this.naming = naming;
    }

    Fact type(QualifiedName table, Identifier column, String type) {
        return column(
                table,
                column,
                "data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = "
                        + spelling.literal(H2Type.parse(type).formatted()));
    }

    Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "column_default is " + (expected ? "not null" : "null"));
    }

    Fact identity(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "is_identity = " + (expected ? "'YES'" : "'NO'"));
    }

    Fact highestNumber(QualifiedName table, Identifier column, long highest) {
        return column(table, column, "identity_maximum = " + highest);
    }

    Fact computed(QualifiedName table, Identifier column, boolean expected) {
        return column(table, column, "is_generated = " + (expected ? "'ALWAYS'" : "'NEVER'"));
    }

    Fact columnComment(QualifiedName table, Identifier column, String comment) {
        return column(table, column, "remarks" + is(comment));
    }

    Fact tableComment(QualifiedName table, String comment) {
        return Fact.sql("select exists (select 1 from information_schema.tables where " + in(table, "table")
                + " and remarks" + is(comment) + ")");
    }

    Fact sequence(Sequence sequence) {
        return Fact.sql("select exists (select 1 from information_schema.sequences where "
                + in(sequence.name(), "sequence") + " and start_value = " + sequence.start() + " and increment = "
                + sequence.increment() + ")");
    }

    Fact view(QualifiedName view, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ") + "exists (select 1 from information_schema.views where "
                + in(view, "table") + ")");
    }

    /** {@code table_schema = … and table_name = …}. */
    String in(QualifiedName name, String kind) {
        String namespace =
                name.namespace() == null ? "current_schema" : spelling.literal(naming.fold(name.namespace()));
        return kind + "_schema = " + namespace + " and " + kind + "_name = "
                + spelling.literal(naming.fold(name.name()));
    }

    private String is(String comment) {
        return comment == null ? " is null" : " = " + spelling.literal(comment);
    }

    private Fact column(QualifiedName table, Identifier column, String condition) {
        return Fact.sql("select exists (select 1 from information_schema.columns where " + in(table, "table")
                + " and column_name = " + spelling.literal(naming.fold(column)) + " and " + condition + ")");
    }
}
