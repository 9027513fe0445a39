package dev.migrate.schema.model;

import java.util.Objects;

/**
 * The entity class behind a table.
 *
 * @param className the simple name; nested classes with dots ({@code Outer.Inner})
 * @param packageName the package, empty for the unnamed one
 */
public record Entity(String className, String packageName) {

    public Entity {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(packageName, "packageName");
    }

    /** {@code package.Class}, as source code spells it. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
