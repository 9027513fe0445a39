package dev.migrate.generate.check;

import dev.migrate.generate.models.ModelRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The fields of the project's compiled classes, read without loading them. */
public final class CompiledClasses {

    private static final Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Lu})(.*)");
    private static final List<DotName> MAPPED = Stream.of("Entity", "Embeddable", "MappedSuperclass")
            .map(name -> DotName.createSimple("jakarta.persistence." + name))
            .toList();

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
        Index index = index(className);
        ClassInfo type = index.getClassByName(DotName.createSimple(className));
        List<ModelField> fields = new ArrayList<>();
        collect("", type, role == ModelRole.PATCH && !type.isRecord(), index, fields);
        Set<String> paths = new HashSet<>();
        fields.removeIf(field -> !paths.add(field.path()));
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

    /** The class and those that it inherits from, with what is nested in them. */
    private Index index(String className) {
        Indexer indexer = new Indexer();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String name = open.pop();
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (seen.add(name) && Files.isRegularFile(file)) {
                index(file, indexer);
                open.addAll(parents(file));
            }
        }
        return indexer.complete();
    }

    private static List<String> parents(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ClassInfo type = Index.singleClass(in);
            List<String> parents = new ArrayList<>(
                    type.interfaceNames().stream().map(DotName::toString).toList());
            if (type.superName() != null) {
                parents.add(type.superName().toString());
            }
            return parents;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A class, and what is nested in it. */
    private static void index(Path file, Indexer indexer) {
        String simpleName = file.getFileName().toString().replace(".class", "");
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
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException(
                "class file '" + file + "' can't be read; compile it again: mvn clean compile", e);
    }

    /**
     * The fields of mapped classes whose type is one of {@code types}, as {@code package.Class.field}.
     *
     * @param types full names
     */
    List<MappedField> mappedFieldsOf(Set<String> types) {
        if (types.isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        List<MappedField> found = new ArrayList<>();
        for (ClassInfo type : all().getKnownClasses()) {
            boolean mapped = MAPPED.stream().anyMatch(type::hasDeclaredAnnotation);
            for (FieldInfo field : mapped ? type.fieldsInDeclarationOrder() : List.<FieldInfo>of()) {
                Stream.of(spelled(field.type()).split("[^\\p{javaJavaIdentifierPart}.]+"))
                        .filter(types::contains)
                        .findFirst()
                        .ifPresent(used -> found.add(new MappedField(type.name().toString(), field.name(), used)));
            }
        }
        found.sort(Comparator.comparing(MappedField::className).thenComparing(MappedField::field));
        return found;
    }

    /** A field of an entity, or of a class that entities are made of. */
    record MappedField(String className, String field, String type) {}

    private Index all() {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return indexer.complete();
    }

    private static void collect(String prefix, ClassInfo type, boolean settable, Index index, List<ModelField> fields) {
        inherited(prefix, type, settable, index, fields);
        for (FieldInfo field : type.fieldsInDeclarationOrder()) {
            boolean instance = !Modifier.isStatic(field.flags())
                    && !field.isSynthetic()
                    && !(settable && Modifier.isFinal(field.flags()));
            ClassInfo nested = index.getClassByName(field.type().name());
            if (instance
                    && nested != null
                    && nested.nestingType() != ClassInfo.NestingType.TOP_LEVEL
                    && !nested.isEnum()
                    && !nested.equals(type)) {
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

    /** What a class has of those it extends, and what an interface promises. */
    private static void inherited(
            String prefix, ClassInfo type, boolean settable, Index index, List<ModelField> fields) {
        ClassInfo parent = type.superName() == null ? null : index.getClassByName(type.superName());
        if (parent != null) {
            collect(prefix, parent, settable, index, fields);
        }
        if (!type.isInterface()) {
            return;
        }
        for (DotName name : type.interfaceNames()) {
            ClassInfo extended = index.getClassByName(name);
            if (extended != null) {
                inherited(prefix, extended, settable, index, fields);
            }
        }
        for (MethodInfo method : type.methodsInDeclarationOrder()) {
            boolean getter = Modifier.isAbstract(method.flags())
                    && method.parametersCount() == 0
                    && method.returnType().kind() != Type.Kind.VOID;
            if (getter) {
                fields.add(new ModelField(
                        prefix + property(method.name()), spelled(method.returnType()), Map.of(), false));
            }
        }
    }

    /** {@code getTotal} and {@code total} are about {@code total}. */
    private static String property(String method) {
        Matcher bean = GETTER.matcher(method);
        return bean.matches() ? bean.group(1).toLowerCase(Locale.ROOT) + bean.group(2) : method;
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
