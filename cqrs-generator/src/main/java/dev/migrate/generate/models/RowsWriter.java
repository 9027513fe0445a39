package dev.migrate.generate.models;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.migrate.generate.models.Family.Member;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes a table's queries, and the methods that make read models of what they return: plain calls, no reflection. */
final class RowsWriter {

    private final Schema schema;
    private final Table table;
    private final Model model;
    private final Annotations annotations;
    private final ClassName read;
    private final Map<Component, String> locals = new IdentityHashMap<>();

    private RowsWriter(Schema schema, Model model, ModelOptions options) {
        this.schema = schema;
        this.table = schema.tables().get(model.table());
        this.model = model;
        this.annotations = new Annotations(options, model.role());
        String name = model.className();
        this.read = ClassName.get(
                model.packageName(),
                name.substring(0, name.length() - model.role().suffix().length()) + ModelRole.READ.suffix());
        nameLocals(
                "", model.components(), new HashSet<>(Set.of("column", "read", "row", "rowNumber", "tuple", "type")));
        if (model.family() != null) {
            model.family().members().forEach(this::nameLocals);
        }
    }

    static TypeSpec.Builder type(Schema schema, Model model, ModelOptions options) {
        return new RowsWriter(schema, model, options).type();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.className())
                .addJavadoc(
                        "The rows of {@code $L} as {@link $T}.\n",
                        JavadocText.of(model.table().toString()),
                        read)
                .addAnnotations(annotations.ofNullable())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        Queries.missing(table, model).ifPresent(why -> type.addJavadoc("$L\n", JavadocText.of(why)));
        boolean hql = Queries.hasHql(table, model);
        boolean sql = Queries.hasSql(model);
        if (hql) {
            type.addField(query("HQL", "fromTuple(Object[])", Queries.hql(table, model)));
        }
        if (sql) {
            type.addField(query("SQL", "mapRow(ResultSet, int)", Queries.sql(schema, model)));
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (hql) {
            type.addMethod(fromTuple());
        }
        if (sql) {
            type.addMethod(mapRow());
        }
        helpers(hql, sql).forEach(helper -> type.addMethod(helper.method()));
        return type;
    }

    private static FieldSpec query(String name, String reader, String text) {
        return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "Selects what {@link #$L} reads, all rows of {@code $L}; a condition can follow.\n",
                        reader,
                        Queries.ALIAS)
                .initializer("$S", text)
                .build();
    }

    private MethodSpec fromTuple() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("fromTuple")
                .addJavadoc("A row of {@link #HQL}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(read)
                .addParameter(ArrayTypeName.of(Object.class), "tuple")
                .addStatement("int column = 0");
        if (model.family() != null) {
            method.addStatement("String type = ((Class<?>) tuple[column++]).getName()");
        }
        boolean unchecked = false;
        for (Component leaf : Queries.leaves(model)) {
            TypeName type = TypeNames.of(leaf.type());
            unchecked |= type instanceof ParameterizedTypeName;
            CodeBlock value = leaf.isEnumByName()
                    ? CodeBlock.of("map((Enum<?>) tuple[column++], read -> read.name())")
                    : type.equals(ClassName.OBJECT)
                            ? CodeBlock.of("tuple[column++]")
                            : CodeBlock.of("($T) tuple[column++]", type);
            method.addStatement("$T $N = $L", type, locals.get(leaf), value);
        }
        if (unchecked) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        return method.addCode(made(Member::className)).build();
    }

    private MethodSpec mapRow() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("mapRow")
                .addJavadoc("A row of {@link #SQL}, whatever its number is.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(read)
                .addParameter(ResultSet.class, "row")
                .addParameter(TypeName.INT, "rowNumber")
                .addException(SQLException.class)
                .addStatement("int column = 0");
        if (model.family() != null) {
            method.addStatement("String type = row.getString(++column)");
        }
        for (Component leaf : Queries.leaves(model)) {
            method.addStatement(
                    "$T $N = $L",
                    TypeNames.of(leaf.type()),
                    locals.get(leaf),
                    JdbcRead.of(leaf).orElseThrow().code());
        }
        return method.addCode(made(Member::sqlValue)).build();
    }

    /** @param type what says that a row is of a class */
    private CodeBlock made(Function<Member, String> type) {
        if (model.family() == null) {
            return CodeBlock.of("return $L;\n", created(read, model.components()));
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (type) {$>\n");
        for (Member member : model.family().members()) {
            ClassName record = ClassName.get(model.packageName(), member.read().className());
            code.add(
                    "case $S -> $L;\n",
                    type.apply(member),
                    created(record, member.read().components()));
        }
        code.add("default -> throw new $T($S + type + \"'\");\n", IllegalStateException.class, unknown());
        return code.add("$<};\n").build();
    }

    private String unknown() {
        return "a row of " + model.table() + " is of none of the classes that were known: '";
    }

    private CodeBlock created(ClassName type, List<Component> parts) {
        CodeBlock.Builder code = CodeBlock.builder().add("new $T($>$>", type);
        String separator = "";
        for (Component part : parts) {
            CodeBlock value = part.isEmbedded() ? embedded(type, part) : CodeBlock.of("$N", locals.get(part));
            code.add("$L\n$L", separator, value);
            separator = ",";
        }
        return code.add(")$<$<").build();
    }

    /** A value whose columns are all null is null itself. */
    private CodeBlock embedded(ClassName type, Component part) {
        ClassName outer = type.topLevelClassName();
        CodeBlock created = created(outer.nestedClass(part.type()), part.parts());
        if (!part.nullable()) {
            return created;
        }
        CodeBlock isNull = part.leaves()
                .map(leaf -> CodeBlock.of("$N == null", locals.get(leaf)))
                .collect(CodeBlock.joining("\n&& "));
        return CodeBlock.of("$L$>$>\n? null\n: $L$<$<", isNull, created);
    }

    private EnumSet<JdbcHelper> helpers(boolean hql, boolean sql) {
        EnumSet<JdbcHelper> helpers = EnumSet.noneOf(JdbcHelper.class);
        for (Component leaf : Queries.leaves(model)) {
            if (sql) {
                helpers.addAll(JdbcRead.of(leaf).orElseThrow().helpers());
            }
            if (hql && leaf.isEnumByName()) {
                helpers.add(JdbcHelper.MAP);
            }
        }
        return helpers;
    }

    /** A class's values are those of the query that they are read from. */
    private void nameLocals(Member member) {
        List<Component> leaves = Queries.leaves(member.read());
        for (int i = 0; i < leaves.size(); i++) {
            locals.put(leaves.get(i), locals.get(member.slots().get(i)));
        }
    }

    private void nameLocals(String prefix, List<Component> components, Set<String> taken) {
        for (Component component : components) {
            String name = prefix.isEmpty() ? component.name() : prefix + JavaNames.capitalized(component.name());
            if (component.isEmbedded()) {
                nameLocals(name, component.parts(), taken);
            } else {
                String free = name;
                while (!taken.add(free)) {
                    free = free + "_";
                }
                locals.put(component, free);
            }
        }
    }
}
