package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.UserDefinedType;
import org.hibernate.tool.schema.spi.Exporter;

/** Reads the objects that Hibernate keeps as SQL text: PostgreSQL's enum types, composite types, and what the mapping adds. */
final class AuxiliaryObjects {

    private static final Pattern ENUM_TYPE =
            Pattern.compile("create type (?:(\\S+)\\.)?(\\S+) as enum ?\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern CAST = Pattern.compile("create cast .*", Pattern.CASE_INSENSITIVE);

    private final Model model;

    AuxiliaryObjects(Model model) {
        this.model = model;
    }

    /** PostgreSQL's enum types. */
    List<EnumType> enumTypes() {
        return applied()
                .flatMap(this::created)
                .map(ENUM_TYPE::matcher)
                .filter(Matcher::matches)
                .map(this::enumType)
                .distinct()
                .toList();
    }

    /** Composite types in the order of their dependencies, then the others in the order of their declaration. */
    List<AuxiliaryObject> others() {
        Stream<AuxiliaryObject> types = StreamSupport.stream(
                        model.database().getNamespaces().spliterator(), false)
                .flatMap(namespace -> namespace.getDependencyOrderedUserDefinedTypes().stream())
                .map(this::compositeType);
        Stream<AuxiliaryObject> declared = applied()
                .filter(object -> !created(object).allMatch(AuxiliaryObjects::isOfEnumType))
                .map(object -> new AuxiliaryObject(
                        created(object).toList(),
                        statements(object.sqlDropStrings(model.names().context()))
                                .toList(),
                        object.beforeTablesOnCreation(),
                        new TreeSet<>()));
        return Stream.concat(types, declared).distinct().toList();
    }

    private AuxiliaryObject compositeType(UserDefinedType type) {
        Exporter<UserDefinedType> exporter = model.dialect().getUserDefinedTypeExporter();
        SqlStringGenerationContext context = model.names().context();
        return new AuxiliaryObject(
                statements(exporter.getSqlCreateStrings(type, model.metadata(), context))
                        .toList(),
                statements(exporter.getSqlDropStrings(type, model.metadata(), context))
                        .toList(),
                true,
                new TreeSet<>());
    }

    private Stream<AuxiliaryDatabaseObject> applied() {
        return model.database().getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(model.dialect()));
    }

    private Stream<String> created(AuxiliaryDatabaseObject object) {
        return statements(object.sqlCreateStrings(model.names().context()));
    }

    private static Stream<String> statements(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> text.strip().replaceFirst(";$", ""))
                .filter(text -> !text.isBlank());
    }

    private static boolean isOfEnumType(String statement) {
        return ENUM_TYPE.matcher(statement).matches() || isEnumCast(statement);
    }

    /** The implicit casts that Hibernate adds beside each enum type. */
    private static boolean isEnumCast(String statement) {
        return CAST.matcher(statement.strip()).matches() && statement.contains("with inout as implicit");
    }

    private EnumType enumType(Matcher matcher) {
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(matcher.group(3));
        while (literal.find()) {
            values.add(literal.group(1).replace("''", "'"));
        }
        return new EnumType(
                new QualifiedName(
                        matcher.group(1) == null ? null : Names.constraint(matcher.group(1)),
                        Names.constraint(matcher.group(2))),
                values);
    }
}
