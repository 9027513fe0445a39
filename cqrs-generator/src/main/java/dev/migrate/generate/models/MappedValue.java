package dev.migrate.generate.models;

import java.util.List;
import java.util.Optional;

/**
 * A component of a model as a value of the entity.
 *
 * @param component where it is in the model: {@code [place, keeperId]}
 * @param attribute where it is in the entity: {@code [place, keeper, id]}; empty where it is nowhere
 * @param target how many of the attribute's last names belong to another entity, whose key they are
 * @param isWholeKey whether that entity has no other key
 * @param isConstant whether it is the name of an enum's constant
 * @param isContainer whether it is a collection or an array, which MapStruct copies
 */
record MappedValue(
        List<String> component,
        List<String> attribute,
        int target,
        boolean isWholeKey,
        boolean isConstant,
        boolean isContainer) {

    MappedValue {
        component = List.copyOf(component);
        attribute = List.copyOf(attribute);
    }

    /** Whether it is the key of another entity, which the entity refers to. */
    boolean isReference() {
        return target > 0;
    }

    /** Why no accessor is known to read it by, as the end of a sentence. */
    Optional<String> unread() {
        if (attribute.isEmpty()) {
            return Optional.of("no attribute of the entity is '" + place() + "'");
        }
        return attribute.stream()
                .filter(MappedValue::isAmbiguous)
                .findFirst()
                .map(name -> "accessors of an attribute '" + name + "' have several spellings");
    }

    /** Why it can't be set, as the end of a sentence. */
    Optional<String> unset() {
        boolean partial = isReference() && (target > 1 || !isWholeKey);
        return partial ? Optional.of("'" + place() + "' is not the whole key of what it refers to") : unread();
    }

    /** The attribute that holds the value, or refers to the entity that does. */
    String property() {
        return String.join(".", attribute.subList(0, attribute.size() - target));
    }

    /** The component with the embedded values around it, with dots. */
    String place() {
        return String.join(".", component);
    }

    /** The whole way to the value, with dots. */
    String source() {
        return String.join(".", attribute);
    }

    /** People's and Lombok's accessors agree on the others. */
    private static boolean isAmbiguous(String name) {
        return name.matches("\\p{Ll}\\p{Lu}.*|is\\p{Lu}.*");
    }
}
