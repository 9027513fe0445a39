package dev.migrate.generate.check;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationReportTest {

    private static final String READ = "com/acme/shop/read/TagRead.java";

    @TempDir
    private Path base;

    @Test
    void nothingFound() {
        ValidationReport report = ValidationReport.of(project().generate().check());
        assertThat(print(report)).isEqualTo("""
                        [INFO] Validating CQRS Models
                        [INFO] Service: shop
                        [✓] Schema JSON: 1 table as the entities ask for
                        [✓] Write Model: TagWrite (src/main/java/com/acme/shop/write/TagWrite.java)
                        [✓] Read Model: TagRead (src/main/java/com/acme/shop/read/TagRead.java)
                        [✓] Fields match: id, name
                        [✓] Types compatible

                        [SUMMARY]
                        Services Validated: 1
                        Models Checked: 1
                        Issues Found: 0
                        """);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.json()).isEqualTo("""
                        {
                          "services" : 1,
                          "models" : 1,
                          "issues" : 0,
                          "errors" : 0,
                          "modules" : [
                            {
                              "name" : "shop",
                              "models" : 1,
                              "findings" : [ ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void findingsStandUnderTheirLine() {
        Project project = project().generate();
        project.own(READ, "package com.acme.shop.read;\npublic record TagRead(Long id, int name, String nmae) {}\n");
        project.entities(schema(table("tag", "Tag").columns(id())));
        ValidationReport report = ValidationReport.of(project.check());
        assertThat(print(report)).isEqualTo("""
                        [INFO] Validating CQRS Models
                        [INFO] Service: shop
                        [✗] Schema JSON: 1 table as the entities ask for
                            MP060 ERROR tag: the entities want: drop column tag.name; run mvn migrate:generate
                        [✓] Write Model: TagWrite (src/main/java/com/acme/shop/write/TagWrite.java)
                        [✓] Read Model: TagRead (src/main/java/com/acme/shop/read/TagRead.java)
                        [✗] Fields match: id, name
                            MP012 ERROR TagRead.nmae: no column or derived field in tag.json. Did you mean 'name'?
                        [✗] Types compatible
                            MP020 ERROR TagRead.name: type int does not fit column 'name' (varchar(255)), expected java.lang.String
                            MP021 ERROR TagRead.name: its type is java.lang.Integer, but java.lang.String in TagWrite; use one type in both
                            MP030 ERROR TagRead.name: the primitive int can't be null, but column 'name' can be left out; use java.lang.Integer

                        [SUMMARY]
                        Services Validated: 1
                        Models Checked: 1
                        Issues Found: 5
                        """);
        assertThat(report.errors()).isEqualTo(5);
        assertThat(report.json()).contains("""
                                {
                                  "rule" : "MP012",
                                  "severity" : "ERROR",
                                  "subject" : "TagRead.nmae",
                                  "message" : "no column or derived field in tag.json. Did you mean 'name'?",
                                  "table" : "tag",
                                  "file" : "src/main/java/com/acme/shop/read/TagRead.java",
                                  "line" : 2
                                }\
                        """);
    }

    @Test
    void missingModelIsAFailedLine() {
        ModuleReport report = project().generate().delete(READ).check();
        assertThat(report.lines())
                .extracting(ReportLine::toString)
                .contains(
                        "[✓] Write Model: TagWrite (src/main/java/com/acme/shop/write/TagWrite.java)",
                        "[✗] Read Model: TagRead (src/main/java/com/acme/shop/read/TagRead.java)",
                        "    MP002 ERROR TagWrite: its read model 'src/main/java/" + READ
                                + "' is missing; run mvn migrate:generate");
    }

    @Test
    void everyFindingIsPrinted() {
        Project project = project().generate();
        project.write("com/acme/old/TagRead.java", project.text(READ))
                .json(schema())
                .revisions(new RevisionState(base.resolve("db"), schema(), List.of(), List.of("a", "b"), List.of()));
        ModuleReport report = project.check();
        assertThat(report.findings()).hasSizeGreaterThan(4);
        List<String> printed = report.lines().stream().map(line -> line.text()).toList();
        assertThat(printed)
                .containsAll(report.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void severalModulesHaveOneSummary() {
        ModuleReport clean = project().generate().check();
        ModuleReport broken = project().delete(READ).check();
        ValidationReport both = ValidationReport.of(clean).and(ValidationReport.of(broken));
        assertThat(both.summary())
                .extracting(ReportLine::toString)
                .containsExactly("", "[SUMMARY]", "Services Validated: 2", "Models Checked: 2", "Issues Found: 1");
    }

    private Project project() {
        return new Project(base, schema(table("tag", "Tag").columns(id(), column("name", "name", "String"))));
    }

    private static String print(ValidationReport report) {
        StringBuilder text = new StringBuilder();
        report.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
