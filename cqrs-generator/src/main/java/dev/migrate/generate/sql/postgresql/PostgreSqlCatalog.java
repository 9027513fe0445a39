package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Fact;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Sequence;
import java.util.List;
import java.util.stream.Collectors;

/** Facts that only a query of PostgreSQL's catalog can tell. */
final class PostgreSqlCatalog {

    private final Spelling spelling;
    private final PostgreSqlNaming naming;

    PostgreSqlCatalog(Spelling spelling, PostgreSqlNaming naming) {
        this.spelling = spelling;
        this.naming = naming;
    }

    Fact type(QualifiedName table, Identifier column, String type) {
        PostgreSqlType parsed = PostgreSqlType.parse(type);
        return parsed.isBuiltIn()
                ? attribute(
                        table, column, "format_type(a.atttypid, a.atttypmod) = " + spelling.literal(parsed.formatted()))
                : attribute(table, column, "a.atttypid = to_regtype(" + spelling.literal(type) + ")");
    }

    Fact hasDefault(QualifiedName table, Identifier column, boolean expected) {
        return attribute(table, column, expected ? "a.atthasdef" : "not a.atthasdef");
    }

    Fact identity(QualifiedName table, Identifier column, boolean expected) {
        return attribute(table, column, "a.attidentity " + (expected ? "<>" : "=") + " ''");
    }

    Fact computed(QualifiedName table, Identifier column, boolean expected) {
        return attribute(table, column, "a.attgenerated " + (expected ? "<>" : "=") + " ''");
    }

    Fact collation(QualifiedName table, Identifier column, String collation) {
        String wanted = collation == null
                ? "a.attcollation = (select typcollation from pg_type where oid = a.atttypid)"
                : "a.attcollation = (select oid from pg_collation where collname = " + spelling.literal(collation)
                        + " and pg_collation_is_visible(oid) limit 1)";
        return attribute(table, column, wanted);
    }

    Fact columnComment(QualifiedName table, Identifier column, String comment) {
        return attribute(table, column, "col_description(a.attrelid, a.attnum)" + is(comment));
    }

    Fact tableComment(QualifiedName table, String comment) {
        return Fact.sql(
                "select coalesce(obj_description(" + relation(table) + ", 'pg_class')" + is(comment) + ", false)");
    }

    Fact enumValues(QualifiedName type, List<String> values) {
        String array = values.stream().map(spelling::literal).collect(Collectors.joining(", ", "array[", "]::text[]"));
        return Fact.sql("select coalesce((select array_agg(enumlabel::text order by enumsortorder) from pg_enum where"
                + " enumtypid = to_regtype(" + spelling.literal(spelling.name(type)) + ")), array[]::text[]) = "
                + array);
    }

    Fact cast(String from, String to, boolean expected) {
        return Fact.sql(
                "select " + (expected ? "" : "not ") + "exists (select 1 from pg_cast where castsource = to_regtype("
                        + spelling.literal(from) + ") and casttarget = to_regtype(" + spelling.literal(to) + "))");
    }

    Fact sequence(Sequence sequence) {
        return Fact.sql("select exists (select 1 from pg_sequence where seqrelid = " + relation(sequence.name())
                + " and seqstart = " + sequence.start() + " and seqincrement = " + sequence.increment() + ")");
    }

    Fact view(QualifiedName view, boolean exists) {
        return Fact.sql("select " + (exists ? "" : "not ") + "exists (select 1 from pg_class where oid = "
                + relation(view) + " and relkind = 'v')");
    }

    private String is(String comment) {
        return comment == null ? " is null" : " = " + spelling.literal(comment);
    }

    private Fact attribute(QualifiedName table, Identifier column, String condition) {
        return Fact.sql("select exists (select 1 from pg_attribute a where a.attrelid = " + relation(table)
                + " and a.attname = " + spelling.literal(naming.fold(column)) + " and not a.attisdropped and "
                + condition
                + ")");
    }

    private String relation(QualifiedName name) {
        return "to_regclass(" + spelling.literal(spelling.name(name)) + ")";
    }
}
