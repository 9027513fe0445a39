package dev.migrate.generate.entities;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Makes annotations. */
final class Annotated {

    static final String JPA = "jakarta.persistence";
    static final String HIBERNATE = "org.hibernate.annotations";

    private Annotated() {}

    static AnnotationSpec.Builder jpa(String name) {
        return AnnotationSpec.builder(ClassName.get(JPA, name));
    }

    static AnnotationSpec.Builder hibernate(String name) {
        return AnnotationSpec.builder(ClassName.get(HIBERNATE, name));
    }

    /** Adds a text, where there is one. */
    static AnnotationSpec.Builder text(AnnotationSpec.Builder annotation, String member, Object text) {
        return text == null || text.toString().isEmpty()
                ? annotation
                : annotation.addMember(member, "$S", text.toString());
    }

    /** Adds a number or a truth value, where there is one. */
    static AnnotationSpec.Builder literal(AnnotationSpec.Builder annotation, String member, Object value) {
        return value == null ? annotation : annotation.addMember(member, "$L", value);
    }

    /** {@code {"a", "b"}}, or {@code "a"} for one alone. */
    static CodeBlock texts(List<?> texts) {
        CodeBlock joined =
                texts.stream().map(text -> CodeBlock.of("$S", text.toString())).collect(CodeBlock.joining(", "));
        return texts.size() == 1 ? joined : CodeBlock.of("{$L}", joined);
    }

    /** Adds several annotations as one member. */
    static void all(AnnotationSpec.Builder annotation, String member, List<AnnotationSpec> parts) {
        parts.forEach(part -> annotation.addMember(member, "$L", part));
    }
}
