package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the mapped classes of folders and jars by their class files, without loading one. */
final class ClassScan {

    private static final String JPA = "jakarta.persistence.";
    private static final String ENTITY = JPA + "Entity";
    private static final List<String> OTHERS = List.of(JPA + "MappedSuperclass", JPA + "Embeddable", JPA + "Converter");
    private static final List<String> MAPPED =
            Stream.concat(Stream.of(ENTITY), OTHERS.stream()).toList();

    private static final String PACKAGE_INFO = ".package-info";
    /** Class files that no class path loads by their own names. */
    private static final Set<String> NOT_SCANNED = Set.of("META-INF", "BOOT-INF", "WEB-INF");

    private final List<ClassFile> files;

    private ClassScan(List<ClassFile> files) {
        this.files = files;
    }

    static ClassScan of(Collection<Path> roots) {
        List<ClassFile> files = new ArrayList<>();
        roots.stream().filter(Files::exists).forEach(root -> addRoot(files, root));
        return new ClassScan(files);
    }

    /** What to say about the mapped classes that this JVM is too old for; nothing where there are none. */
    Optional<Finding> tooNew() {
        int found = Runtime.version().feature();
        List<ClassFile> newer = files.stream()
                .filter(file -> file.javaVersion() > found)
                .filter(file -> MAPPED.stream().anyMatch(file.annotations()::contains))
                .sorted(Comparator.comparing(ClassFile::name))
                .toList();
        return newer.stream().mapToInt(ClassFile::javaVersion).max().stream()
                .mapToObj(needed -> tooNew(newer, needed))
                .findFirst();
    }

    private static Finding tooNew(List<ClassFile> newer, int needed) {
        String others = newer.size() == 1 ? "the class was" : "the class and " + (newer.size() - 1) + " more were";
        return Finding.newerJava(newer.get(0).name(), others, needed);
    }

    ManagedClasses classes() {
        return new ManagedClasses(
                annotated(ENTITY),
                OTHERS.stream()
                        .flatMap(annotation -> annotated(annotation).stream())
                        .toList(),
                packages());
    }

    private List<String> annotated(String annotation) {
        return files.stream()
                .filter(file -> file.annotations().contains(annotation))
                .map(ClassFile::name)
                .toList();
    }

    private List<String> packages() {
        return files.stream()
                .filter(file -> file.name().endsWith(PACKAGE_INFO)
                        && !file.annotations().isEmpty())
                .map(ClassFile::name)
                .map(name -> name.substring(0, name.length() - PACKAGE_INFO.length()))
                .toList();
    }

    private static void addRoot(List<ClassFile> files, Path root) {
        try {
            if (Files.isDirectory(root)) {
                addTree(files, root);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(root)) {
                    addTree(files, jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + root + "' can't be read", e);
        }
    }

    private static void addTree(List<ClassFile> found, Path top) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(top)) {
            files = tree.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !NOT_SCANNED.contains(
                            top.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            found.add(classFile(file));
        }
    }

    private static ClassFile classFile(Path file) throws IOException {
        try {
            return ClassFile.of(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + file + "' is broken: " + e.getMessage() + "; build it again", e);
        }
    }
}
