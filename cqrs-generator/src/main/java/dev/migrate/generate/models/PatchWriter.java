package dev.migrate.generate.models;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes a patch: a class that knows which of its values were set, be it to null. It has setters, which JSON libraries call,
 * and no getters, which would make them write null for what is absent.
 */
final class PatchWriter {

    private static final ClassName FIELD = ClassName.get("", "Field");
    private static final TypeName FIELDS = ParameterizedTypeName.get(ClassName.get(EnumSet.class), FIELD);

    private final Model model;
    private final Annotations annotations;

    private PatchWriter(Model model, ModelOptions options) {
        this.model = model;
        this.annotations = new Annotations(options, model.role());
    }

    static TypeSpec.Builder type(Model model, ModelOptions options) {
        PatchWriter writer = new PatchWriter(model, options);
        TypeSpec.Builder type = writer.type(model.className(), model.components())
                .addJavadoc(
                        "Changes of a row of {@code $L}: what is not set stays as it is, what is set to null becomes"
                                + " null.\n",
                        JavadocText.of(model.table().toString()))
                .addAnnotations(writer.annotations.ofModel());
        model.components().stream()
                .flatMap(Component::embedded)
                .forEach(part -> type.addType(writer.type(part.type(), part.parts())
                        .addModifiers(Modifier.STATIC)
                        .build()));
        return type;
    }

    private TypeSpec.Builder type(String name, List<Component> components) {
        refuseSharedSetters(components);
        Map<Component, String> constants = constants(components);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(FieldSpec.builder(FIELDS, "present", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.noneOf($T.class)", EnumSet.class, FIELD)
                        .build())
                .addMethod(has());
        for (Component component : components) {
            String constant = constants.get(component);
            type.addField(field(component)).addMethod(accessor(component));
            JavaNames.setters(component.name()).forEach(setter -> type.addMethod(setter(setter, component, constant)));
        }
        return type.addMethod(toMap(constants)).addMethod(text(name)).addType(fields(constants));
    }

    private FieldSpec field(Component component) {
        return FieldSpec.builder(annotations.nullableType(component), fieldName(component), Modifier.PRIVATE)
                .addAnnotations(annotations.constraints(component))
                .build();
    }

    /** The one name that is not a component's. */
    private static String fieldName(Component component) {
        return component.name().equals("present") ? "present_" : component.name();
    }

    private static MethodSpec has() {
        return MethodSpec.methodBuilder("has")
                .addJavadoc("Whether it was set, be it to null.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(FIELD, "field")
                .addStatement("return this.present.contains(field)")
                .build();
    }

    private MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(annotations.nullableType(component))
                .addStatement("return this.$N", fieldName(component))
                .build();
    }

    private MethodSpec setter(String name, Component component, String constant) {
        return MethodSpec.methodBuilder(name)
                .addAnnotations(annotations.ofSetter(component))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterSpec.builder(annotations.type(component), component.name())
                        .build())
                .addStatement("this.$N = $N", fieldName(component), component.name())
                .addStatement("this.present.add($T.$L)", FIELD, constant)
                .build();
    }

    private MethodSpec toMap(Map<Component, String> constants) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T values = new $T<>()", annotations.valuesByName(), LinkedHashMap.class);
        constants.forEach((component, constant) -> code.beginControlFlow("if (has($T.$L))", FIELD, constant)
                .addStatement("values.put($S, $L)", component.name(), value(component))
                .endControlFlow());
        return MethodSpec.methodBuilder("toMap")
                .addJavadoc("What was set by name, embedded values as maps: the patch as JSON.\n")
                .addAnnotations(annotations.ofJson())
                .addModifiers(Modifier.PUBLIC)
                .returns(annotations.valuesByName())
                .addCode(code.addStatement("return values").build())
                .build();
    }

    private static CodeBlock value(Component component) {
        String field = fieldName(component);
        return component.isEmbedded()
                ? CodeBlock.of("this.$N == null ? null : this.$N.toMap()", field, field)
                : CodeBlock.of("this.$N", field);
    }

    private static MethodSpec text(String name) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S + toMap()", name)
                .build();
    }

    private static TypeSpec fields(Map<Component, String> constants) {
        TypeSpec.Builder type =
                TypeSpec.enumBuilder(FIELD).addJavadoc("What can be set.\n").addModifiers(Modifier.PUBLIC);
        constants.values().forEach(type::addEnumConstant);
        return type.build();
    }

    /** What says of each component that it is set. */
    static Map<Component, String> constants(List<Component> components) {
        Map<Component, String> constants = new LinkedHashMap<>();
        for (Component component : components) {
            String constant = JavaNames.constant(component.name());
            while (constants.containsValue(constant)) {
                constant = constant + "_";
            }
            constants.put(component, constant);
        }
        return constants;
    }

    private void refuseSharedSetters(List<Component> components) {
        Map<String, Component> bySetter = new HashMap<>();
        for (Component component : components) {
            for (String setter : JavaNames.setters(component.name())) {
                Component other = bySetter.put(setter, component);
                if (other != null) {
                    throw new ModelException(
                            model.table(),
                            "'" + other.name() + "' and '" + component.name()
                                    + "' of its patch would share the setter '" + setter
                                    + "'; rename one of the attributes");
                }
            }
        }
    }
}
