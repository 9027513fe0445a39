package dev.migrate.generate.check;

import dev.migrate.generate.models.ModelRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.Type;

/** The fields of the project's compiled classes, read without loading them. */
public final class CompiledClasses {

    private final Path folder;

    /** The classes below {@code folder} ({@code target/classes}), which need not exist. */
    public CompiledClasses(Path folder) {
        this.folder = folder;
    }

    /**
     * The instance fields of a top-level class, those of its nested classes with dotted paths; nothing where it isn't
     * compiled. A patch that is no record can set only what isn't final.
     *
     * @throws UncheckedIOException if a class file can't be read
     */
    Optional<List<ModelField>> fields(String className, ModelRole role) {
        Path file = folder.resolve(className.replace('.', '/') + ".class");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Index index = index(file);
        ClassInfo type = index.getClassByName(DotName.createSimple(className));
        List<ModelField> fields = new ArrayList<>();
        collect("", type, role == ModelRole.PATCH && !type.isRecord(), index, fields);
        return Optional.of(fields);
    }

    /** When the class was compiled, or nothing where it isn't. */
    Optional<Long> compiledAt(String className) {
        try {
            Path file = folder.resolve(className.replace('.', '/') + ".class");
            return Files.isRegularFile(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toMillis())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The class, and what is nested in it. */
    private static Index index(Path file) {
        String simpleName = file.getFileName().toString().replace(".class", "");
        Indexer indexer = new Indexer();
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            for (Path sibling : siblings.sorted().toList()) {
                String name = sibling.getFileName().toString();
                if (name.equals(simpleName + ".class")
                        || name.startsWith(simpleName + "$") && name.endsWith(".class")) {
                    try (InputStream in = Files.newInputStream(sibling)) {
                        indexer.index(in);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "class file '" + file + "' can't be read; compile it again: mvn clean compile", e);
        }
        return indexer.complete();
    }

    private static void collect(String prefix, ClassInfo type, boolean settable, Index index, List<ModelField> fields) {
        for (FieldInfo field : type.fieldsInDeclarationOrder()) {
            boolean instance = !Modifier.isStatic(field.flags())
                    && !field.isSynthetic()
                    && !(settable && Modifier.isFinal(field.flags()));
            ClassInfo nested = index.getClassByName(field.type().name());
            if (instance && nested != null && !nested.isEnum() && !nested.equals(type)) {
                collect(prefix + field.name() + ".", nested, settable, index, fields);
            } else if (instance) {
                fields.add(new ModelField(
                        prefix + field.name(),
                        spelled(field.type()),
                        FieldAnnotations.constraints(field),
                        FieldAnnotations.isNonNull(field, index)));
            }
        }
    }

    private static String spelled(Type type) {
        return switch (type.kind()) {
            case ARRAY ->
                spelled(type.asArrayType().componentType())
                        + "[]".repeat(type.asArrayType().dimensions());
            case PARAMETERIZED_TYPE ->
                dotted(type)
                        + type.asParameterizedType().arguments().stream()
                                .map(CompiledClasses::spelled)
                                .collect(Collectors.joining(", ", "<", ">"));
            case WILDCARD_TYPE ->
                type.asWildcardType().superBound() != null
                        ? "? super " + spelled(type.asWildcardType().superBound())
                        : "? extends " + spelled(type.asWildcardType().extendsBound());
            default -> dotted(type);
        };
    }

    private static String dotted(Type type) {
        return type.name().toString().replace('$', '.');
    }
}
