package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Finds the mapped classes of folders and jars by their class files, without loading one. */
final class ClassScan {

    private static final String JPA = "jakarta.persistence.";
    private static final List<String> OTHERS = List.of(JPA + "MappedSuperclass", JPA + "Embeddable", JPA + "Converter");
    private static final String PACKAGE_INFO = ".package-info";
    /** Class files that no class path loads by their own names. */
    private static final Set<String> NOT_SCANNED = Set.of("META-INF", "BOOT-INF", "WEB-INF");

    /** Where a class file states its version, and what to subtract from that to get Java's. */
    private static final int MAJOR_VERSION_OFFSET = 6;

    private static final int CLASS_FILE_VERSION_OF_JAVA_0 = 44;

    private final Index index;
    private final Map<String, Integer> javaVersions;

    private ClassScan(Index index, Map<String, Integer> javaVersions) {
        this.index = index;
        this.javaVersions = javaVersions;
    }

    static ClassScan of(Collection<Path> roots) {
        Indexer indexer = new Indexer();
        Map<String, Integer> javaVersions = new HashMap<>();
        roots.stream().filter(Files::exists).forEach(root -> addRoot(indexer, javaVersions, root));
        return new ClassScan(indexer.complete(), javaVersions);
    }

    /** The mapped classes that this JVM is too old for. */
    List<Finding> tooNew() {
        int found = Runtime.version().feature();
        ManagedClasses classes = classes();
        return Stream.concat(classes.entities().stream(), classes.others().stream())
                .filter(name -> javaVersions.getOrDefault(name, 0) > found)
                .map(name -> new Finding(
                        name,
                        null,
                        "the class was compiled for Java " + javaVersions.get(name) + ", found Java " + found
                                + " running the extraction",
                        "Declare a JDK of version " + javaVersions.get(name)
                                + " or later in the project's Maven toolchain"))
                .toList();
    }

    ManagedClasses classes() {
        return new ManagedClasses(
                annotated(JPA + "Entity"),
                OTHERS.stream()
                        .flatMap(annotation -> annotated(annotation).stream())
                        .toList(),
                packages());
    }

    private List<String> annotated(String annotation) {
        return index.getAnnotations(DotName.createSimple(annotation)).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass().name().toString())
                .toList();
    }

    private List<String> packages() {
        return index.getKnownClasses().stream()
                .filter(type -> type.name().toString().endsWith(PACKAGE_INFO))
                .filter(type -> !type.declaredAnnotations().isEmpty())
                .map(type -> type.name().toString())
                .map(name -> name.substring(0, name.length() - PACKAGE_INFO.length()))
                .toList();
    }

    private static void addRoot(Indexer indexer, Map<String, Integer> javaVersions, Path root) {
        try {
            if (Files.isDirectory(root)) {
                addTree(indexer, javaVersions, root);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(root)) {
                    addTree(indexer, javaVersions, jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + root + "' can't be read", e);
        }
    }

    private static void addTree(Indexer indexer, Map<String, Integer> javaVersions, Path top) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(top)) {
            files = tree.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !NOT_SCANNED.contains(
                            top.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            javaVersions.put(className(top.relativize(file)), javaVersion(bytes));
            indexer.index(new ByteArrayInputStream(bytes));
        }
    }

    private static String className(Path file) {
        String name = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        return name.substring(0, name.length() - ".class".length());
    }

    private static int javaVersion(byte[] classFile) {
        int major = classFile.length < MAJOR_VERSION_OFFSET + 2
                ? 0
                : ByteBuffer.wrap(classFile).getShort(MAJOR_VERSION_OFFSET);
        return major - CLASS_FILE_VERSION_OF_JAVA_0;
    }
}
