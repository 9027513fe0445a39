package dev.migrate.generate.check;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known findings, and severities that a project chooses. */
class BaselineTest {

    @TempDir
    private Path base;

    @Test
    void whatIsKnownFailsNothingAndIsCounted() throws IOException {
        Project project = brokenTwice();
        ValidationReport all = ValidationReport.of(project.check());
        assertThat(all.findings()).hasSize(2);
        Path file = Files.writeString(base.resolve("known.txt"), Baseline.none().updated(all));
        assertThat(file).content().isEqualTo("""
                        # Known findings of migrate:validate: they don't fail the build. Write anew: -Dmigrate.updateBaseline
                        shop MP001 LabelRead: its write model 'src/main/java/com/acme/shop/write/LabelWrite.java' is missing; run mvn migrate:generate
                        shop MP001 TagRead: its write model 'src/main/java/com/acme/shop/write/TagWrite.java' is missing; run mvn migrate:generate
                        """);

        Baseline baseline = Baseline.read(file);
        ModuleReport module = Rules.check(project.state(), Map.of("MP001", Severity.WARNING), baseline);
        ValidationReport report = ValidationReport.of(module);
        assertThat(report.findings()).isEmpty();
        assertThat(report.known()).hasSize(2);
        assertThat(report.summary()).extracting(ReportLine::toString).contains("Issues Found: 0", "Known Issues: 2");
        assertThat(report.json()).contains("\"known\" : 2");
        assertThat(baseline.gone(report)).isEmpty();
        assertThat(baseline.updated(report)).isEqualTo(Files.readString(file));
    }

    @Test
    void whatIsNewFailsAndWhatIsGoneIsReported() throws IOException {
        Project project = brokenTwice();
        String text = Baseline.none().updated(ValidationReport.of(project.check()));
        Path file =
                Files.writeString(base.resolve("known.txt"), text.replace("TagRead", "TogRead") + "other MP001 X: y\n");
        Baseline baseline = Baseline.read(file);
        ValidationReport report = ValidationReport.of(Rules.check(project.state(), Map.of(), baseline));
        assertThat(report.findings()).extracting(Finding::subject).containsExactly("TagRead");
        assertThat(report.hasErrors()).isTrue();
        // a module that was not checked says nothing about its lines
        assertThat(baseline.gone(report)).singleElement().asString().startsWith("shop MP001 TogRead: ");
        assertThat(baseline.updated(report))
                .contains("shop MP001 TagRead", "other MP001 X: y")
                .doesNotContain("TogRead");
    }

    @Test
    void aFileThatIsNotThereKnowsNothing() {
        ValidationReport report =
                ValidationReport.of(Rules.check(brokenTwice().state(), Map.of(), Baseline.read(base.resolve("none"))));
        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void severitiesAreRead() {
        assertThat(Severities.parse(" MP015:off , MP022=Error,"))
                .isEqualTo(Map.of("MP015", Severity.OFF, "MP022", Severity.ERROR));
        assertThat(Severities.parse("")).isEmpty();
        assertThatThrownBy(() -> Severities.parse("MP15:off"))
                .hasMessageContaining("there is no rule 'MP15'")
                .hasMessageContaining("Did you mean 'MP015'?");
        assertThatThrownBy(() -> Severities.parse("MP015:warnung"))
                .hasMessageContaining("'warnung', expected error, warning or off")
                .hasMessageContaining("Did you mean 'warning'?");
        assertThatThrownBy(() -> Severities.parse("MP015")).hasMessageContaining("'MP015' is no pair");
    }

    private Project brokenTwice() {
        return new Project(
                        base,
                        schema(
                                table("tag", "Tag").columns(id(), column("name", "name", "String")),
                                table("label", "Label").columns(id(), column("name", "name", "String"))))
                .generate()
                .delete("com/acme/shop/write/TagWrite.java")
                .delete("com/acme/shop/write/LabelWrite.java");
    }
}
