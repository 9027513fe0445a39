package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running application's Hibernate takes Bean Validation's constraints into its DDL where a provider is there. */
class BeanValidationTest {

    private static final Map<String, String> SOURCES = Map.of(
            "a/Guest.java",
            "package a; import jakarta.persistence.*; import jakarta.validation.constraints.*;"
                    + " @Entity public class Guest { @Id long id; @NotNull @Size(max = 40) String name; @Min(18) int age; }");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void constraintsReachTheColumns(String hibernate) {
        Table guest = guest(hibernate, Map.of());
        assertThat(name(guest).nullable()).isFalse();
        assertThat(name(guest).databaseTypes()).containsEntry("postgresql", "varchar(40)");
        assertThat(guest.checks()).hasSize(1);
        assertThat(guest.checks().get(0).expression()).isEqualTo("age>=18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2", "7.4"})
    void modeForbidsIt(String hibernate) {
        Table guest = guest(hibernate, Map.of("jakarta.persistence.validation.mode", "callback"));
        assertThat(name(guest).nullable()).isTrue();
        assertThat(name(guest).databaseTypes()).containsEntry("postgresql", "varchar(255)");
        assertThat(guest.checks()).isEmpty();
    }

    private static Column name(Table guest) {
        return guest.column(Identifier.of("name")).orElseThrow();
    }

    private Table guest(String hibernate, Map<String, String> settings) {
        Path classes = TestModel.compiled(folder, SOURCES);
        EntityExtraction extraction = EntityExtraction.of(
                        List.of(classes),
                        ClassPaths.of(
                                List.of(classes),
                                ClassPaths.of(ClassPaths.hibernate(hibernate), ClassPaths.beanValidation())),
                        List.of(TargetDatabase.of("postgresql")))
                .withSettings(settings);
        return Extractions.schema(new InProcessExtractor().extract(extraction))
                .tables()
                .get(QualifiedName.of("Guest"));
    }
}
