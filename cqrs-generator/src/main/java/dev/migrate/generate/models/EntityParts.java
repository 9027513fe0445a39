package dev.migrate.generate.models;

import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that hold an entity's row together. */
final class EntityParts {

    private EntityParts() {}

    /** The table itself, its secondary tables, then those of the classes that its class extends. */
    static List<Table> of(Schema schema, Table table) {
        List<Table> parts = new ArrayList<>();
        Optional<Table> at = Optional.of(table);
        while (at.isPresent() && !parts.contains(at.get())) {
            Table part = at.get();
            parts.add(part);
            schema.tables().values().stream()
                    .filter(other -> other.partOf() != null && other.partOf().isSecondary())
                    .filter(other -> other.partOf().table().equals(part.name()))
                    .forEach(parts::add);
            at = superclass(schema, part);
        }
        return parts;
    }

    private static Optional<Table> superclass(Schema schema, Table table) {
        Hierarchy hierarchy = table.entity() == null ? null : table.entity().hierarchy();
        if (hierarchy == null || hierarchy.superclass() == null || hierarchy.strategy() == Strategy.TABLE_PER_CLASS) {
            return Optional.empty();
        }
        return schema.tables().values().stream()
                .filter(other -> other.entity() != null && holds(other, hierarchy.superclass()))
                .findFirst();
    }

    private static boolean holds(Table table, String className) {
        return EntityClass.of(table).qualifiedName().equals(className)
                || EntityClass.sharing(table).stream()
                        .anyMatch(type -> type.qualifiedName().equals(className));
    }
}
