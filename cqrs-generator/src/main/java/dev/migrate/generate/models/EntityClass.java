package dev.migrate.generate.models;

import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Set;

/**
 * An entity class that models are made of.
 *
 * @param table the table that holds the columns that it adds
 * @param className its simple name; nested classes with dots
 * @param packageName its package, empty for the unnamed one
 * @param superclass the qualified name of the superclass that is an entity, or {@code null}
 * @param isAbstract whether no row is of this very class
 * @param discriminator the value that says that a row is of this class, or {@code null}
 * @param strategy how its hierarchy is mapped, or {@code null} where it stands alone or that isn't known
 */
record EntityClass(
        Table table,
        String className,
        String packageName,
        String superclass,
        boolean isAbstract,
        String discriminator,
        Strategy strategy) {

    /** What Hibernate has for rows with any discriminator, or none. */
    private static final Set<String> ANY = Set.of("null", "not null");

    static EntityClass of(Table table) {
        Hierarchy hierarchy = table.entity().hierarchy();
        return new EntityClass(
                table,
                table.entity().className(),
                table.entity().packageName(),
                hierarchy == null ? null : hierarchy.superclass(),
                hierarchy != null && hierarchy.isAbstract(),
                hierarchy == null ? null : hierarchy.discriminator(),
                hierarchy == null ? null : hierarchy.strategy());
    }

    /** The subclasses that share the table. */
    static List<EntityClass> sharing(Table table) {
        Hierarchy hierarchy = table.entity().hierarchy();
        return hierarchy == null
                ? List.of()
                : hierarchy.subclasses().stream()
                        .map(subclass -> new EntityClass(
                                table,
                                subclass.className(),
                                subclass.packageName(),
                                subclass.superclass(),
                                subclass.isAbstract(),
                                subclass.discriminator(),
                                hierarchy.strategy()))
                        .toList();
    }

    /** The name that models begin with. */
    String modelName() {
        return className.replace(".", "");
    }

    /** {@code package.Outer.Class}. */
    String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** {@code package.Outer$Class}, as HQL and the class loader have it. */
    String binaryName() {
        String binary = className.replace('.', '$');
        return packageName.isEmpty() ? binary : packageName + "." + binary;
    }

    /** The name that columns of the table say they are declared by. */
    String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Whether SQL can tell rows of this class by the discriminator. */
    boolean hasDiscriminator() {
        return discriminator != null && !ANY.contains(discriminator);
    }
}
