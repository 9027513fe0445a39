package dev.migrate.bench;

import dev.migrate.bench.Target.Place;
import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.EntityExtraction;
import dev.migrate.extract.entity.Extraction;
import dev.migrate.extract.entity.ForkedExtractor;
import dev.migrate.generate.sql.Dialects;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak's entities against a database that has exactly their tables, each in a process of its own: how long it takes to find
 * that there is nothing to do, and how many changes are reported all the same.
 */
final class HibernateDiffBench implements Bench {

    private static final String OURS = "extract, diff, render";
    private static final String LIQUIBASE = "liquibase-hibernate diffChangelog";

    /** The class paths that the extractor's tests fetch. */
    private static final Path CLASS_PATHS = Path.of(System.getProperty("bench.class-paths", "."));

    private static final Path FETCHED = Path.of(System.getProperty("bench.fetched", "."));

    @Override
    public void run() throws Exception {
        Path work = Files.createTempDirectory("bench-diff");
        List<Path> keycloak = jars(CLASS_PATHS.resolve("keycloak"));
        List<Path> hibernate = jars(CLASS_PATHS.resolve("hibernate/7.2"));
        EntityExtraction question =
                EntityExtraction.of(keycloak, concat(keycloak, hibernate), List.of(TargetDatabase.of("postgresql:16")));
        Schema schema = ((Extraction.Extracted) new ForkedExtractor(work).extract(question)).schema();
        Place place = Target.POSTGRESQL.newDatabase();
        create(place, schema);
        Path unit = persistenceUnit(work, schema);
        Path changelog = work.resolve("changelog.xml");
        List<Path> liquibase = concat(concat(jars(FETCHED.resolve("liquibase-hibernate")), hibernate), keycloak);
        Contest contest = new Contest("Keycloak, nothing changed, PostgreSQL, each from process start", 5)
                .contender(OURS, () -> () -> Processes.run(ours(work, keycloak, hibernate)))
                .contender(LIQUIBASE, () -> {
                    Files.deleteIfExists(changelog);
                    return () -> Processes.run(liquibase(place, changelog, concat(List.of(unit), liquibase)));
                })
                .run()
                .atMost(OURS, 0.3, LIQUIBASE);
        System.out.println("  changes reported: " + OURS + " "
                + Files.readString(work.resolve(HibernateDiffMain.RESULT)) + ", " + LIQUIBASE + " "
                + reported(changelog));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        }
    }

    private static List<Path> concat(List<Path> first, List<Path> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void create(Place place, Schema schema) throws SQLException {
        try (Connection connection = place.connect();
                java.sql.Statement jdbc = connection.createStatement()) {
            for (Statement statement :
                    Dialects.of("postgresql").render(Schema.empty(), SchemaDiff.between(Schema.empty(), schema))) {
                jdbc.execute(statement.sql());
            }
        }
    }

    /** liquibase-hibernate reads a persistence unit: one with Keycloak's entities. */
    private static Path persistenceUnit(Path work, Schema schema) throws IOException {
        StringBuilder text =
                new StringBuilder("<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">\n"
                        + "<persistence-unit name=\"keycloak\" transaction-type=\"RESOURCE_LOCAL\">\n");
        schema.tables().values().stream()
                .map(Table::entity)
                .filter(entity -> entity != null)
                .map(Entity::qualifiedName)
                .distinct()
                .forEach(name -> text.append("<class>").append(name).append("</class>\n"));
        text.append("<exclude-unlisted-classes>true</exclude-unlisted-classes>\n<properties>"
                + property("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                + property("hibernate.query.startup_check", "false")
                + "</properties>\n"
                + "</persistence-unit>\n</persistence>\n");
        Path root = work.resolve("unit");
        Files.createDirectories(root.resolve("META-INF"));
        Files.writeString(root.resolve("META-INF/persistence.xml"), text);
        return root;
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    private static List<String> ours(Path work, List<Path> keycloak, List<Path> hibernate) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                HibernateDiffMain.class.getName(),
                work.toString(),
                Processes.classPath(keycloak),
                Processes.classPath(hibernate));
    }

    private static List<String> liquibase(Place place, Path changelog, List<Path> classPath) {
        List<Path> all = new ArrayList<>(classPath);
        all.add(Processes.jarOf(org.postgresql.Driver.class));
        all.add(Processes.jarOf(LiquibaseDiffMain.class));
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                Processes.classPath(all),
                LiquibaseDiffMain.class.getName(),
                place.url(),
                place.user(),
                place.password(),
                changelog.toString());
    }

    private static long reported(Path changelog) throws IOException {
        return Files.exists(changelog)
                ? Files.readString(changelog)
                        .lines()
                        .filter(line -> line.contains("<changeSet"))
                        .count()
                : 0;
    }
}
