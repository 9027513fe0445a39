package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.TargetDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be read is a finding that names class and member, never an omission. */
class RejectedMappingsTest {

    private static final String IMPORTS = "package a; import jakarta.persistence.*; import java.util.*; ";

    @TempDir
    Path folder;

    @Test
    void noEntities() {
        Path classes = TestModel.compiled(folder, Map.of("a/Plain.java", "package a; public class Plain { }"));
        assertThat(extract(classes, "7.4")).isEqualTo(new Extraction.NoEntities());
    }

    @Test
    void rootsThatAreMissingHoldNothing() {
        assertThat(extract(folder.resolve("target/classes"), "7.4")).isEqualTo(new Extraction.NoEntities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void entityWithoutId(String hibernate) {
        Finding finding =
                only(hibernate, Map.of("a/NoId.java", IMPORTS + "@Entity public class NoId { String name; }"));
        assertThat(finding.className()).isEqualTo("a.NoId");
        assertThat(finding.message())
                .startsWith("Hibernate rejects the mapping: ")
                .contains("NoId");
        assertThat(finding.message()).doesNotContain("\n").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void wrongMappedBy(String hibernate) {
        Finding finding = only(
                hibernate,
                Map.of(
                        "a/Owner.java",
                        IMPORTS
                                + "@Entity public class Owner { @Id long id; @OneToMany(mappedBy = \"boss\") Set<Pet> pets; }",
                        "a/Pet.java",
                        IMPORTS + "@Entity public class Pet { @Id long id; @ManyToOne Owner owner; }"));
        assertThat(finding.place()).isEqualTo("a.Owner.pets");
        assertThat(finding.message()).contains("boss");
    }

    /** As in a module with several small applications. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void entitiesOfOneName(String hibernate) {
        String user = "import jakarta.persistence.*; @Entity public class User { @Id long id; }";
        Finding finding =
                only(hibernate, Map.of("a/User.java", "package a; " + user, "b/User.java", "package b; " + user));
        assertThat(finding.message()).contains("a.User", "b.User");
        assertThat(finding.fix()).contains("@Entity(name = …)", "-Dmigrate.persistenceUnit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void uniqueKeyOverAColumnThatTheTableHasNot(String hibernate) {
        Finding finding = only(
                hibernate,
                Map.of(
                        "a/User.java",
                        IMPORTS + "@Entity @Table(name = \"`user`\") public class User { @Id long id;"
                                + " @ElementCollection @CollectionTable(name = \"nick\", uniqueConstraints ="
                                + " @UniqueConstraint(columnNames = \"user_id\")) List<String> nicks; }"));
        assertThat(finding.message()).contains("'nick'").contains("'user_id'").contains("`User_id`");
    }

    @Test
    void newerClassFile() throws IOException {
        Path classes = TestModel.compiled(
                folder, Map.of("a/Newer.java", IMPORTS + "@Entity public class Newer { @Id long id; }"));
        Path file = classes.resolve("a/Newer.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) (44 + 99);
        Files.write(file, bytes);
        Finding finding = only(extract(classes, "7.4"));
        assertThat(finding.className()).isEqualTo("a.Newer");
        assertThat(finding.message())
                .contains("Java 99")
                .contains("Java " + Runtime.version().feature());
        assertThat(finding.fix()).contains("toolchain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void missingClass(String hibernate) throws IOException {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Uses.java", IMPORTS + "@Entity public class Uses { @Id long id; @Embedded Part part; }",
                        "a/Part.java", IMPORTS + "@Embeddable public class Part { String name; }"));
        Files.delete(classes.resolve("a/Part.class"));
        Finding finding = only(extract(classes, hibernate));
        assertThat(finding.message()).contains("'a.Part'").contains("class path");
    }

    @Test
    void noHibernate() {
        Path classes =
                TestModel.compiled(folder, Map.of("a/One.java", IMPORTS + "@Entity public class One { @Id long id; }"));
        Finding finding = only(new InProcessExtractor()
                .extract(EntityExtraction.of(List.of(classes), List.of(classes), List.of(TargetDatabase.of("h2")))));
        assertThat(finding.message()).contains("no Hibernate");
        assertThat(finding.fix()).contains("hibernate-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void catalogWithoutSchema(String database) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Elsewhere.java",
                        IMPORTS + "@Entity @Table(catalog = \"other\") public class Elsewhere { @Id long id; }"));
        Finding finding = only(extract(classes, "7.4", database));
        assertThat(finding.className()).isEqualTo("a.Elsewhere");
        assertThat(finding.message()).contains("catalog 'other'").contains(database);
        assertThat(finding.fix()).contains("@Table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void sequenceInACatalogWithoutSchema(String hibernate) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Counted.java",
                        IMPORTS + "@Entity public class Counted { @Id @GeneratedValue(generator = \"g\")"
                                + " @SequenceGenerator(name = \"g\", sequenceName = \"s\", catalog = \"other\") long id; }"));
        Finding finding = only(extract(classes, hibernate, "h2"));
        assertThat(finding.message()).contains("sequence 's'").contains("catalog 'other'");
        assertThat(finding.fix()).contains("@SequenceGenerator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void generatorThatCountsInAnEntitysTable(String hibernate) {
        Finding finding = only(
                hibernate,
                Map.of(
                        "a/Counted.java",
                        IMPORTS + "@Entity @Table(name = \"COUNTED\") public class Counted { @Id"
                                + " @GeneratedValue(strategy = GenerationType.TABLE, generator = \"g\")"
                                + " @TableGenerator(name = \"g\", table = \"counted\", pkColumnName = \"id\") long id; }"));
        assertThat(finding.className()).isEqualTo("a.Counted");
        assertThat(finding.message()).contains("'next_val'").contains("'COUNTED'");
        assertThat(finding.fix()).contains("@TableGenerator");
    }

    @Test
    void catalogsThatPostgresqlCannotTellApart() {
        Finding finding = only(
                "7.4",
                Map.of(
                        "a/Here.java",
                        IMPORTS + "@Entity @Table(name = \"t\", catalog = \"one\") public class Here { @Id long id; }",
                        "a/There.java",
                        IMPORTS
                                + "@Entity @Table(name = \"t\", catalog = \"two\") public class There { @Id long id; }"));
        assertThat(finding.message()).contains("'t'").contains("catalogs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void tablesThatDifferByCase(String hibernate) {
        Finding finding = only(
                hibernate,
                Map.of(
                        "a/First.java",
                        IMPORTS + "@Entity @Table(name = \"thing\") public class First { @Id long id; }",
                        "a/Second.java",
                        IMPORTS + "@Entity @Table(name = \"`THING`\") public class Second { @Id long id; }"));
        assertThat(finding.message()).contains("'thing'").contains("'`THING`'").contains("case");
    }

    /** The JVM says why only once, whichever database that was for. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void classThatCannotBeInitialized(String hibernate) {
        Path classes = TestModel.compiled(
                folder,
                Map.of(
                        "a/Kept.java",
                        IMPORTS
                                + "@Entity public class Kept { @Id long id; @Convert(converter = Broken.class) Code code; }",
                        "a/Code.java",
                        "package a; public record Code(String text) {}",
                        "a/Broken.java",
                        IMPORTS + "@Converter public class Broken implements AttributeConverter<Code, String> {"
                                + " static final int KEY = Integer.parseInt(\"no key\");"
                                + " public String convertToDatabaseColumn(Code code) { return code.text(); }"
                                + " public Code convertToEntityAttribute(String text) { return new Code(text); } }"));
        Finding finding = only(extract(classes, hibernate, "postgresql", "h2"));
        assertThat(finding.message()).contains("no key");
    }

    private Finding only(String hibernate, Map<String, String> sources) {
        return only(extract(TestModel.compiled(folder, sources), hibernate));
    }

    private static Finding only(Extraction extraction) {
        List<Finding> findings = Extractions.findings(extraction);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Extraction extract(Path classes, String hibernate) {
        return extract(classes, hibernate, "postgresql");
    }

    private static Extraction extract(Path classes, String hibernate, String... databases) {
        return new InProcessExtractor()
                .extract(EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(List.of(classes), ClassPaths.hibernate(hibernate)),
                        Stream.of(databases).map(TargetDatabase::of).toList()));
    }
}
