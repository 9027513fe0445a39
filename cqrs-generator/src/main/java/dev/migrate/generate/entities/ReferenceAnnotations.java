package dev.migrate.generate.entities;

import static dev.migrate.generate.entities.Annotated.hibernate;
import static dev.migrate.generate.entities.Annotated.jpa;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.migrate.generate.entities.EntityShape.ElementTable;
import dev.migrate.generate.entities.EntityShape.JoinTable;
import dev.migrate.generate.entities.EntityShape.Reference;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The annotations of a field that is a foreign key, or a join table. */
final class ReferenceAnnotations {

    private final Schema schema;
    private final Table table;
    private final EntityOptions options;

    ReferenceAnnotations(Schema schema, Table table, EntityOptions options) {
        this.schema = schema;
        this.table = table;
        this.options = options;
    }

    List<AnnotationSpec> of(Reference reference) {
        ForeignKey key = reference.key();
        List<AnnotationSpec> annotations = new ArrayList<>();
        AnnotationSpec.Builder toOne =
                jpa("ManyToOne").addMember("fetch", "$T.LAZY", ClassName.get(Annotated.JPA, "FetchType"));
        boolean required = key.columns().stream()
                .noneMatch(name -> table.column(name).orElseThrow().nullable());
        if (required) {
            toOne.addMember("optional", "false");
        }
        annotations.add(toOne.build());
        if (key.onDelete() != null) {
            annotations.add(onDelete(key));
        }
        List<AnnotationSpec> columns = columns(table, key, reference.readOnly());
        if (columns.size() == 1) {
            annotations.add(withKey(columns.get(0), "foreignKey", key));
        } else {
            AnnotationSpec.Builder all = jpa("JoinColumns");
            Annotated.all(all, "value", columns);
            annotations.add(withKey(all.build(), "foreignKey", key));
        }
        return annotations;
    }

    List<AnnotationSpec> of(JoinTable join) {
        AnnotationSpec.Builder annotation = jpa("JoinTable");
        Annotated.text(annotation, "name", join.table().name().name());
        Annotated.text(
                annotation, options.namespaceMember(), join.table().name().namespace());
        Annotated.all(annotation, "joinColumns", columns(join.table(), join.own(), false));
        Annotated.all(annotation, "inverseJoinColumns", columns(join.table(), join.other(), false));
        TableAnnotations.keys(join.table(), annotation);
        AnnotationSpec named =
                withKey(withKey(annotation.build(), "foreignKey", join.own()), "inverseForeignKey", join.other());
        return List.of(jpa("ManyToMany").build(), named);
    }

    List<AnnotationSpec> of(ElementTable elements) {
        Table holder = elements.table();
        AnnotationSpec.Builder annotation = jpa("CollectionTable");
        Annotated.text(annotation, "name", holder.name().name());
        Annotated.text(annotation, options.namespaceMember(), holder.name().namespace());
        Annotated.all(annotation, "joinColumns", columns(holder, elements.own(), false));
        TableAnnotations.keys(holder, annotation);
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(jpa("ElementCollection").build());
        annotations.add(withKey(annotation.build(), "foreignKey", elements.own()));
        annotations.addAll(new ColumnAnnotations(schema, holder, options).of(elements.value()));
        return annotations;
    }

    private List<AnnotationSpec> columns(Table holder, ForeignKey key, boolean readOnly) {
        Table target = schema.tables().get(key.target());
        boolean byId =
                target.primaryKey() != null && target.primaryKey().columns().equals(key.targetColumns());
        SortedMap<Identifier, AnnotationSpec> columns = new TreeMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            AnnotationSpec.Builder column = jpa("JoinColumn");
            Annotated.text(column, "name", key.columns().get(i));
            if (!byId || key.columns().size() > 1) {
                Annotated.text(
                        column, "referencedColumnName", key.targetColumns().get(i));
            }
            if (!holder.column(key.columns().get(i)).orElseThrow().nullable()) {
                column.addMember("nullable", "false");
            }
            if (readOnly) {
                column.addMember("insertable", "false").addMember("updatable", "false");
            }
            columns.put(key.columns().get(i), column.build());
        }
        return List.copyOf(columns.values());
    }

    private static AnnotationSpec withKey(AnnotationSpec annotation, String member, ForeignKey key) {
        if (key.explicitName() == null && key.definition() == null) {
            return annotation;
        }
        AnnotationSpec.Builder named = jpa("ForeignKey");
        Annotated.text(named, "name", key.explicitName());
        Annotated.text(named, "foreignKeyDefinition", key.definition());
        return annotation.toBuilder().addMember(member, "$L", named.build()).build();
    }

    private AnnotationSpec onDelete(ForeignKey key) {
        if (!options.hibernate()) {
            throw new EntityException(
                    table.name(),
                    "its foreign key " + key.columns() + " says on delete " + key.onDelete()
                            + ", which JPA has no annotation"
                            + " for; add org.hibernate.orm:hibernate-core to the project's dependencies");
        }
        String action = key.onDelete().toUpperCase(Locale.ROOT).replace(' ', '_');
        return hibernate("OnDelete")
                .addMember("action", "$T.$L", ClassName.get(Annotated.HIBERNATE, "OnDeleteAction"), action)
                .build();
    }
}
