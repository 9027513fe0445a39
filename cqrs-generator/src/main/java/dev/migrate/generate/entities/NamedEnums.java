package dev.migrate.generate.entities;

import dev.migrate.generate.models.JavaNames;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Enumeration;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import javax.lang.model.SourceVersion;

/** The columns of enum types that live in the database by themselves: Hibernate calls such a type as its Java enum is called. */
final class NamedEnums {

    private NamedEnums() {}

    /** The schema whose tables say of those columns which Java enum they hold: one for each type, beside the first entity. */
    static Schema in(Schema given, SortedSet<QualifiedName> tables) {
        Map<QualifiedName, String> classes = new HashMap<>();
        return given.withTables(given.tables().values().stream()
                .map(table -> tables.contains(table.name()) && table.entity() != null
                        ? withEnums(given, table, classes)
                        : table)
                .toList());
    }

    private static Table withEnums(Schema given, Table table, Map<QualifiedName, String> classes) {
        List<Column> columns = table.columns().stream()
                .map(column -> of(given, column)
                        .filter(type -> column.attribute() == null)
                        .map(type -> withEnum(table, column, type, classes))
                        .orElse(column))
                .toList();
        return columns.equals(table.columns())
                ? table
                : table.toBuilder().columns(columns).build();
    }

    private static Column withEnum(Table table, Column column, EnumType type, Map<QualifiedName, String> classes) {
        String simple = JavaNames.capitalized(type.name().name().text());
        if (!SourceVersion.isName(simple)) {
            return column;
        }
        String in = table.entity().packageName();
        String name = classes.computeIfAbsent(type.name(), first -> in.isEmpty() ? simple : in + "." + simple);
        return column.toBuilder()
                .attribute(new Attribute(
                        null,
                        name,
                        null,
                        null,
                        null,
                        Generation.NONE,
                        false,
                        true,
                        true,
                        new Enumeration(false, type.values()),
                        null))
                .build();
    }

    /** The type of a column; where no physical type is told, that with the name of its Java enum. */
    static Optional<EnumType> of(Schema schema, Column column) {
        return schema.enumTypes().values().stream()
                .filter(type -> type.name().namespace() == null
                        && isOf(column, type.name().name().text()))
                .findFirst();
    }

    private static boolean isOf(Column column, String type) {
        if (!column.databaseTypes().isEmpty()) {
            return column.databaseTypes().values().stream().anyMatch(type::equalsIgnoreCase);
        }
        Attribute attribute = column.attribute();
        return attribute != null
                && attribute.enumeration() != null
                && attribute
                        .type()
                        .substring(attribute.type().lastIndexOf('.') + 1)
                        .equalsIgnoreCase(type);
    }

    /** What Hibernate calls such a type: it sorts the values, unless they are to have the constants' order. */
    static String typeCode(EnumType type) {
        boolean sorted = type.values().equals(type.values().stream().sorted().toList());
        return sorted ? "NAMED_ENUM" : "NAMED_ORDINAL_ENUM";
    }
}
