package dev.migrate.generate.models;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** {@code equals} and {@code hashCode} of a record with arrays, which it would compare by identity. */
final class ArrayEquality {

    private ArrayEquality() {}

    static MethodSpec equalsMethod(String className, List<Component> components, TypeName object) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return other instanceof $T that$>$>", ClassName.get("", className));
        for (Component component : components) {
            code.add(
                    "\n&& $T.$L(this.$N, that.$N)",
                    helper(component),
                    equality(component),
                    component.name(),
                    component.name());
        }
        return overriding("equals", TypeName.BOOLEAN)
                .addParameter(object, "other")
                .addCode(code.add(";$<$<\n").build())
                .build();
    }

    static MethodSpec hashCodeMethod(List<Component> components) {
        MethodSpec.Builder method = overriding("hashCode", TypeName.INT).addStatement("int hash = 1");
        for (Component component : components) {
            String name = isNested(component) ? "deepHashCode" : "hashCode";
            method.addStatement("hash = 31 * hash + $T.$L(this.$N)", helper(component), name, component.name());
        }
        return method.addStatement("return hash").build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    private static Class<?> helper(Component component) {
        return component.isArray() ? Arrays.class : Objects.class;
    }

    private static String equality(Component component) {
        return isNested(component) ? "deepEquals" : "equals";
    }

    private static boolean isNested(Component component) {
        return component.type().endsWith("[][]");
    }
}
