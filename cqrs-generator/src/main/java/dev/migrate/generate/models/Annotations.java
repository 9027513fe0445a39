package dev.migrate.generate.models;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.migrate.schema.model.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The annotations that the options ask for: constraints from the columns, nullness, JSON. */
final class Annotations {

    private static final String CONSTRAINTS = "jakarta.validation.constraints";
    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final AnnotationSpec NOT_NULL = annotation(CONSTRAINTS, "NotNull");
    private static final AnnotationSpec VALID = annotation("jakarta.validation", "Valid");
    private static final AnnotationSpec NULLABLE = annotation("org.jspecify.annotations", "Nullable");
    private static final AnnotationSpec NULL_MARKED = annotation("org.jspecify.annotations", "NullMarked");
    private static final AnnotationSpec NULL_UNMARKED = annotation("org.jspecify.annotations", "NullUnmarked");

    private final ModelOptions options;
    private final ModelRole role;

    Annotations(ModelOptions options, ModelRole role) {
        this.options = options;
        this.role = role;
    }

    /** What stands before a component's type. */
    List<AnnotationSpec> constraints(Component component) {
        List<AnnotationSpec> constraints = new ArrayList<>();
        if (!options.beanValidation() || role == ModelRole.READ) {
            return constraints;
        }
        // What a patch leaves out is null as well.
        if (!component.nullable() && role == ModelRole.WRITE) {
            constraints.add(NOT_NULL);
        }
        if (component.isEmbedded()) {
            constraints.add(VALID);
        } else if (component.column().attribute() != null) {
            limits(component, component.column().attribute(), constraints);
        }
        return constraints;
    }

    /** The component's type with its nullness. */
    TypeName type(Component component) {
        TypeName type = TypeNames.of(component.type());
        return component.nullable() ? nullable(type) : type;
    }

    /** The component's type where it may be absent. */
    TypeName nullableType(Component component) {
        return nullable(TypeNames.of(component.type()));
    }

    /** The type of what {@code equals} takes. */
    TypeName nullableObject() {
        return nullable(ClassName.get(Object.class));
    }

    private TypeName nullable(TypeName type) {
        return options.jspecify() ? type.annotated(NULLABLE) : type;
    }

    /** The values of a patch, by name. */
    TypeName valuesByName() {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), nullableObject());
    }

    /** A patch as JSON is what is set, whatever the mapper's own rule on nulls. */
    List<AnnotationSpec> ofJson() {
        ClassName include = ClassName.get(JACKSON, "JsonInclude");
        return !options.jackson()
                ? List.of()
                : List.of(
                        annotation(JACKSON, "JsonAnyGetter"),
                        AnnotationSpec.builder(include)
                                .addMember("value", "$T.Include.ALWAYS", include)
                                .addMember("content", "$T.Include.ALWAYS", include)
                                .build());
    }

    /** The JSON name of what a setter sets, where Jackson 2 and 3 would make other ones of the setter's name. */
    List<AnnotationSpec> ofSetter(Component component) {
        boolean unclear = !Character.isLowerCase(component.name().charAt(0));
        return !options.jackson() || !unclear
                ? List.of()
                : List.of(AnnotationSpec.builder(ClassName.get(JACKSON, "JsonProperty"))
                        .addMember("value", "$S", component.name())
                        .build());
    }

    List<AnnotationSpec> ofModel() {
        return options.jspecify() ? List.of(NULL_MARKED) : List.of();
    }

    /** Where every value may be null: a builder's fields until they are set, what is read from a row. */
    List<AnnotationSpec> ofNullable() {
        return options.jspecify() ? List.of(NULL_UNMARKED) : List.of();
    }

    private static void limits(Component component, Attribute attribute, List<AnnotationSpec> constraints) {
        boolean sized =
                component.type().equals("java.lang.String") || component.type().equals("byte[]");
        if (sized && attribute.length() != null) {
            constraints.add(AnnotationSpec.builder(ClassName.get(CONSTRAINTS, "Size"))
                    .addMember("max", "$L", attribute.length())
                    .build());
        }
        if (component.type().startsWith("java.math.Big") && attribute.precision() != null) {
            int fraction = attribute.scale() == null ? 0 : attribute.scale();
            constraints.add(AnnotationSpec.builder(ClassName.get(CONSTRAINTS, "Digits"))
                    .addMember("integer", "$L", Math.max(0, attribute.precision() - fraction))
                    .addMember("fraction", "$L", fraction)
                    .build());
        }
    }

    private static AnnotationSpec annotation(String packageName, String name) {
        return AnnotationSpec.builder(ClassName.get(packageName, name)).build();
    }
}
