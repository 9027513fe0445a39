package dev.migrate.generate.entities;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Table;
import java.util.Comparator;
import java.util.List;

/**
 * What an entity's class holds, before it becomes source.
 *
 * @param table the table, which has an entity's name
 * @param id the field of a composite key, or {@code null}
 * @param values the columns that are values of their own: the key's first, then by name
 * @param references the foreign keys, by name
 * @param joins the join tables that the entity owns
 * @param elements the tables of values that the entity owns
 */
record EntityShape(
        Table table,
        String id,
        List<Value> values,
        List<Reference> references,
        List<JoinTable> joins,
        List<ElementTable> elements) {

    EntityShape {
        // the JSON's order is a person's first and Hibernate's later; the class keeps one
        values = values.stream()
                .sorted(Comparator.comparing((Value value) ->
                                !table.isPrimaryKey(value.column().name()))
                        .thenComparing(Value::name))
                .toList();
        references = references.stream()
                .sorted(Comparator.comparing(Reference::name))
                .toList();
        joins = List.copyOf(joins);
        elements = List.copyOf(elements);
    }

    /**
     * A column as a field.
     *
     * @param name the field's name; with dots, the embedded values around it before
     */
    record Value(String name, Column column) {
        boolean isEmbedded() {
            return name.indexOf('.') >= 0;
        }
    }

    /**
     * A foreign key as a field.
     *
     * @param readOnly whether its columns are fields of their own, which write them
     */
    record Reference(String name, ForeignKey key, boolean readOnly) {}

    /**
     * A table that holds nothing but two foreign keys.
     *
     * @param own the key that leads to the entity
     * @param other the key that leads to the elements
     */
    record JoinTable(String name, Table table, ForeignKey own, ForeignKey other) {}

    /**
     * A table without a key that holds values of an entity.
     *
     * @param own the key that leads to the entity
     * @param value the column of the values
     */
    record ElementTable(String name, Table table, ForeignKey own, Column value) {}

    /** The columns that are fields of the entity itself. */
    List<Value> own() {
        return id == null
                ? values
                : values.stream()
                        .filter(value -> !table.isPrimaryKey(value.column().name()))
                        .toList();
    }

    /** The key's columns by name, which is the order that Hibernate gives them. */
    List<Value> ids() {
        return values.stream()
                .filter(value -> table.isPrimaryKey(value.column().name()))
                .toList();
    }
}
