package dev.migrate.generate.entities;

import static dev.migrate.generate.entities.Annotated.hibernate;
import static dev.migrate.generate.entities.Annotated.jpa;

import com.palantir.javapoet.AnnotationSpec;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The annotations of an entity's class. */
final class TableAnnotations {

    private final Table table;
    private final EntityOptions options;

    TableAnnotations(Table table, EntityOptions options) {
        this.table = table;
        this.options = options;
    }

    List<AnnotationSpec> all() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(jpa("Entity").build());
        annotations.add(table());
        if (table.comment() != null) {
            annotations.add(needsHibernate("Comment", "a comment")
                    .addMember("value", "$S", table.comment())
                    .build());
        }
        for (Check check : table.checks()) {
            if (check.column() == null) {
                AnnotationSpec.Builder annotation = needsHibernate("Check", "a check");
                Annotated.text(annotation, "name", check.name());
                annotations.add(annotation
                        .addMember("constraints", "$S", check.expression())
                        .build());
            }
        }
        return annotations;
    }

    private AnnotationSpec table() {
        AnnotationSpec.Builder annotation = jpa("Table");
        Annotated.text(annotation, "name", table.name().name());
        Annotated.text(annotation, options.namespaceMember(), table.name().namespace());
        keys(table, annotation);
        return annotation.build();
    }

    /** Unique keys and indexes, which the tables of collections have too. */
    static void keys(Table table, AnnotationSpec.Builder annotation) {
        Annotated.all(
                annotation,
                "uniqueConstraints",
                table.uniqueKeys().stream()
                        .sorted(Comparator.comparing(key -> key.columns().toString()))
                        .map(TableAnnotations::unique)
                        .toList());
        Annotated.all(
                annotation,
                "indexes",
                table.indexes().stream()
                        .sorted(Comparator.comparing(Index::name))
                        .map(index -> index(table, index))
                        .toList());
    }

    private static AnnotationSpec unique(UniqueKey key) {
        AnnotationSpec.Builder annotation = jpa("UniqueConstraint");
        Annotated.text(annotation, "name", key.explicitName());
        return annotation
                .addMember("columnNames", "$L", Annotated.texts(key.columns()))
                .build();
    }

    private static AnnotationSpec index(Table table, Index index) {
        AnnotationSpec.Builder annotation = jpa("Index");
        Annotated.text(annotation, "name", index.generatedName() ? null : index.name());
        annotation.addMember(
                "columnList",
                "$S",
                index.parts().stream().map(part -> part(table, index, part)).collect(Collectors.joining(", ")));
        if (index.unique()) {
            annotation.addMember("unique", "true");
        }
        return annotation.build();
    }

    private static String part(Table table, Index index, Index.Part part) {
        String what = part.column() == null
                ? expression(table, index, part)
                : part.column().toString();
        return what + (part.descending() ? " desc" : "");
    }

    /** Hibernate reads an expression in parentheses, after it has split the list at each comma. */
    private static String expression(Table table, Index index, Index.Part part) {
        if (part.expression().indexOf(',') >= 0) {
            throw new EntityException(
                    table.name(),
                    "its index '" + index.name() + "' is about the expression " + part.expression()
                            + ", which has a comma, and Hibernate splits an index's columns there; take it out of the JSON and"
                            + " create it in a revision of your own: mvn migrate:revision");
        }
        return "(" + IndexExpressions.bare(part.expression()) + ")";
    }

    private AnnotationSpec.Builder needsHibernate(String annotation, String what) {
        if (!options.hibernate()) {
            throw new EntityException(
                    table.name(),
                    "it has " + what + ", which JPA has no annotation for; add org.hibernate.orm:hibernate-core to the"
                            + " project's dependencies");
        }
        return hibernate(annotation);
    }
}
