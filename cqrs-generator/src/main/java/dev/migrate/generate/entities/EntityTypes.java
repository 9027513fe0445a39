package dev.migrate.generate.entities;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.migrate.generate.models.JavaNames;
import dev.migrate.generate.models.JavaTypes;
import dev.migrate.generate.models.PhysicalTypes;
import dev.migrate.generate.models.TypeNames;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Map;

/** The Java types of entities' fields. */
final class EntityTypes {

    /** What catalogues call what {@link PhysicalTypes} knows by a shorter name. */
    private static final Map<String, String> CATALOGUE = Map.ofEntries(
            Map.entry("character large object", "java.lang.String"),
            Map.entry("tinytext", "java.lang.String"),
            Map.entry("mediumtext", "java.lang.String"),
            Map.entry("binary large object", "byte[]"),
            Map.entry("tinyblob", "byte[]"),
            Map.entry("mediumblob", "byte[]"),
            Map.entry("time without time zone", "java.time.LocalTime"),
            Map.entry("enum", "java.lang.String"),
            Map.entry("oid", "byte[]"),
            Map.entry("json", "java.lang.String"),
            Map.entry("jsonb", "java.lang.String"));

    private EntityTypes() {}

    static TypeName of(Table table, Column column) {
        return TypeNames.of(name(table, column));
    }

    /** The full name. */
    static String name(Table table, Column column) {
        Attribute attribute = column.attribute();
        if (attribute != null
                && attribute.enumeration() != null
                && JavaTypes.boxed(attribute.type()).equals("java.lang.String")) {
            return enumName(table, column);
        }
        try {
            return attribute != null ? JavaTypes.full(attribute.type()) : physical(column);
        } catch (IllegalArgumentException unknown) {
            throw new EntityException(table.name(), "column '" + column.name() + "': " + unknown.getMessage());
        }
    }

    /** {@code OrderStatus}, beside the entity. */
    private static String enumName(Table table, Column column) {
        Entity entity = table.entity();
        String path = column.attribute().path();
        String name =
                path == null ? JavaNames.ofColumn(column.name().text()) : JavaNames.joined(List.of(path.split("\\.")));
        String simple = entity.className().replace(".", "") + JavaNames.capitalized(name);
        return entity.packageName().isEmpty() ? simple : entity.packageName() + "." + simple;
    }

    private static String physical(Column column) {
        return PhysicalTypes.javaType(column)
                .or(() -> column.databaseTypes().values().stream()
                        .map(PhysicalTypes::bare)
                        .filter(CATALOGUE::containsKey)
                        .map(CATALOGUE::get)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no Java type is known for " + column.databaseTypes()
                        + "; give the column a \"type\" in its schema JSON"));
    }

    static ClassName entity(Table table) {
        Entity entity = table.entity();
        String[] names = entity.className().split("\\.");
        ClassName type = ClassName.get(entity.packageName(), names[0]);
        for (int i = 1; i < names.length; i++) {
            type = type.nestedClass(names[i]);
        }
        return type;
    }
}
