package dev.migrate.generate.check;

import java.util.Map;
import java.util.Optional;

/**
 * A field of a model as it stands in the project.
 *
 * @param path its name, dots between embedded parts
 * @param type the Java type with full names; primitives stay primitive
 * @param constraints the Bean Validation constraints by simple name, each with its numbers
 * @param nonNull whether its nullness annotations say that it is never null
 */
record ModelField(String path, String type, Map<String, Map<String, Integer>> constraints, boolean nonNull) {

    ModelField {
        constraints = Map.copyOf(constraints);
    }

    boolean isPrimitive() {
        return type.matches("boolean|byte|short|int|long|float|double|char");
    }

    boolean has(String constraint) {
        return constraints.containsKey(constraint);
    }

    /** A constraint's number, if both are given. */
    Optional<Integer> limit(String constraint, String number) {
        return Optional.ofNullable(
                constraints.getOrDefault(constraint, Map.of()).get(number));
    }
}
