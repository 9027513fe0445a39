package dev.migrate.generate.models;

import dev.migrate.schema.model.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * What a model of a table holds, before it becomes source.
 *
 * @param table the table
 * @param role what the type is for
 * @param packageName its package
 * @param className its simple name
 * @param components the primary key's first, then in the order of the table's columns
 */
public record Model(
        QualifiedName table, ModelRole role, String packageName, String className, List<Component> components) {

    public Model {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(className, "className");
        components = List.copyOf(components);
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** The source file below the source root, with slashes. */
    public String path() {
        return qualifiedName().replace('.', '/') + ".java";
    }
}
