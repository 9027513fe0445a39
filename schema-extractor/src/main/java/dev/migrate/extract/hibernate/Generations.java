package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Attribute.Generation;
import dev.migrate.schema.model.QualifiedName;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.Column;

/** Who makes an attribute's value. */
final class Generations {

    /** By name, because Hibernate moves and deprecates them: the client's own id, and the one of an associated entity. */
    private static final Set<String> NOT_GENERATED = Set.of(
            "org.hibernate.generator.Assigned", "org.hibernate.id.Assigned", "org.hibernate.id.ForeignGenerator");

    private Generations() {}

    static Generation ofId(Generator generator, Column column) {
        if (column.isIdentity()) {
            return Generation.IDENTITY;
        }
        if (generator == null || NOT_GENERATED.contains(generator.getClass().getName())) {
            return Generation.NONE;
        }
        if (generator.generatedOnExecution()) {
            return Generation.DATABASE;
        }
        return sequence(generator) == null ? Generation.APPLICATION : Generation.SEQUENCE;
    }

    /** The physical name of the sequence that the generator asks, or {@code null}. */
    static org.hibernate.boot.model.relational.QualifiedName sequence(Generator generator) {
        return generator instanceof SequenceStyleGenerator style
                        && style.getDatabaseStructure().isPhysicalSequence()
                ? style.getDatabaseStructure().getPhysicalName()
                : null;
    }

    static QualifiedName sequence(Generator generator, Names names) {
        org.hibernate.boot.model.relational.QualifiedName name = sequence(generator);
        return name == null ? null : names.qualified(name);
    }

    static Generation ofAttribute(Role role, Column column) {
        if (column.getGeneratedAs() != null) {
            return Generation.DATABASE;
        }
        Generation declared = role.annotations().stream()
                .map(Generations::declared)
                .filter(generation -> generation != Generation.NONE)
                .findFirst()
                .orElse(Generation.NONE);
        if (declared != Generation.NONE) {
            return declared;
        }
        boolean byHibernate = role.property() != null && role.property().getValueGeneratorCreator() != null;
        return byHibernate || role.isVersion() ? Generation.APPLICATION : Generation.NONE;
    }

    /** What an annotation such as {@code @CreationTimestamp} says by the generator that it stands for. */
    private static Generation declared(Annotation annotation) {
        ValueGenerationType type = annotation.annotationType().getAnnotation(ValueGenerationType.class);
        if (type == null) {
            return Generation.NONE;
        }
        boolean inDatabase = OnExecutionGenerator.class.isAssignableFrom(type.generatedBy());
        boolean inJava = BeforeExecutionGenerator.class.isAssignableFrom(type.generatedBy());
        if (inDatabase && inJava) {
            return "DB".equals(Portable.attribute(annotation, "source")) ? Generation.DATABASE : Generation.APPLICATION;
        }
        return inDatabase ? Generation.DATABASE : Generation.APPLICATION;
    }
}
