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
 * @param entity the qualified name of the entity class that it is a model of
 * @param sealed the simple name of the sealed type that it is one of, or {@code null}
 * @param permitted of a sealed type, the simple names of the records that it permits, else empty
 * @param mapped of a mapper, the models of its entity, else empty
 * @param family of a hierarchy's queries, the classes whose rows they read, else {@code null}
 */
public record Model(
        QualifiedName table,
        ModelRole role,
        String packageName,
        String className,
        List<Component> components,
        String entity,
        String sealed,
        List<String> permitted,
        List<Model> mapped,
        Family family) {

    public Model {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(className, "className");
        components = List.copyOf(components);
        permitted = List.copyOf(permitted);
        mapped = List.copyOf(mapped);
    }

    /** A model that stands alone. */
    public Model(
            QualifiedName table, ModelRole role, String packageName, String className, List<Component> components) {
        this(table, role, packageName, className, components, className, null, List.of(), List.of(), null);
    }

    /** The same as a model of that entity class. */
    Model of(String newEntity) {
        return new Model(table, role, packageName, className, components, newEntity, sealed, permitted, mapped, family);
    }

    /** The same as one of a sealed type's records. */
    Model in(String newSealed) {
        return new Model(table, role, packageName, className, components, entity, newSealed, permitted, mapped, family);
    }

    /** The same as a sealed type. */
    Model permitting(List<String> newPermitted) {
        return new Model(table, role, packageName, className, components, entity, sealed, newPermitted, mapped, family);
    }

    /** The same as a mapper of these models. */
    Model mapping(List<Model> newMapped) {
        return new Model(table, role, packageName, className, components, entity, sealed, permitted, newMapped, family);
    }

    /** The same for the rows of several classes. */
    Model with(Family newFamily) {
        return new Model(table, role, packageName, className, components, entity, sealed, permitted, mapped, newFamily);
    }

    /** Whether it is the type that all read models of a hierarchy have in common, and no record. */
    public boolean isSealed() {
        return !permitted.isEmpty();
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** The source file below the source root, with slashes. */
    public String path() {
        return qualifiedName().replace('.', '/') + ".java";
    }
}
