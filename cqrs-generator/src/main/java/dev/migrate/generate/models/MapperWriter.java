package dev.migrate.generate.models;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.migrate.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Writes what MapStruct implements: the ways between an entity and its models. Every value is named, so that none is lost in
 * silence, and the entity's other attributes are left alone.
 */
final class MapperWriter {

    /** How JavaPoet writes an annotation with members. */
    private static final Pattern SPREAD = Pattern.compile("(?<=@(?:BeanMapping|Mapping|Mapper))\\(\\n([^()]*)\\)");

    private static final String MAPSTRUCT = "org.mapstruct";
    private static final ClassName MISSING = ClassName.get(MAPSTRUCT, "NullValuePropertyMappingStrategy");
    private static final ClassName COLLECTIONS = ClassName.get(MAPSTRUCT, "CollectionMappingStrategy");
    private static final ClassName ENTITY_MANAGER = ClassName.get("jakarta.persistence", "EntityManager");
    private static final String REFERENCE = "reference";
    private static final String CONSTANT = "constant";
    private static final String SAME = "same";

    private final Schema schema;
    private final Model mapper;
    private final ClassName entity;
    private final TypeSpec.Builder type;

    private MapperWriter(Schema schema, Model mapper) {
        this.schema = schema;
        this.mapper = mapper;
        this.entity = className(mapper.packageName(), mapper.entity());
        this.type = TypeSpec.interfaceBuilder(mapper.className());
    }

    static TypeSpec.Builder type(Schema schema, Model mapper) {
        return new MapperWriter(schema, mapper).type();
    }

    /** Puts each annotation on a line of its own, so that the diff of one column is one line in each method. */
    static String layout(String source) {
        return SPREAD.matcher(source)
                .replaceAll(spread ->
                        Matcher.quoteReplacement("(" + spread.group(1).trim().replaceAll("\\s*\n\\s*", " ") + ")"));
    }

    private static ClassName className(String packageName, String qualifiedName) {
        String[] names = qualifiedName
                .substring(packageName.isEmpty() ? 0 : packageName.length() + 1)
                .split("\\.");
        return ClassName.get(
                packageName, names[0], List.of(names).subList(1, names.length).toArray(String[]::new));
    }

    private TypeSpec.Builder type() {
        type.addJavadoc(
                        "Maps between {@link $T} and its models by the entity's public accessors; MapStruct implements it.\n\n"
                                + "<p>After an edit of the entity it may not compile until {@code mvn migrate:generate} has\n"
                                + "run, which does not need it to. Of an entity without accessors, or with a record whose values a\n"
                                + "patch sets, own this file; {@code migrate.mappers=false} is for all of them.\n",
                        entity)
                .addAnnotation(AnnotationSpec.builder(ClassName.get(MAPSTRUCT, "Mapper"))
                        // A list in a column is a value: it is set, be it to null, and not filled.
                        .addMember("collectionMappingStrategy", "$T.TARGET_IMMUTABLE", COLLECTIONS)
                        .build())
                .addModifiers(Modifier.PUBLIC);
        List<Way> ways = mapper.mapped().stream()
                .map(model -> new Way(model, MappedValues.of(schema, model)))
                .toList();
        ways.stream().filter(Way::isOpen).forEach(this::add);
        ways.forEach(way -> way.obstacle()
                .ifPresent(why -> type.addJavadoc(
                        "\n<p>{@code $L} is not mapped: $L.\n", way.model().className(), JavadocText.of(why))));
        if (ways.stream().anyMatch(way -> way.isOpen() && way.refers())) {
            type.addMethod(reference());
        }
        if (ways.stream().anyMatch(way -> way.isOpen() && way.namesConstants())) {
            type.addMethod(constant());
        }
        if (ways.stream().anyMatch(way -> way.isOpen() && way.patchesContainers())) {
            type.addMethod(same());
        }
        return type;
    }

    private void add(Way way) {
        switch (way.model().role()) {
            case WRITE -> type.addMethod(toEntity(way));
            case PATCH -> addPatch(way);
            case READ -> type.addMethod(toRead(way));
            case ROWS, MAPPER -> throw new IllegalStateException(way.model().role() + " is nothing to map");
        }
    }

    private MethodSpec toEntity(Way way) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toEntity")
                .addJavadoc("A new entity with what was written.\n")
                .addAnnotation(valuesAlone().build())
                .addAnnotations(way.mappings())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(entity)
                .addParameter(way.className(), "write");
        way.context().ifPresent(method::addParameter);
        return method.build();
    }

    private MethodSpec toRead(Way way) {
        return MethodSpec.methodBuilder("toRead")
                .addJavadoc("What the entity is.\n")
                .addAnnotation(valuesAlone().build())
                .addAnnotations(way.mappings())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(way.className())
                .addParameter(entity, "entity")
                .build();
    }

    private void addPatch(Way way) {
        PatchedValues patched = new PatchedValues(way.model());
        MethodSpec.Builder called = MethodSpec.methodBuilder("patch")
                .addJavadoc("Sets what the patch has, be it to null, and leaves the rest as it is.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addParameter(way.className(), "patch")
                .addParameter(entity, "entity");
        // What a patch lacks would become null without the strategy.
        MethodSpec.Builder mapped = MethodSpec.methodBuilder("patch")
                .addJavadoc("What the other one calls.\n")
                .addAnnotation(valuesAlone()
                        .addMember("nullValuePropertyMappingStrategy", "$T.IGNORE", MISSING)
                        .build())
                .addAnnotations(way.mappings())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addParameter(patched.className(), "values")
                .addParameter(ParameterSpec.builder(entity, "entity")
                        .addAnnotation(ClassName.get(MAPSTRUCT, "MappingTarget"))
                        .build());
        way.context().ifPresent(context -> {
            called.addParameter(context.type(), context.name());
            mapped.addParameter(context);
        });
        called.addStatement(
                way.refers() ? "patch(new $T(patch), entity, entities)" : "patch(new $T(patch), entity)",
                patched.className());
        type.addMethod(called.build()).addMethod(mapped.build()).addTypes(patched.types());
    }

    private static AnnotationSpec.Builder valuesAlone() {
        return AnnotationSpec.builder(ClassName.get(MAPSTRUCT, "BeanMapping")).addMember("ignoreByDefault", "true");
    }

    private static MethodSpec reference() {
        TypeVariableName referred = TypeVariableName.get("T");
        return MethodSpec.methodBuilder(REFERENCE)
                .addJavadoc("The entity with that key, which is not read before it is needed.\n")
                .addAnnotation(AnnotationSpec.builder(ClassName.get(MAPSTRUCT, "Named"))
                        .addMember("value", "$S", REFERENCE)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addTypeVariable(referred)
                .returns(referred)
                .addParameter(Object.class, "id")
                .addParameter(
                        ParameterSpec.builder(ParameterizedTypeName.get(ClassName.get(Class.class), referred), "type")
                                .addAnnotation(ClassName.get(MAPSTRUCT, "TargetType"))
                                .build())
                .addParameter(entityManager())
                .addStatement("return id == null ? null : entities.getReference(type, id)")
                .build();
    }

    /** MapStruct's own way fails for null where a patch has it. */
    private static MethodSpec constant() {
        TypeVariableName type = TypeVariableName.get(
                "E", ParameterizedTypeName.get(ClassName.get(Enum.class), TypeVariableName.get("E")));
        return MethodSpec.methodBuilder(CONSTANT)
                .addJavadoc("The enum's constant of that name.\n")
                .addAnnotation(named(CONSTANT))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addTypeVariable(type)
                .returns(type)
                .addParameter(String.class, "name")
                .addParameter(targetType(type))
                .addStatement("return name == null ? null : $T.valueOf(type, name)", Enum.class)
                .build();
    }

    /** MapStruct's own way copies, and fails for null where a patch has it. */
    private static MethodSpec same() {
        TypeVariableName type = TypeVariableName.get("T");
        return MethodSpec.methodBuilder(SAME)
                .addJavadoc("The value as it is, which may be null.\n")
                .addAnnotation(named(SAME))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addTypeVariable(type)
                .returns(type)
                .addParameter(type, "value")
                .addStatement("return value")
                .build();
    }

    private static AnnotationSpec named(String name) {
        return AnnotationSpec.builder(ClassName.get(MAPSTRUCT, "Named"))
                .addMember("value", "$S", name)
                .build();
    }

    private static ParameterSpec targetType(TypeVariableName type) {
        return ParameterSpec.builder(ParameterizedTypeName.get(ClassName.get(Class.class), type), "type")
                .addAnnotation(ClassName.get(MAPSTRUCT, "TargetType"))
                .build();
    }

    private static ParameterSpec entityManager() {
        return ParameterSpec.builder(ENTITY_MANAGER, "entities")
                .addAnnotation(ClassName.get(MAPSTRUCT, "Context"))
                .build();
    }

    /** From the entity to a model or back. */
    private record Way(Model model, List<MappedValue> values) {

        private boolean isRead() {
            return model.role() == ModelRole.READ;
        }

        ClassName className() {
            return ClassName.get(model.packageName(), model.className());
        }

        /** Why there is no such way, as the end of a sentence. */
        Optional<String> obstacle() {
            return values.stream()
                    .flatMap(value -> (isRead() ? value.unread() : value.unset()).stream())
                    .findFirst();
        }

        boolean isOpen() {
            return obstacle().isEmpty();
        }

        /** Whether it takes references to other entities. */
        boolean refers() {
            return !isRead() && values.stream().anyMatch(MappedValue::isReference);
        }

        boolean namesConstants() {
            return !isRead() && values.stream().anyMatch(MappedValue::isConstant);
        }

        boolean patchesContainers() {
            return model.role() == ModelRole.PATCH && values.stream().anyMatch(MappedValue::isContainer);
        }

        Optional<ParameterSpec> context() {
            return refers() ? Optional.of(entityManager()) : Optional.empty();
        }

        List<AnnotationSpec> mappings() {
            return values.stream().map(this::mapping).toList();
        }

        private AnnotationSpec mapping(MappedValue value) {
            AnnotationSpec.Builder mapping = AnnotationSpec.builder(ClassName.get(MAPSTRUCT, "Mapping"))
                    .addMember("target", "$S", isRead() ? value.place() : value.property())
                    .addMember(
                            "source",
                            "$S",
                            isRead()
                                    ? value.source()
                                    : model.role() == ModelRole.PATCH
                                            ? PatchedValues.property(value.component())
                                            : value.place());
            method(value).ifPresent(name -> mapping.addMember("qualifiedByName", "$S", name));
            return mapping.build();
        }

        /** The mapper's method that makes the attribute of the component, where MapStruct has none that fits. */
        private Optional<String> method(MappedValue value) {
            if (isRead()) {
                return Optional.empty();
            }
            if (value.isReference() || value.isConstant()) {
                return Optional.of(value.isReference() ? REFERENCE : CONSTANT);
            }
            return model.role() == ModelRole.PATCH && value.isContainer() ? Optional.of(SAME) : Optional.empty();
        }
    }
}
