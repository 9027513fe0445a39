package dev.migrate.generate.entities;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.generate.entities.EntityShape.ElementTable;
import dev.migrate.generate.entities.EntityShape.JoinTable;
import dev.migrate.generate.entities.EntityShape.Reference;
import dev.migrate.generate.entities.EntityShape.Value;
import dev.migrate.generate.models.JavaNames;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes an entity as source text, without its marker. */
final class EntityWriter {

    /** The nested class of a composite id. */
    static final String KEY = "Key";

    private final Schema schema;
    private final EntityShape shape;
    private final Table table;
    private final EntityOptions options;

    EntityWriter(Schema schema, EntityShape shape, EntityOptions options) {
        this.schema = schema;
        this.shape = shape;
        this.table = shape.table();
        this.options = options;
    }

    String write() {
        return JavaFile.builder(table.entity().packageName(), type())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(table.entity().className())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", purpose())
                .addAnnotations(new TableAnnotations(table, options).all());
        ColumnAnnotations columns = new ColumnAnnotations(schema, table, options);
        ReferenceAnnotations references = new ReferenceAnnotations(schema, table, options);
        List<MethodSpec> methods = new ArrayList<>();
        if (shape.id() != null) {
            ClassName key = EntityTypes.entity(table).nestedClass(KEY);
            type.addField(field(key, shape.id())
                    .addAnnotation(ClassName.get(Annotated.JPA, "EmbeddedId"))
                    .build());
            methods.add(getter(key, shape.id()));
            methods.add(setter(key, shape.id()));
        }
        for (Value value : shape.own().stream().filter(own -> !own.isEmbedded()).toList()) {
            TypeName of = EntityTypes.of(table, value.column());
            type.addField(field(of, value.name())
                    .addAnnotations(columns.of(value.column()))
                    .build());
            methods.add(getter(of, value.name()));
            methods.add(setter(of, value.name()));
        }
        new EmbeddedClasses(table, columns, type)
                .add("", shape.own().stream().filter(Value::isEmbedded).toList(), type, methods);
        for (Reference reference : shape.references()) {
            TypeName of = EntityTypes.entity(schema.tables().get(reference.key().target()));
            type.addField(field(of, reference.name())
                    .addAnnotations(references.of(reference))
                    .build());
            methods.add(getter(of, reference.name()));
            if (!reference.readOnly()) {
                methods.add(setter(of, reference.name()));
            }
        }
        for (JoinTable join : shape.joins()) {
            collection(join, references, type, methods);
        }
        for (ElementTable elements : shape.elements()) {
            TypeName of = ParameterizedTypeName.get(
                    ClassName.get(List.class),
                    EntityTypes.of(elements.table(), elements.value()).box());
            collection(elements.name(), of, ArrayList.class, references.of(elements), type, methods);
        }
        type.addMethods(methods);
        if (shape.id() != null) {
            type.addType(key(columns));
        }
        return type.build();
    }

    private String purpose() {
        String description = table.metadata() == null ? null : table.metadata().description();
        String sentence = "A row of {@code " + table.name() + "}.";
        return description == null || description.isBlank()
                ? sentence
                : sentence + " " + description.replace("*/", "*&#47;").replace("@", "&#64;");
    }

    /** A list has no key in the database, a set has. */
    private void collection(
            JoinTable join, ReferenceAnnotations references, TypeSpec.Builder type, List<MethodSpec> methods) {
        ClassName element = EntityTypes.entity(schema.tables().get(join.other().target()));
        boolean set = join.table().primaryKey() != null;
        TypeName of = ParameterizedTypeName.get(ClassName.get(set ? Set.class : List.class), element);
        Class<?> made = set ? LinkedHashSet.class : ArrayList.class;
        collection(join.name(), of, made, references.of(join), type, methods);
    }

    private static void collection(
            String name,
            TypeName of,
            Class<?> made,
            List<AnnotationSpec> annotations,
            TypeSpec.Builder type,
            List<MethodSpec> methods) {
        type.addField(field(of, name)
                .addAnnotations(annotations)
                .initializer("new $T<>()", made)
                .build());
        methods.add(getter(of, name));
        methods.add(setter(of, name));
    }

    static FieldSpec.Builder field(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE);
    }

    static MethodSpec getter(TypeName type, String name) {
        String prefix = type.equals(TypeName.BOOLEAN) ? "is" : "get";
        String method = prefix + JavaNames.capitalized(name);
        return MethodSpec.methodBuilder(method.equals("getClass") ? "getClass_" : method)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    static MethodSpec setter(TypeName type, String name) {
        return MethodSpec.methodBuilder("set" + JavaNames.capitalized(name))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, name)
                .addStatement("this.$N = $N", name, name)
                .build();
    }

    private TypeSpec key(ColumnAnnotations columns) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        for (Value id : shape.ids()) {
            header.addParameter(ParameterSpec.builder(EntityTypes.of(table, id.column()), id.name())
                    .addAnnotations(columns.of(id.column()))
                    .build());
        }
        return TypeSpec.recordBuilder(KEY)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(ClassName.get(Annotated.JPA, "Embeddable"))
                .addSuperinterface(Serializable.class)
                .addJavadoc("The key of {@code $L}.\n", table.name().toString())
                .recordConstructor(header.build())
                .build();
    }
}
