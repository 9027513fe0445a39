package dev.migrate.schema.model;

import java.util.Objects;

/**
 * The entity class behind a table.
 *
 * @param className the simple name; nested classes with dots ({@code Outer.Inner})
 * @param packageName the package, empty for the unnamed one
 * @param hierarchy its place among classes that extend each other, or {@code null} where it stands alone
 */
public record Entity(String className, String packageName, Hierarchy hierarchy) {

    public Entity {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(packageName, "packageName");
    }

    /** An entity that stands alone. */
    public Entity(String className, String packageName) {
        this(className, packageName, null);
    }

    /** {@code package.Class}, as source code spells it. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
