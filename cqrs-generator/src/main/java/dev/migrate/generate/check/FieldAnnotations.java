package dev.migrate.generate.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Type;

/** What a compiled field's annotations say: constraints and nullness. */
final class FieldAnnotations {

    private static final Set<String> CONSTRAINT_PACKAGES =
            Set.of("jakarta.validation.constraints", "javax.validation.constraints");
    private static final DotName NULL_MARKED = DotName.createSimple("org.jspecify.annotations.NullMarked");
    private static final DotName NULL_UNMARKED = DotName.createSimple("org.jspecify.annotations.NullUnmarked");

    private FieldAnnotations() {}

    /** The Bean Validation constraints by simple name, each with its numbers. */
    static Map<String, Map<String, Integer>> constraints(FieldInfo field) {
        Map<String, Map<String, Integer>> constraints = new TreeMap<>();
        for (AnnotationInstance annotation : field.annotations()) {
            if (CONSTRAINT_PACKAGES.contains(annotation.name().packagePrefix())) {
                Map<String, Integer> numbers = new TreeMap<>();
                for (AnnotationValue value : annotation.values()) {
                    if (value.kind() == AnnotationValue.Kind.INTEGER) {
                        numbers.put(value.name(), value.asInt());
                    }
                }
                constraints.put(annotation.name().withoutPackagePrefix(), numbers);
            }
        }
        return constraints;
    }

    /** Whether the field is never null: it says so, or JSpecify does for all that do not say otherwise. */
    static boolean isNonNull(FieldInfo field, Index index) {
        Type type = field.type();
        if (has(field, type, "Nullable") || type.kind() == Type.Kind.PRIMITIVE) {
            return false;
        }
        return has(field, type, "NonNull") || isNullMarked(field.declaringClass(), index);
    }

    private static boolean has(FieldInfo field, Type type, String simpleName) {
        return field.annotations().stream()
                        .anyMatch(found -> found.name().withoutPackagePrefix().equals(simpleName))
                || type.annotations().stream()
                        .anyMatch(found -> found.name().withoutPackagePrefix().equals(simpleName));
    }

    /** The innermost class that says anything decides. */
    private static boolean isNullMarked(ClassInfo type, Index index) {
        if (type == null || type.hasDeclaredAnnotation(NULL_UNMARKED)) {
            return false;
        }
        return type.hasDeclaredAnnotation(NULL_MARKED)
                || type.enclosingClass() != null && isNullMarked(index.getClassByName(type.enclosingClass()), index);
    }
}
