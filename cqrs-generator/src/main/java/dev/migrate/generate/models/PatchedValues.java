package dev.migrate.generate.models;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a patch as MapStruct reads a source: {@code hasName()} beside {@code getName()}. The patch itself has no getters, since
 * JSON libraries would write null for what is absent.
 */
final class PatchedValues {

    private static final String NAME = "Values";

    private final Model patch;

    PatchedValues(Model patch) {
        this.patch = patch;
    }

    ClassName className() {
        return ClassName.get("", NAME);
    }

    /** What MapStruct calls the property of a getter that is called after a component. */
    static String property(List<String> components) {
        return components.stream().map(PatchedValues::property).collect(Collectors.joining("."));
    }

    private static String property(String component) {
        String name = JavaNames.capitalized(component);
        boolean shouting = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return shouting ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The classes, one for the patch and one for each of its embedded values. */
    List<TypeSpec> types() {
        List<TypeSpec> types = new ArrayList<>();
        ClassName own = ClassName.get(patch.packageName(), patch.className());
        types.add(type(NAME, own, patch.components()).toBuilder()
                .addJavadoc("A patch as MapStruct reads it.\n")
                .build());
        patch.components().stream()
                .flatMap(Component::embedded)
                .forEach(part -> types.add(type(part.type() + NAME, own.nestedClass(part.type()), part.parts())));
        return types;
    }

    private static TypeSpec type(String name, ClassName patch, List<Component> components) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(patch, "patch", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(patch, "patch")
                        .addStatement("this.patch = patch")
                        .build());
        // Of an embedded value that is set to null, each part is.
        String whole = name.equals(NAME) ? "" : "this.patch == null || ";
        PatchWriter.constants(components).forEach((component, constant) -> {
            String end = JavaNames.capitalized(component.name());
            type.addMethod(method("has" + end, TypeName.BOOLEAN)
                    .addStatement("return " + whole + "this.patch.has($T.$L)", patch.nestedClass("Field"), constant)
                    .build());
            type.addMethod(getter("get" + end, component, whole.isEmpty()));
        });
        return type.build();
    }

    private static MethodSpec getter(String name, Component component, boolean isRoot) {
        TypeName type =
                component.isEmbedded() ? ClassName.get("", component.type() + NAME) : TypeNames.of(component.type());
        CodeBlock value = CodeBlock.of(
                isRoot ? "this.patch.$N()" : "this.patch == null ? null : this.patch.$N()", component.name());
        return method(name, type)
                .addStatement(
                        component.isEmbedded()
                                ? CodeBlock.of("return new $T($L)", type, value)
                                : CodeBlock.of("return $L", value))
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returned);
    }
}
