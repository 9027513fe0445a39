package dev.migrate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** Entities as a project has them, many of them: a dozen attributes, an enum, an embedded value, two associations, a collection. */
final class LargeModel {

    private static final String ENTITY = """
            package large;

            import jakarta.persistence.*;

            @Entity
            @Table(name = "entity_%1$d", indexes = @Index(name = "ix_entity_%1$d", columnList = "name, created"),
                    uniqueConstraints = @UniqueConstraint(name = "uk_entity_%1$d", columnNames = "code"))
            public class Entity%1$d {
                public enum Status { NEW, ACTIVE, CLOSED }

                @Id
                @GeneratedValue
                Long id;

                @Version
                int version;

                @Column(nullable = false, length = 80)
                String name;

                @Column(length = 20)
                String code;

                String description;
                java.time.Instant created;
                java.time.LocalDate day;
                boolean active;
                int amount;

                @Column(precision = 12, scale = 2)
                java.math.BigDecimal price;

                java.util.UUID reference;

                @Enumerated(EnumType.STRING)
                Status status;

                @Embedded
                Address address;

                @ManyToOne
                Entity%2$d parent;

                @ManyToOne(optional = false)
                Entity%3$d owner;

                @ElementCollection
                java.util.Set<String> labels;
            }
            """;

    private static final String ADDRESS = """
            package large;

            import jakarta.persistence.*;

            @Embeddable
            public class Address {
                String street;
                String city;

                @Column(length = 2)
                String country;
            }
            """;

    private LargeModel() {}

    /** The full names of its classes. */
    static List<String> classes(int entities) {
        List<String> names = new ArrayList<>(IntStream.range(0, entities)
                .mapToObj(number -> "large.Entity" + number)
                .toList());
        names.add("large.Address");
        return names;
    }

    /** Compiles it into a new folder. */
    static Path compile(int entities, List<Path> classPath) throws IOException {
        Path folder = Files.createTempDirectory("bench-model");
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-proc:none", "-nowarn", "-classpath", Processes.classPath(classPath)));
        arguments.add(
                Files.writeString(sources.resolve("Address.java"), ADDRESS).toString());
        for (int number = 0; number < entities; number++) {
            Path source = sources.resolve("Entity" + number + ".java");
            arguments.add(Files.writeString(source, ENTITY.formatted(number, number / 2, number / 3))
                    .toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the model doesn't compile, see above");
        }
        return classes;
    }
}
