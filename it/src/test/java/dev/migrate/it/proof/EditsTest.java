package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.generate.revision.RevisionDraft;
import dev.migrate.generate.sql.Plan;
import dev.migrate.runner.Migrator;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single edits between two releases: release A's database becomes what Hibernate creates for release B, and returns. */
class EditsTest {

    private static final String HIBERNATE = System.getProperty("it.edits.hibernate", "7.4");
    private static final TargetDatabase[] TARGETS =
            Engine.usual().stream().map(Engine::target).toArray(TargetDatabase[]::new);

    private static final List<String> ROWS = List.of(
            "insert into region (id, area) values (1, 5)",
            "insert into customer (id, name, code, points, credit, status, grade, phone, region_id)"
                    + " values (1, 'Ann', 'A1', 7, 12.50, 'NEW', 2, '117', 1)",
            "insert into customer (id, name, code, points) values (2, null, 'B2', 0)",
            "insert into note (id, text) values (1, 'x')");

    private static Entities releaseA;
    private static Schema schemaA;
    private static final Map<Engine, List<String>> CREATED_A = new EnumMap<>(Engine.class);
    private static final Map<Engine, Schema> READ_A = new EnumMap<>(Engine.class);

    static Stream<Edit> edits() {
        return Stream.of(
                Edit.of("a column added", "String text;", "String text; String author;"),
                Edit.of(
                        "a column added that is not null and has a default",
                        "String text;",
                        "String text; @ColumnDefault(\"'me'\") @Column(nullable = false) String author;"),
                Edit.of(
                                "a column added that is not null, filled",
                                "String text;",
                                "String text; @Column(nullable = false) String author;")
                        .filled("note.author='nobody'"),
                Edit.of("a column dropped", "int points;", ""),
                Edit.of("a column renamed", "String text;", "String body;").renamed("note.text:body"),
                Edit.of(
                                "a column renamed and widened",
                                "String name;",
                                "String title;",
                                "columnList = \"name\"",
                                "columnList = \"title\"",
                                "length = 40",
                                "length = 50")
                        .renamed("customer.name:title"),
                Edit.of("a longer varchar", "length = 40", "length = 400"),
                Edit.of("a shorter varchar", "length = 40", "length = 20"),
                Edit.of("int to bigint", "int points;", "long points;"),
                Edit.of("a time zone lost", "OffsetDateTime said;", "LocalDateTime said;"),
                Edit.of("int to varchar", "int points;", "@Column(nullable = false) String points;"),
                Edit.of("the scale alone", "scale = 2", "scale = 4"),
                Edit.of("the precision and scale", "precision = 10, scale = 2", "precision = 14, scale = 3"),
                Edit.of("not null dropped", "@Column(nullable = false, length = 8)", "@Column(length = 8)"),
                Edit.of("not null set", "@ColumnDefault(\"3\")", "@ColumnDefault(\"3\") @Column(nullable = false)")
                        .filled("customer.grade=0"),
                Edit.of("a default added", "String text;", "@ColumnDefault(\"'-'\") String text;"),
                Edit.of("a default changed", "@ColumnDefault(\"3\")", "@ColumnDefault(\"4\")"),
                Edit.of("a default dropped", "@ColumnDefault(\"3\")", ""),
                Edit.of("a unique column", "String text;", "@Column(unique = true) String text;"),
                Edit.of("a column unique no more", "@Column(unique = true)\n", "\n"),
                Edit.of("a unique key renamed", "uk_code", "uk_customer_code"),
                Edit.of(
                        "a unique key over more columns",
                        "columnNames = \"code\"",
                        "columnNames = {\"code\", \"name\"}"),
                Edit.of(
                        "a unique key dropped",
                        "uniqueConstraints = @UniqueConstraint(name = \"uk_code\", columnNames = \"code\"),",
                        ""),
                Edit.of("an index made unique", "columnList = \"name\")", "columnList = \"name\", unique = true)"),
                Edit.of("an index renamed", "ix_name", "ix_customer_name"),
                Edit.of("an index over more columns", "columnList = \"name\"", "columnList = \"name, grade desc\""),
                Edit.of(
                        "an index dropped",
                        ",\n        indexes = @jakarta.persistence.Index(name = \"ix_name\", columnList = \"name\")",
                        ""),
                Edit.of(
                        "a foreign key that cascades",
                        "@ManyToOne",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE)"),
                Edit.of("a foreign key renamed", "fk_region", "fk_customer_region"),
                Edit.of("an association added", "String text;", "String text; @ManyToOne Region about;"),
                Edit.of(
                        "an association dropped",
                        "String phone;\n    @ManyToOne\n    @JoinColumn(name = \"region_id\", foreignKey = @jakarta.persistence.ForeignKey(name = \"fk_region\"))\n    Region region;",
                        "String phone;"),
                Edit.of("a join table", "String text;", "String text; @ManyToMany java.util.Set<Region> regions;"),
                Edit.of(
                        "a check added",
                        "String text;",
                        "@org.hibernate.annotations.Check(constraints = \"text <> ''\") String text;"),
                Edit.of("a check changed", "area > 0", "area > 1"),
                Edit.of(
                        "a check dropped",
                        "@org.hibernate.annotations.Check(name = \"ck_area\", constraints = \"area > 0\")",
                        ""),
                Edit.of("a comment changed", "how to call", "how to reach"),
                Edit.of("a comment dropped", "@Comment(\"how to call\")", ""),
                Edit.of("a table's comment", "class Note", "@Comment(\"what was said\") class Note"),
                Edit.of("an enum constant added", "NEW, OLD", "NEW, ACTIVE, OLD"),
                Edit.of(
                                "an enum's column by number",
                                "@Enumerated(EnumType.STRING)\n    @Column(length = 10)\n    Status status;",
                                "@Column(name = \"status_no\") Status status;")
                        .renamed("customer.status:-"),
                Edit.of("a sequence's increment", "allocationSize = 10", "allocationSize = 50"),
                Edit.of("a sequence renamed", "customer_ids", "client_ids").renamed("customer_ids:client_ids"),
                Edit.of("a table renamed", "name = \"customer\"", "name = \"client\"")
                        .renamed("customer:client"),
                Edit.of("a table renamed that others refer to", "name = \"region\"", "name = \"area\"")
                        .renamed("region:area"),
                Edit.of("a table dropped", "@Entity(name = \"Note\")\n@jakarta.persistence.Table(name = \"note\")", ""),
                Edit.of("a table added", "enum Status", "@Entity class Extra { @Id long id; } enum Status"),
                Edit.of(
                        "a primary key of two columns",
                        "@Id int id;\n    String text;",
                        "@Id int id; @Id @Column(length = 9) String text;"),
                Edit.of(
                        "an id that the database generates",
                        "class Note {\n    @Id int id;",
                        "class Note { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) int id;"),
                Edit.of("a version", "String text;", "String text; @Version int version;")
                        .filled("note.version=0"));
    }

    @BeforeAll
    static void createReleaseA(@TempDir Path classes) {
        releaseA = compiled(Edit.RELEASE_A, classes);
        schemaA = releaseA.extract(TARGETS);
        for (Engine engine : Engine.usual()) {
            Database database = engine.fresh();
            releaseA.createIn(database.source());
            CREATED_A.put(engine, Dumps.withoutMadeUpNames(database.dump()));
            READ_A.put(engine, Readings.of(database, schemaA));
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void leadsToWhatHibernateCreatesAndBack(Edit edit, @TempDir Path folder) {
        Entities releaseB = compiled(edit.source(), folder.resolve("classes"));
        Project project = new Project(folder.resolve("migrations"));
        String first = project.generate(schemaA, Decisions.none())
                .orElseThrow()
                .revision()
                .id();
        Schema schemaB = releaseB.extract(TARGETS);
        RevisionDraft draft = project.generate(schemaB, edit.decisions()).orElseThrow();
        assertThat(project.generate(schemaB, Decisions.none())).isEmpty();
        for (Engine engine : Engine.usual()) {
            Database hibernates = engine.fresh();
            releaseB.createIn(hibernates.source());
            List<String> createdB = Dumps.withoutMadeUpNames(hibernates.dump());
            Schema readB = Readings.of(hibernates, schemaB);
            boolean nothingToDo = draft.plans().get(engine.target().name()).up().isEmpty();
            if (nothingToDo) {
                // a type, a sequence or a constraint that this database has no other form of, or none at all
                assertThat(createdB).as("release B on %s", engine).isEqualTo(CREATED_A.get(engine));
            } else if (engine != Engine.SQLITE_FILE) {
                // Hibernate gives SQLite no foreign keys, keys of several columns and comments
                assertThat(createdB).as("release B on %s", engine).isNotEqualTo(CREATED_A.get(engine));
                assertThat(Readings.changes(READ_A.get(engine), readB))
                        .as("what is found in the database on %s", engine)
                        .isNotEmpty();
            }
            Database database = databaseA(engine, project, first);
            Migrator migrator = project.migrator(database);
            List<String> rows = rows(database);

            migrator.apply("head");
            Dumps.assertSame(Dumps.withoutMadeUpNames(database.dump()), createdB);
            assertThat(Readings.changes(Readings.of(database, schemaB), readB)).isEmpty();
            migrator.rollback(first);
            Dumps.assertSame(Dumps.withoutMadeUpNames(database.dump()), CREATED_A.get(engine));
            assertThat(Readings.changes(Readings.of(database, schemaA), READ_A.get(engine)))
                    .isEmpty();
            Plan plan = draft.plans().get(engine.target().name());
            if (plan.losses().isEmpty()) {
                assertThat(rows(database))
                        .as("rows after forward and rollback on %s", engine)
                        .isEqualTo(rows);
            }
            migrator.apply("head");
            Dumps.assertSame(Dumps.withoutMadeUpNames(database.dump()), createdB);
        }
    }

    /** Made by Hibernate and stamped; on H2 by our own revision, since H2 makes names up that no migration can know. */
    private static Database databaseA(Engine engine, Project project, String first) {
        Database database = engine.fresh();
        if (engine == Engine.H2_MEMORY) {
            project.migrator(database).apply(first);
        } else {
            releaseA.createIn(database.source());
            project.migrator(database).stamp(first, "made by Hibernate");
        }
        database.execute(ROWS.toArray(String[]::new));
        return database;
    }

    private static List<String> rows(Database database) {
        return Stream.of(
                        "select id, name, code, points, credit, status, grade, phone, region_id from customer order by id",
                        "select id, area from region order by id",
                        "select id, text from note order by id")
                .flatMap(sql -> database.query(sql).stream())
                .toList();
    }

    private static Entities compiled(String source, Path classes) {
        return new Entities(
                List.of(Compilation.ofTexts(Map.of("Model", source), classes)), ClassPaths.hibernate(HIBERNATE));
    }
}
