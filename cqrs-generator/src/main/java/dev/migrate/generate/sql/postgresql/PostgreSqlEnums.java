package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Facts;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types, with the casts from and to text that Hibernate's script brings along. */
final class PostgreSqlEnums {

    private final Spelling spelling;
    private final Facts facts;
    private final PostgreSqlCatalog catalog;

    PostgreSqlEnums(Spelling spelling, Facts facts, PostgreSqlCatalog catalog) {
        this.spelling = spelling;
        this.facts = facts;
        this.catalog = catalog;
    }

    List<Statement> create(EnumType type) {
        String name = spelling.name(type.name());
        String values = type.values().stream().map(spelling::literal).collect(Collectors.joining(", "));
        return List.of(
                Statement.of("create enum type " + type.name(), "create type " + name + " as enum (" + values + ")")
                        .with(facts.type(type.name(), true))
                        .with(catalog.enumValues(type.name(), type.values())),
                Statement.of(
                                "let texts become values of enum type " + type.name(),
                                "create cast (varchar as " + name + ") with inout as implicit")
                        .with(catalog.cast("varchar", name, true)),
                Statement.of(
                                "let values of enum type " + type.name() + " become texts",
                                "create cast (" + name + " as varchar) with inout as implicit")
                        .with(catalog.cast(name, "varchar", true)));
    }

    List<Statement> drop(QualifiedName type) {
        String name = spelling.name(type);
        return List.of(
                Statement.of("drop the cast from text to enum type " + type, "drop cast (varchar as " + name + ")")
                        .with(catalog.cast("varchar", name, false)),
                Statement.of("drop the cast from enum type " + type + " to text", "drop cast (" + name + " as varchar)")
                        .with(catalog.cast(name, "varchar", false)),
                Statement.of("drop enum type " + type, "drop type " + name).with(facts.type(type, false)));
    }

    /** Whether {@code to} has all values of {@code from} in their order. */
    static boolean onlyAdds(EnumType from, EnumType to) {
        List<String> kept = new ArrayList<>(to.values());
        kept.retainAll(from.values());
        return kept.equals(from.values());
    }

    /** {@code alter type … add value} for each new one, each at its place. */
    List<Statement> add(EnumType from, EnumType to) {
        List<Statement> statements = new ArrayList<>();
        List<String> values = new ArrayList<>(from.values());
        for (int i = 0; i < to.values().size(); i++) {
            String value = to.values().get(i);
            if (values.contains(value)) {
                continue;
            }
            values.add(i, value);
            String place = i == values.size() - 1 ? "" : " before " + spelling.literal(values.get(i + 1));
            statements.add(Statement.of(
                            "add value " + value + " to enum type " + to.name(),
                            "alter type " + spelling.name(to.name()) + " add value " + spelling.literal(value) + place)
                    .with(catalog.enumValues(to.name(), values)));
        }
        return statements;
    }

    /** @param values all values afterwards */
    Statement renameValue(Change.RenameEnumValue change, List<String> values) {
        return Statement.of(
                        change.describe(),
                        "alter type " + spelling.name(change.type()) + " rename value "
                                + spelling.literal(change.from()) + " to " + spelling.literal(change.to()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_VALUE)
                .with(catalog.enumValues(change.type(), values));
    }

    Statement rename(QualifiedName from, QualifiedName to) {
        return Statement.of(
                        "put enum type " + from + " aside as " + to.name(),
                        "alter type " + spelling.name(from) + " rename to " + spelling.name(to.name()))
                .with(facts.type(from, false))
                .with(facts.type(to, true));
    }
}
