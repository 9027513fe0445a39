package dev.migrate.generate.models;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A write model's builder: a new column then breaks no caller, and names stand beside values. */
final class BuilderWriter {

    private static final ClassName BUILDER = ClassName.get("", "Builder");

    private final String className;
    private final List<Component> components;
    private final Annotations annotations;

    BuilderWriter(String className, List<Component> components, Annotations annotations) {
        this.className = className;
        this.components = components;
        this.annotations = annotations;
    }

    /** The method that starts one. */
    static MethodSpec factory() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Nothing is set at first.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER)
                .addStatement("return new $T()", BUILDER)
                .build();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addJavadoc("Collects a {@link $L}; what is not set is null.\n", className)
                .addAnnotations(annotations.ofNullable())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (Component component : components) {
            type.addField(TypeNames.of(component.type()), component.name(), Modifier.PRIVATE);
            type.addMethod(setter(component));
        }
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(ParameterSpec.builder(TypeNames.of(component.type()), component.name())
                        .build())
                .addStatement("this.$N = $N", component.name(), component.name())
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        ClassName built = ClassName.get("", className);
        CodeBlock.Builder arguments = CodeBlock.builder();
        String separator = "";
        for (Component component : components) {
            arguments.add("$L\n$N", separator, component.name());
            separator = ",";
        }
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(built)
                .addCode("return new $T($>$>$L);$<$<\n", built, arguments.build())
                .build();
    }
}
