package dev.migrate.generate.models;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.schema.model.Schema;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes one model as source text, without its marker. */
final class ModelWriter {

    private final Model model;
    private final Annotations annotations;

    private ModelWriter(Model model, ModelOptions options) {
        this.model = model;
        this.annotations = new Annotations(options, model.role());
    }

    static String write(Schema schema, Model model, ModelOptions options) {
        String text = javaFile(schema, model, options).toString();
        return model.role() == ModelRole.MAPPER ? MapperWriter.layout(text) : HeaderLayout.apply(text);
    }

    static JavaFile javaFile(Schema schema, Model model, ModelOptions options) {
        TypeSpec.Builder type = switch (model.role()) {
            case WRITE, READ -> new ModelWriter(model, options).type();
            case PATCH -> PatchWriter.type(model, options);
            case ROWS -> RowsWriter.type(schema, model, options);
            case MAPPER -> MapperWriter.type(schema, model);
        };
        options.extensionOf(model)
                .ifPresent(name ->
                        type.addSuperinterface(ClassName.get(model.packageName(), model.className() + "Extension")));
        return JavaFile.builder(model.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private TypeSpec.Builder type() {
        if (model.isSealed()) {
            return sealed();
        }
        TypeSpec.Builder type = record(model.className(), model.components())
                .addJavadoc("$L\n", purpose())
                .addAnnotations(annotations.ofModel());
        if (model.sealed() != null) {
            type.addSuperinterface(ClassName.get(model.packageName(), model.sealed()));
        }
        if (model.role() == ModelRole.WRITE && !model.components().isEmpty()) {
            type.addMethod(BuilderWriter.factory());
        }
        model.components().stream()
                .flatMap(Component::embedded)
                .forEach(part -> type.addType(record(part.type(), part.parts()).build()));
        if (model.role() == ModelRole.WRITE && !model.components().isEmpty()) {
            type.addType(new BuilderWriter(model.className(), model.components(), annotations).type());
        }
        return type;
    }

    /** What the records of a hierarchy have in common. */
    private TypeSpec.Builder sealed() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(model.className())
                .addJavadoc("$L\n", purpose())
                .addAnnotations(annotations.ofModel())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        model.permitted().forEach(record -> type.addPermittedSubclass(ClassName.get(model.packageName(), record)));
        model.components()
                .forEach(component -> type.addMethod(MethodSpec.methodBuilder(component.name())
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(annotations.type(component))
                        .build()));
        return type;
    }

    private String purpose() {
        String table = JavadocText.of(model.table().toString());
        return switch (model.role()) {
            case WRITE -> "What a client may set in a row of {@code " + table + "}.";
            case READ -> "A row of {@code " + table + "}.";
            case PATCH, ROWS, MAPPER -> throw new IllegalStateException(model.role() + " is no record");
        };
    }

    private TypeSpec.Builder record(String name, List<Component> components) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        components.forEach(component -> header.addParameter(parameter(component)));
        TypeSpec.Builder type =
                TypeSpec.recordBuilder(name).addModifiers(Modifier.PUBLIC).recordConstructor(header.build());
        if (components.stream().anyMatch(Component::isArray)) {
            type.addMethod(ArrayEquality.equalsMethod(name, components, annotations.nullableObject()));
            type.addMethod(ArrayEquality.hashCodeMethod(components));
        }
        return type;
    }

    private ParameterSpec parameter(Component component) {
        return ParameterSpec.builder(annotations.type(component), component.name())
                .addAnnotations(annotations.constraints(component))
                .build();
    }
}
