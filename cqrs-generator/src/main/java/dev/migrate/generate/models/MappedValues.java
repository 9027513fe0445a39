package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the components of a model in its entity. */
final class MappedValues {

    private final Schema schema;
    private final Model model;
    private final List<MappedValue> values = new ArrayList<>();

    private MappedValues(Schema schema, Model model) {
        this.schema = schema;
        this.model = model;
    }

    /** All values of a model, in its order; those of embedded values in their place. */
    static List<MappedValue> of(Schema schema, Model model) {
        MappedValues mapped = new MappedValues(schema, model);
        model.components().forEach(component -> mapped.add(List.of(), component));
        return mapped.values;
    }

    private void add(List<String> parents, Component component) {
        List<String> place = new ArrayList<>(parents);
        place.add(component.name());
        if (component.isEmbedded()) {
            component.parts().forEach(part -> add(place, part));
            return;
        }
        List<String> attribute = component.isDerived() ? derived(component) : attribute(component.column());
        int target = component.isDerived() ? 0 : Math.max(0, attribute.size() - place.size());
        values.add(new MappedValue(
                place,
                attribute,
                target,
                isWholeKey(component.column()),
                component.isEnumByName(),
                component.isArray()
                        || component.type().startsWith("java.util.")
                                && component.type().endsWith(">")));
    }

    private static List<String> attribute(Column column) {
        String path = column.attribute() == null ? null : column.attribute().path();
        return path == null || path.isBlank() ? List.of() : List.of(path.split("\\."));
    }

    /** What HQL reaches by attributes alone, an entity at hand has as well. */
    private List<String> derived(Component component) {
        return Optional.ofNullable(schema.readModels().get(model.table())).stream()
                .map(ReadModel::fields)
                .flatMap(List::stream)
                .filter(field -> field.name().equals(component.name()) && field.kind() == Kind.PATH)
                .filter(field -> component.origin().hql() != null)
                .map(ReadField::path)
                .map(path -> List.of(path.split("\\.")))
                .findFirst()
                .orElse(List.of());
    }

    /** Without a foreign key a reference is by the key. */
    private boolean isWholeKey(Column column) {
        return table(column).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.columns().contains(column.name()))
                .allMatch(this::isByWholeKey);
    }

    private boolean isByWholeKey(ForeignKey key) {
        return key.targetColumns().size() == 1
                && schema.table(key.target())
                        .map(Table::primaryKey)
                        .map(PrimaryKey::columns)
                        .filter(key.targetColumns()::equals)
                        .isPresent();
    }

    private Optional<Table> table(Column column) {
        Table own = schema.tables().get(model.table());
        return has(own, column)
                ? Optional.of(own)
                : schema.tables().values().stream()
                        .filter(table -> has(table, column))
                        .findFirst();
    }

    private static boolean has(Table table, Column column) {
        return table.columns().stream().anyMatch(own -> own == column);
    }
}
