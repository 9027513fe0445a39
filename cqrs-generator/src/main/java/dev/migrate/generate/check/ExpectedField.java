package dev.migrate.generate.check;

import dev.migrate.generate.models.Component;
import dev.migrate.generate.models.Model;
import dev.migrate.schema.model.Column;
import java.util.Map;
import java.util.TreeMap;

/**
 * A field that the schema asks for.
 *
 * @param path its name, dots between embedded parts
 * @param type the Java type with full names and wrappers
 * @param nullable whether it may be null
 * @param column the column behind it
 */
record ExpectedField(String path, String type, boolean nullable, Column column) {

    /** All fields of a model by path. */
    static Map<String, ExpectedField> of(Model model) {
        Map<String, ExpectedField> fields = new TreeMap<>();
        model.components().forEach(component -> collect("", component, fields));
        return fields;
    }

    private static void collect(String prefix, Component component, Map<String, ExpectedField> fields) {
        String path = prefix + component.name();
        if (component.isEmbedded()) {
            component.parts().forEach(part -> collect(path + ".", part, fields));
        } else {
            fields.put(path, new ExpectedField(path, component.type(), component.nullable(), component.column()));
        }
    }
}
