package dev.migrate.generate.entities;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Makes JPA entities of tables: values, foreign keys as lazy {@code @ManyToOne}, tables that are nothing but two foreign keys as
 * {@code @ManyToMany}, composite keys as {@code @EmbeddedId}; indexes, keys, checks, defaults and comments as annotations. Touches no
 * file; equal schemas give equal text.
 */
public final class EntityGenerator {

    private final Schema schema;
    private final EntityOptions options;
    private final Predicate<String> classExists;

    /**
     * @param schema names the classes of all its tables but join tables, see {@link EntityNames}
     * @param classExists whether the project has a class of this full name already: enums that it has are not made again
     */
    public EntityGenerator(Schema schema, EntityOptions options, Predicate<String> classExists) {
        this.schema = schema;
        this.options = options;
        this.classExists = classExists;
    }

    /**
     * The entities of {@code tables} with their enums, by path.
     *
     * @throws EntityException if one holds what no entity can express
     */
    public List<EntityFile> generate(SortedSet<QualifiedName> tables) {
        List<EntityFile> files = new ArrayList<>();
        Map<String, EntityFile> enums = new TreeMap<>();
        for (EntityShape shape : new EntityShapes(schema, tables).all()) {
            Table table = shape.table();
            requireTopLevel(table);
            files.add(EntityFile.marked(
                    path(table.entity().qualifiedName()), new EntityWriter(schema, shape, options).write()));
            shape.values().forEach(value -> enumOf(table, value.column(), enums));
        }
        files.addAll(enums.values());
        files.sort(Comparator.comparing(EntityFile::path));
        return List.copyOf(files);
    }

    private static void requireTopLevel(Table table) {
        String name = table.entity().className();
        if (!SourceVersion.isName(name) || name.indexOf('.') >= 0) {
            throw new EntityException(
                    table.name(), "its \"class_name\" is '" + name + "', expected the name of a top-level class");
        }
    }

    private void enumOf(Table table, Column column, Map<String, EntityFile> enums) {
        Attribute attribute = column.attribute();
        if (attribute == null || attribute.enumeration() == null) {
            return;
        }
        String name = EntityTypes.name(table, column);
        if (classExists.test(name)) {
            return;
        }
        int dot = name.lastIndexOf('.');
        ClassName type = ClassName.get(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
        TypeSpec.Builder constants = TypeSpec.enumBuilder(type).addModifiers(Modifier.PUBLIC);
        constants.addJavadoc(
                "What {@code $L} of {@code $L} can be.\n",
                column.name().toString(),
                table.name().toString());
        for (String constant : attribute.enumeration().constants()) {
            if (!SourceVersion.isName(constant)) {
                throw new EntityException(
                        table.name(),
                        "column '" + column.name() + "' has the constant '" + constant
                                + "', which is no Java name; make it a \"type\": \"String\" without \"enum\"");
            }
            constants.addEnumConstant(constant);
        }
        String text = JavaFile.builder(type.packageName(), constants.build())
                .indent("    ")
                .build()
                .toString();
        enums.put(name, EntityFile.marked(path(name), text));
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".java";
    }
}
