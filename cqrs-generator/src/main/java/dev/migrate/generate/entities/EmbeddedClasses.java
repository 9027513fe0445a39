package dev.migrate.generate.entities;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.generate.entities.EntityShape.Value;
import dev.migrate.generate.models.JavaNames;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the classes of embedded values, all nested in the entity's. */
final class EmbeddedClasses {

    private final Table table;
    private final ColumnAnnotations columns;
    private final TypeSpec.Builder entity;

    EmbeddedClasses(Table table, ColumnAnnotations columns, TypeSpec.Builder entity) {
        this.table = table;
        this.columns = columns;
        this.entity = entity;
    }

    /**
     * Adds fields of embedded values to a class, and the values' classes to the entity.
     *
     * @param around the names of the embedded values around it, joined
     * @param values with names from that class on
     */
    void add(String around, List<Value> values, TypeSpec.Builder owner, List<MethodSpec> methods) {
        Map<String, List<Value>> byName = values.stream()
                .collect(Collectors.groupingBy(
                        value -> value.name().substring(0, value.name().indexOf('.')),
                        TreeMap::new,
                        Collectors.toList()));
        byName.forEach((name, parts) -> {
            ClassName type = EntityTypes.entity(table).nestedClass(className(around + JavaNames.capitalized(name)));
            owner.addField(EntityWriter.field(type, name)
                    .addAnnotation(ClassName.get(Annotated.JPA, "Embedded"))
                    .build());
            methods.add(EntityWriter.getter(type, name));
            methods.add(EntityWriter.setter(type, name));
            entity.addType(embeddable(around + JavaNames.capitalized(name), name, type, parts));
        });
    }

    private TypeSpec embeddable(String place, String name, ClassName type, List<Value> values) {
        TypeSpec.Builder embeddable = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(ClassName.get(Annotated.JPA, "Embeddable"));
        List<MethodSpec> methods = new ArrayList<>();
        List<Value> within = values.stream()
                .map(value -> new Value(value.name().substring(name.length() + 1), value.column()))
                .toList();
        for (Value value : within) {
            if (!value.isEmbedded()) {
                TypeName of = EntityTypes.of(table, value.column());
                embeddable.addField(EntityWriter.field(of, value.name())
                        .addAnnotations(columns.of(value.column()))
                        .build());
                methods.add(EntityWriter.getter(of, value.name()));
                methods.add(EntityWriter.setter(of, value.name()));
            }
        }
        add(place, within.stream().filter(Value::isEmbedded).toList(), embeddable, methods);
        return embeddable.addMethods(methods).build();
    }

    private String className(String name) {
        boolean taken =
                name.equals(EntityWriter.KEY) || name.equals(table.entity().className());
        return taken ? name + "Part" : name;
    }
}
