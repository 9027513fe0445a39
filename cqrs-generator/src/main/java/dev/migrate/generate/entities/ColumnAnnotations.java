package dev.migrate.generate.entities;

import static dev.migrate.generate.entities.Annotated.hibernate;
import static dev.migrate.generate.entities.Annotated.jpa;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.migrate.generate.models.PhysicalKind;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annotations of a field that is a column. */
final class ColumnAnnotations {

    /** PostgreSQL's default of a column that a sequence of its own numbers. */
    private static final Pattern NEXT_VALUE = Pattern.compile("(?i)nextval\\('([^']+)'(?:::regclass)?\\)");

    private static final ClassName SQL_TYPES = ClassName.get("org.hibernate.type", "SqlTypes");

    private final Schema schema;
    private final Table table;
    private final EntityOptions options;

    ColumnAnnotations(Schema schema, Table table, EntityOptions options) {
        this.schema = schema;
        this.table = table;
        this.options = options;
    }

    List<AnnotationSpec> of(Column column) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        boolean id = table.isPrimaryKey(column.name());
        if (id && table.primaryKey().columns().size() == 1) {
            annotations.add(jpa("Id").build());
        }
        generation(column, id, annotations);
        Attribute attribute = column.attribute();
        if (attribute != null && attribute.version()) {
            annotations.add(jpa("Version").build());
        }
        if (attribute != null && attribute.enumeration() != null) {
            annotations.add(jpa("Enumerated")
                    .addMember(
                            "value",
                            "$T.$L",
                            ClassName.get(Annotated.JPA, "EnumType"),
                            attribute.enumeration().ordinal() ? "ORDINAL" : "STRING")
                    .build());
        }
        physical(column, annotations);
        annotations.add(column(column));
        return annotations;
    }

    private AnnotationSpec column(Column column) {
        AnnotationSpec.Builder annotation = jpa("Column");
        Annotated.text(annotation, "name", column.name());
        if (!column.nullable()) {
            annotation.addMember("nullable", "false");
        }
        ColumnSizes sizes = ColumnSizes.of(column, EntityTypes.name(table, column));
        Annotated.literal(annotation, "length", sizes.length());
        Annotated.literal(annotation, "precision", sizes.fraction() == null ? sizes.precision() : null);
        Annotated.literal(annotation, "scale", sizes.scale());
        Attribute attribute = column.attribute();
        boolean made = column.computed() != null
                || attribute != null && (attribute.generated() != Generation.NONE || attribute.version());
        if (attribute != null && !attribute.insertable() && !made) {
            annotation.addMember("insertable", "false");
        }
        if (attribute != null && !attribute.updatable() && !made && !table.isPrimaryKey(column.name())) {
            annotation.addMember("updatable", "false");
        }
        if (options.definesType(table.name(), column.name())) {
            annotation.addMember("columnDefinition", "$S", definition(column));
        }
        return annotation.build();
    }

    /** JPA's definition holds for every database. */
    private String definition(Column column) {
        List<String> types = column.databaseTypes().values().stream().distinct().toList();
        if (types.size() > 1) {
            throw refused(
                    column,
                    "has the types " + column.databaseTypes()
                            + ", and its entity can name one for all databases; give it"
                            + " \"type\", \"length\" and \"precision\" instead of \"database_types\"");
        }
        return types.get(0);
    }

    private void generation(Column column, boolean id, List<AnnotationSpec> annotations) {
        Generation made = column.attribute() == null
                ? Generation.NONE
                : column.attribute().generated();
        Matcher next = NEXT_VALUE.matcher(column.defaultValue() == null ? "" : column.defaultValue());
        if (column.identity() || made == Generation.IDENTITY) {
            requireSingleId(column, id);
            annotations.add(generated("IDENTITY").build());
        } else if (made == Generation.SEQUENCE || id && next.matches()) {
            requireSingleId(column, id);
            sequence(
                    table.idSequence() == null && next.matches() ? QualifiedName.of(next.group(1)) : table.idSequence(),
                    annotations);
        } else if (made == Generation.APPLICATION && !column.attribute().version()) {
            requireSingleId(column, id);
            if (!EntityTypes.name(table, column).equals("java.util.UUID")) {
                throw refused(
                        column,
                        "is generated by the application, and that is known of a key of type UUID alone; remove"
                                + " \"generated\", or write the class by hand");
            }
            annotations.add(generated("UUID").build());
        } else if (made == Generation.DATABASE && column.computed() == null) {
            annotations.add(needsHibernate(column, "Generated", "\"generated\": \"database\"")
                    .build());
        }
    }

    private void requireSingleId(Column column, boolean id) {
        if (!id || table.primaryKey().columns().size() > 1) {
            throw refused(
                    column,
                    "is numbered or generated, and JPA does that for a key of one column alone; remove \"identity\" and"
                            + " \"generated\"");
        }
    }

    private static AnnotationSpec.Builder generated(String strategy) {
        return jpa("GeneratedValue")
                .addMember("strategy", "$T.$L", ClassName.get(Annotated.JPA, "GenerationType"), strategy);
    }

    private void sequence(QualifiedName name, List<AnnotationSpec> annotations) {
        if (name == null) {
            annotations.add(generated("SEQUENCE").build());
            return;
        }
        Sequence sequence = schema.sequences().getOrDefault(name, new Sequence(name, 1, 1));
        String generator = name.name().text();
        annotations.add(
                generated("SEQUENCE").addMember("generator", "$S", generator).build());
        AnnotationSpec.Builder declared = jpa("SequenceGenerator").addMember("name", "$S", generator);
        Annotated.text(declared, "sequenceName", name.name());
        Annotated.text(declared, options.namespaceMember(), name.namespace());
        if (sequence.start() != 1) {
            declared.addMember("initialValue", "$L", sequence.start());
        }
        annotations.add(
                declared.addMember("allocationSize", "$L", sequence.increment()).build());
    }

    private void physical(Column column, List<AnnotationSpec> annotations) {
        if (column.defaultValue() != null) {
            annotations.add(needsHibernate(column, "ColumnDefault", "a default")
                    .addMember("value", "$S", column.defaultValue())
                    .build());
        }
        if (column.computed() != null) {
            annotations.add(needsHibernate(column, "GeneratedColumn", "a computed value")
                    .addMember("value", "$S", column.computed())
                    .build());
        }
        if (column.collation() != null) {
            annotations.add(needsHibernate(column, "Collate", "a collation")
                    .addMember("value", "$S", column.collation())
                    .build());
        }
        if (column.comment() != null) {
            annotations.add(needsHibernate(column, "Comment", "a comment")
                    .addMember("value", "$S", column.comment())
                    .build());
        }
        Integer fraction =
                ColumnSizes.of(column, EntityTypes.name(table, column)).fraction();
        if (fraction != null && !options.definesType(table.name(), column.name())) {
            annotations.add(needsHibernate(column, "FractionalSeconds", "a precision")
                    .addMember("value", "$L", fraction)
                    .build());
        }
        if (isLargeObject(column)) {
            annotations.add(jpa("Lob").build());
        }
        NamedEnums.of(schema, column)
                .filter(type -> isByEnum(column))
                .ifPresent(type -> annotations.add(needsHibernate(column, "JdbcTypeCode", "an enum type of its own")
                        .addMember("value", "$T.$L", SQL_TYPES, NamedEnums.typeCode(type))
                        .build()));
        boolean json = PhysicalKind.of(column) == PhysicalKind.JSON && options.hibernate();
        if (json) {
            annotations.add(hibernate("JdbcTypeCode")
                    .addMember("value", "$T.JSON", SQL_TYPES)
                    .build());
        }
        for (Check check : table.checks()) {
            if (isOf(check, column.name()) && !isByEnum(column)) {
                AnnotationSpec.Builder annotation = needsHibernate(column, "Check", "a check");
                Annotated.text(annotation, "name", check.name());
                annotations.add(annotation
                        .addMember("constraints", "$S", check.expression())
                        .build());
            }
        }
    }

    /** What a database keeps apart from the row, and its driver reads in another way. */
    private static boolean isLargeObject(Column column) {
        return column.databaseTypes().values().stream()
                .anyMatch(
                        type -> type.equals("oid") || type.matches("(?i)clob|blob|(character|binary) large object.*"));
    }

    private static boolean isOf(Check check, Identifier column) {
        return column.equals(check.column());
    }

    /** Hibernate makes the check of an enum by itself. */
    private static boolean isByEnum(Column column) {
        return column.attribute() != null && column.attribute().enumeration() != null;
    }

    private AnnotationSpec.Builder needsHibernate(Column column, String annotation, String what) {
        if (!options.hibernate()) {
            throw refused(
                    column,
                    "has " + what + ", which JPA has no annotation for; add org.hibernate.orm:hibernate-core to the"
                            + " project's dependencies");
        }
        return hibernate(annotation);
    }

    private EntityException refused(Column column, String message) {
        return new EntityException(table.name(), "column '" + column.name() + "' " + message);
    }
}
