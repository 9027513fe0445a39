package dev.migrate.generate.models;

import java.util.Objects;

/**
 * What the project wants of its models.
 *
 * @param beanValidation whether write models carry {@code jakarta.validation} constraints
 * @param jspecify whether models carry {@code org.jspecify} nullness
 * @param jackson whether patches carry Jackson's annotations, which Jackson 2 and 3 share: a mapper then writes what is set
 *     and nothing else; without them {@code toMap()} is what is written
 * @param writePackage the write models' and patches' package, below the entity's
 * @param readPackage the read models' and their queries' package, below the entity's
 */
public record ModelOptions(
        boolean beanValidation, boolean jspecify, boolean jackson, String writePackage, String readPackage) {

    public ModelOptions {
        Objects.requireNonNull(writePackage, "writePackage");
        Objects.requireNonNull(readPackage, "readPackage");
    }

    public ModelOptions(boolean beanValidation, boolean jspecify, boolean jackson) {
        this(beanValidation, jspecify, jackson, "write", "read");
    }

    public ModelOptions(boolean beanValidation, boolean jspecify) {
        this(beanValidation, jspecify, false);
    }

    /** Models that compile with the JDK alone. */
    public static ModelOptions plain() {
        return new ModelOptions(false, false);
    }

    /** The package of a model whose entity lies in {@code entityPackage}, which is empty for the unnamed one. */
    public String packageOf(String entityPackage, ModelRole role) {
        String below = role == ModelRole.WRITE || role == ModelRole.PATCH ? writePackage : readPackage;
        return entityPackage.isEmpty() ? below : below.isEmpty() ? entityPackage : entityPackage + "." + below;
    }
}
