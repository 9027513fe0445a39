package dev.migrate.generate.models;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the project wants of its models.
 *
 * @param beanValidation whether write models carry {@code jakarta.validation} constraints
 * @param jspecify whether models carry {@code org.jspecify} nullness
 * @param jackson whether patches carry Jackson's annotations, which Jackson 2 and 3 share: a mapper then writes what is set
 *     and nothing else; without them {@code toMap()} is what is written
 * @param mapstruct whether each entity has a mapper to its models and back, which MapStruct implements
 * @param extensions the full names of the interfaces that a model implements where they are called as it is with {@code Extension}
 *     behind it
 * @param writePackage the write models' and patches' package, below the entity's
 * @param readPackage the read models' and their queries' package, below the entity's
 */
public record ModelOptions(
        boolean beanValidation,
        boolean jspecify,
        boolean jackson,
        boolean mapstruct,
        Set<String> extensions,
        String writePackage,
        String readPackage) {

    public ModelOptions {
        Objects.requireNonNull(writePackage, "writePackage");
        Objects.requireNonNull(readPackage, "readPackage");
        extensions = Set.copyOf(extensions);
    }

    public ModelOptions(boolean beanValidation, boolean jspecify, boolean jackson) {
        this(beanValidation, jspecify, jackson, false, Set.of(), "write", "read");
    }

    public ModelOptions(boolean beanValidation, boolean jspecify) {
        this(beanValidation, jspecify, false);
    }

    /** Models that compile with the JDK alone. */
    public static ModelOptions plain() {
        return new ModelOptions(false, false);
    }

    /** The same for a project that has these interfaces. */
    public ModelOptions withExtensions(Set<String> names) {
        return new ModelOptions(beanValidation, jspecify, jackson, mapstruct, names, writePackage, readPackage);
    }

    /** The same for a project that has MapStruct or lacks it. */
    public ModelOptions withMappers(boolean mappers) {
        return new ModelOptions(beanValidation, jspecify, jackson, mappers, extensions, writePackage, readPackage);
    }

    /** The interface that a person wrote beside a model to give it further methods. */
    Optional<String> extensionOf(Model model) {
        return Optional.of(model.qualifiedName() + "Extension").filter(extensions::contains);
    }

    /** The package of a model whose entity lies in {@code entityPackage}, which is empty for the unnamed one. */
    public String packageOf(String entityPackage, ModelRole role) {
        if (role == ModelRole.MAPPER) {
            // Beside the entity it reaches what is not public.
            return entityPackage;
        }
        String below = role == ModelRole.WRITE || role == ModelRole.PATCH ? writePackage : readPackage;
        return entityPackage.isEmpty() ? below : below.isEmpty() ? entityPackage : entityPackage + "." + below;
    }
}
