package dev.migrate.generate.check;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.generate.check.RevisionState.ScriptState;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.generate.models.Tables.TableSpec;
import dev.migrate.schema.json.SchemaJson;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.RevisionProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules find, word for word. */
class RulesTest {

    private static final String WRITE = "com/acme/shop/write/CustomerWrite.java";
    private static final String READ = "com/acme/shop/read/CustomerRead.java";
    private static final String PATCH = "com/acme/shop/write/CustomerPatch.java";
    private static final String OWN_WRITE = "package com.acme.shop.write;\n"
            + "public record CustomerWrite(String email, Integer points, Address address, java.math.BigDecimal credit) {\n"
            + "    public record Address(String street) {}\n}\n";
    private static final String OWN_READ = "package com.acme.shop.read;\n"
            + "public record CustomerRead(Long id, String email, Integer points, Address address,\n"
            + "        java.math.BigDecimal credit, Integer version) {\n"
            + "    public record Address(String street) {}\n}\n";

    @TempDir
    private Path base;

    @Test
    void generatedProjectHasNoFindings() {
        assertThat(project().generate().check().findings()).isEmpty();
    }

    @Test
    void ownedModelsThatFitHaveNoFindings() {
        assertThat(owned(OWN_WRITE, OWN_READ).check().findings()).isEmpty();
    }

    @Test
    void mp001ReadWithoutWrite() {
        Project project = project().generate().delete(WRITE);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP001 ERROR CustomerRead: its write model 'src/main/java/" + WRITE
                        + "' is missing; run mvn migrate:generate");
    }

    @Test
    void mp002WriteWithoutRead() {
        Project project = project().generate().delete(READ);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP002 ERROR CustomerWrite: its read model 'src/main/java/" + READ
                        + "' is missing; run mvn migrate:generate");
    }

    @Test
    void mp003ModelWithoutSchema() {
        Project project = project().generate().json(schema()).entities(schema());
        assertThat(project.findings("MP003"))
                .containsExactly(
                        "MP003 ERROR CustomerPatch: the schema JSON has no table 'customer' with an entity; mvn"
                                + " migrate:generate deletes the file",
                        "MP003 ERROR CustomerRead: the schema JSON has no table 'customer' with an entity; mvn"
                                + " migrate:generate deletes the file",
                        "MP003 ERROR CustomerRows: the schema JSON has no table 'customer' with an entity; mvn"
                                + " migrate:generate deletes the file",
                        "MP003 ERROR CustomerWrite: the schema JSON has no table 'customer' with an entity; mvn"
                                + " migrate:generate deletes the file");
    }

    @Test
    void mp004SchemaWithoutEntity() {
        Project project = project().entities(schema(table("customer", "Custome").columns(id())));
        assertThat(project.findings("MP004"))
                .containsExactly("MP004 ERROR customer: no entity 'com.acme.shop.Customer' was found. Did you mean"
                        + " 'com.acme.shop.Custome'? If it was removed or renamed, run mvn migrate:generate");
        assertThat(project.entities(null).findings("MP004")).isEmpty();
    }

    @Test
    void mp004WrittenTableThatWaitsForItsEntity() {
        Schema written = Schema.ofTables(List.of(SchemaJson.read(
                "{\"table_name\": \"tag\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\", \"primary_key\": true}]}",
                null)));
        assertThat(project().json(written).entities(schema()).findings("MP004"))
                .containsExactly(
                        "MP004 ERROR tag: its JSON has no entity yet; mvn migrate:generate makes it, with models"
                                + " and migration");
        assertThat(project().json(written).entities(written).findings("MP004")).isEmpty();
    }

    @Test
    void mp005TwoModelsForOneTableRoleAndName() {
        Project project = project().generate();
        project.write("com/acme/old/CustomerRead.java", project.text(READ));
        assertThat(project.findings("MP005"))
                .containsExactly("MP005 ERROR CustomerRead: 'src/main/java/com/acme/old/CustomerRead.java' is the read"
                        + " model of table 'customer' too; delete the one that is not used");
        project.delete("com/acme/old/CustomerRead.java");
        assertThat(project.findings("MP005")).isEmpty();
    }

    @Test
    void mp006EntityWithoutSchema() {
        Project project =
                project().entities(schema(customer(), table("tag", "Tag").columns(id())));
        assertThat(project.findings("MP006", "MP060"))
                .containsExactly("MP006 ERROR com.acme.shop.Tag: its table 'tag' has no schema JSON; run mvn"
                        + " migrate:generate");
    }

    @Test
    void mp007NotCompiled() {
        Project project = project().generate().write(READ, OWN_READ);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP007 WARNING CustomerRead: its class file is missing or older than 'src/main/java/"
                        + READ + "', so its fields are not checked; run mvn compile first");
        assertThat(project.own(READ, OWN_READ).check().findings()).isEmpty();
    }

    @Test
    void mp008TableThatNoModelCanBeMadeOf() {
        Schema impossible = schema(table("customer", "Customer")
                .columns(id(), column("a", "name", "String"), column("b", "name", "String")));
        assertThat(project().json(impossible).findings("MP008"))
                .containsExactly("MP008 ERROR customer: table 'customer': columns ['a', 'b'] would all be the component"
                        + " 'name' of its write model; rename one of the attributes");
    }

    @Test
    void mp010WriteFieldAbsentFromRead() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("String email, ", ""));
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP010 ERROR CustomerRead.email: the write model has this field, 'src/main/java/"
                        + READ + "' has not; add it there");
    }

    @Test
    void mp011InsertableColumnAbsentFromWrite() {
        Project project = owned(OWN_WRITE.replace("Address address, ", ""), OWN_READ);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP011 ERROR CustomerWrite.address.street: column 'street' of customer.json is"
                        + " insertable, but 'src/main/java/" + WRITE
                        + "' has no such field; add java.lang.String address.street");
    }

    @Test
    void mp012FieldIsNoColumn() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("Integer points", "Integer points, String emial"));
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP012 ERROR CustomerRead.emial: no column or derived field in customer.json. Did you"
                        + " mean 'email'?");
        assertThat(project.check().findings().get(0).line()).isEqualTo(2);
    }

    @Test
    void mp013GeneratedColumnInWrite() {
        Project project =
                owned(OWN_WRITE.replace("(String email", "(Long id, Integer version, String email"), OWN_READ);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP013 ERROR CustomerWrite.id: column 'id' of customer.json is numbered by the database; remove"
                                + " the field from 'src/main/java/" + WRITE + "'",
                        "MP013 ERROR CustomerWrite.version: column 'version' of customer.json is the version; remove the"
                                + " field from 'src/main/java/" + WRITE + "'");
    }

    @Test
    void mp014NonUpdatableColumnInPatch() {
        String own = "package com.acme.shop.write;\npublic final class CustomerPatch {\n"
                + "    private final java.util.BitSet present = new java.util.BitSet();\n"
                + "    private String email;\n    private Address address;\n    private Long id;\n"
                + "    private Integer version;\n    private String emial;\n    private java.util.UUID points;\n"
                + "    public boolean has(int field) { return present.get(field); }\n"
                + "    public static final class Address { private String street; }\n}\n";
        Project project = project().generate().own(PATCH, own);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP012 ERROR CustomerPatch.emial: no column or derived field in customer.json. Did you mean"
                                + " 'email'?",
                        "MP014 ERROR CustomerPatch.id: column 'id' of customer.json is part of the key; remove the field"
                                + " from 'src/main/java/" + PATCH + "'",
                        "MP014 ERROR CustomerPatch.version: column 'version' of customer.json is the version; remove the"
                                + " field from 'src/main/java/" + PATCH + "'",
                        "MP020 ERROR CustomerPatch.points: type java.util.UUID does not fit column 'points' (integer),"
                                + " expected java.lang.Integer");
        String fits =
                own.replaceAll(" {4}private (Long|Integer|String|java.util.UUID) (id|version|emial|points);\n", "");
        assertThat(project.own(PATCH, fits).check().findings()).isEmpty();
        assertThat(project.own(PATCH, "package com.acme.shop.write;\npublic record CustomerPatch(Integer version) {}\n")
                        .findings("MP014"))
                .hasSize(1);
    }

    @Test
    void mp015NamesDifferOnlyByCaseOrSeparator() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("String email", "String e_mail"));
        assertThat(project.findings("MP015"))
                .containsExactly(
                        "MP015 WARNING CustomerRead.e_mail: the write model's field is 'email'; give both one name");
    }

    @Test
    void mp020TypeAndColumnIncompatible() {
        Project project = owned(OWN_WRITE.replace("Integer points", "String points"), OWN_READ);
        assertThat(project.findings("MP020"))
                .containsExactly("MP020 ERROR CustomerWrite.points: type java.lang.String does not fit column 'points'"
                        + " (integer), expected java.lang.Integer");
    }

    @Test
    void mp021WriteAndReadTypesDiffer() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("Integer points", "Long points"));
        assertThat(project.findings("MP020", "MP021"))
                .containsExactly("MP021 ERROR CustomerRead.points: its type is java.lang.Long, but java.lang.Integer in"
                        + " CustomerWrite; use one type in both");
        Project boxed = owned(OWN_WRITE, OWN_READ.replace("Integer points", "int points"));
        assertThat(boxed.findings("MP021")).isEmpty();
    }

    @Test
    void mp022LossyType() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("Integer points", "Long points"));
        assertThat(project.findings("MP022"))
                .containsExactly("MP022 WARNING CustomerRead.points: type java.lang.Long is not exactly column 'points'"
                        + " (integer); better java.lang.Integer");
    }

    @Test
    void mp030PrimitiveOnNullableColumn() {
        Project project = owned(OWN_WRITE, OWN_READ.replace("Integer points", "int points"));
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MP030 ERROR CustomerRead.points: the primitive int can't be null, but column 'points'"
                        + " can be left out; use java.lang.Integer");
        Project notNull = owned(OWN_WRITE, OWN_READ.replace("Long id", "long id"));
        assertThat(notNull.check().findings()).isEmpty();
    }

    @Test
    void mp023EnumConstantsDifferFromTheCheck() {
        Schema fits = schema(ticket(false, "OPEN", "CLOSED").check("state", "state in ('CLOSED','OPEN')"));
        Schema differs = schema(ticket(false, "OPEN", "CLOSED").check("state", "state in ('OPEN')"));
        Schema own = schema(ticket(false, "OPEN", "CLOSED").check("state", "state <> 'OPEN'"));
        Schema typed = schema(ticket("enum ('CLOSED','OPEN','LOST')", "OPEN", "CLOSED"));
        Schema named = schema(ticket("state_of", "OPEN", "CLOSED"));
        assertThat(project().json(fits).findings("MP023")).isEmpty();
        assertThat(project().json(own).findings("MP023")).isEmpty();
        assertThat(project().json(differs).findings("MP023"))
                .containsExactly(
                        "MP023 ERROR ticket.state: the check accepts [OPEN], the enum has [CLOSED, OPEN]; run mvn"
                                + " migrate:generate");
        assertThat(project().json(typed).findings("MP023"))
                .containsExactly(
                        "MP023 ERROR ticket.state: its type on h2 accepts [CLOSED, LOST, OPEN], the enum has [CLOSED,"
                                + " OPEN]; run mvn migrate:generate");
        assertThat(project().json(named).findings("MP023")).isEmpty();
        assertThat(project().json(withType(named, "OPEN", "CLOSED")).findings("MP023"))
                .isEmpty();
        assertThat(project().json(withType(named, "OPEN")).findings("MP023"))
                .containsExactly("MP023 ERROR ticket.state: its type on h2 accepts [OPEN], the enum has [CLOSED, OPEN];"
                        + " run mvn migrate:generate");
    }

    @Test
    void mp023OrdinalReordered() {
        Project project = project().json(schema(ticket(true, "OPEN", "CLOSED")));
        assertThat(project.entities(schema(ticket(true, "OPEN", "CLOSED", "LOST")))
                        .findings("MP023"))
                .isEmpty();
        assertThat(project.entities(schema(ticket(true, "OPEN", "LOST", "CLOSED")))
                        .findings("MP023"))
                .containsExactly(
                        "MP023 ERROR ticket.state: rows hold the numbers of [OPEN, CLOSED], which now mean [OPEN,"
                                + " LOST, CLOSED]; add constants at the end only, or store names: @Enumerated(EnumType.STRING)");
    }

    @Test
    void mp024LongestConstantOverTheLength() {
        assertThat(project().json(schema(ticket(false, "OPEN", "CANCELLED"))).findings("MP024"))
                .containsExactly("MP024 ERROR ticket.state: constant CANCELLED has 9 characters, the column holds 6;"
                        + " lengthen it: @Column(length = 9)");
        assertThat(project().json(schema(ticket(false, "OPEN", "CLOSED"))).findings("MP024"))
                .isEmpty();
    }

    @Test
    void mp031NonNullReadComponentOnNullableColumn() {
        String marked = OWN_READ.replace(
                        "public record CustomerRead",
                        "@org.jspecify.annotations.NullMarked\n" + "public record CustomerRead")
                .replace("Integer ", "@org.jspecify.annotations.Nullable Integer ")
                .replace("java.math.BigDecimal", "java.math.@org.jspecify.annotations.Nullable BigDecimal");
        Project project =
                project().generate().annotations().own(WRITE, OWN_WRITE).own(READ, marked);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP031 ERROR CustomerRead.address.street: it is never null by its annotations, but column"
                                + " 'street' is nullable; annotate it with @Nullable",
                        "MP031 ERROR CustomerRead.email: it is never null by its annotations, but column 'email' is"
                                + " nullable; annotate it with @Nullable");
        String nullable = marked.replace("String ", "@org.jspecify.annotations.Nullable String ");
        assertThat(project.own(READ, nullable).check().findings()).isEmpty();
    }

    @Test
    void mp032NotNullMissingOnRequiredColumn() {
        Project project =
                note("String title").options(new ModelOptions(true, false)).generate();
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP032 ERROR NoteWrite.title: column 'title' is required; annotate the field with @NotNull");
        assertThat(note("@jakarta.validation.constraints.NotNull String title")
                        .options(new ModelOptions(true, false))
                        .generate()
                        .check()
                        .findings())
                .isEmpty();
        assertThat(note("String title").check().findings()).isEmpty();
    }

    @Test
    void mp033NotNullOnDefaultedColumn() {
        Schema schema = schema(table("note", "Note")
                .columns(id(), column("title", "title", "String").notNull().defaultValue("'x'")));
        Project project = note("@jakarta.validation.constraints.NotNull String title");
        assertThat(project.json(schema).entities(schema).findings("MP033"))
                .containsExactly(
                        "MP033 ERROR NoteWrite.title: column 'title' has the default 'x', so a client may leave it"
                                + " out; remove @NotNull");
        assertThat(note("String title").json(schema).entities(schema).findings("MP033"))
                .isEmpty();
    }

    @Test
    void mp040SizeOverTheLength() {
        assertThat(note("@jakarta.validation.constraints.Size(max = 51) String title")
                        .check()
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("MP040 ERROR NoteWrite.title: @Size(max = 51) lets in more than column 'title' holds:"
                        + " write @Size(max = 50)");
        assertThat(note("@jakarta.validation.constraints.Size(max = 50) String title")
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void mp041DigitsOverPrecisionAndScale() {
        String digits =
                "@jakarta.validation.constraints.Digits(integer = %d, fraction = %d) java.math.BigDecimal credit";
        String write = OWN_WRITE.replace("java.math.BigDecimal credit", digits);
        Project project = project().generate().annotations().own(READ, OWN_READ);
        assertThat(project.own(WRITE, String.format(write, 8, 2)).check().findings())
                .isEmpty();
        assertThat(project.own(WRITE, String.format(write, 8, 3)).check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP041 ERROR CustomerWrite.credit: @Digits(integer = 8, fraction = 3) lets in more than"
                                + " column 'credit' holds: write @Digits(integer = 8, fraction = 2)");
        assertThat(project.own(WRITE, String.format(write, 9, 2)).findings("MP041"))
                .hasSize(1);
    }

    @Test
    void mp060EntitiesDifferFromJson() {
        Project project = project().generate().entities(schema(customer().columns(column("vat", "vat", "String"))));
        assertThat(project.check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("MP060");
            assertThat(finding.subject()).isEqualTo("customer");
            assertThat(finding.message()).contains("customer.vat").endsWith("run mvn migrate:generate");
            assertThat(finding.file()).isEqualTo("src/main/schema/default/customer.json");
        });
        Project mapping = project()
                .generate()
                .entities(schema(table("customer", "Customer")
                        .columns(
                                id(),
                                column("email", "email", "String"),
                                column("points", "points", "Long").physical("integer"),
                                column("street", "address.street", "String"),
                                column("credit", "credit", "BigDecimal").decimal(10, 2),
                                column("version", "version", "int").version())));
        assertThat(mapping.findings("MP060"))
                .containsExactly("MP060 ERROR customer: the entities want: column 'points': type Long instead of"
                        + " Integer; run mvn migrate:generate");
    }

    @Test
    void mp060JoinTables() {
        Schema joined = schema(
                customer(),
                table("customer_tags", null).partOf("customer", "tags").columns(column("id", null, "Long")));
        assertThat(project().entities(joined).findings("MP060"))
                .containsExactly(
                        "MP060 ERROR customer_tags: the schema JSON has no such table; run mvn migrate:generate");
        assertThat(project().json(joined).findings("MP060"))
                .containsExactly("MP060 ERROR customer_tags: no entity needs this table; run mvn migrate:generate");
        assertThat(project().json(joined).entities(joined).findings("MP060")).isEmpty();
    }

    @Test
    void mp061RegeneratedTextDiffers() {
        Schema changed = schema(customer().columns(column("vat", "vat", "String")));
        Project project = project().generate().json(changed).entities(changed);
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP061 ERROR CustomerPatch: 'src/main/java/" + PATCH
                                + "' is not what the schema asks for; run mvn migrate:generate",
                        "MP061 ERROR CustomerRead: 'src/main/java/" + READ
                                + "' is not what the schema asks for; run mvn migrate:generate",
                        "MP061 ERROR CustomerRows: 'src/main/java/com/acme/shop/read/CustomerRows.java'"
                                + " is not what the schema asks for; run mvn migrate:generate",
                        "MP061 ERROR CustomerWrite: 'src/main/java/" + WRITE
                                + "' is not what the schema asks for; run mvn migrate:generate");
        project().generate();
        assertThat(project().delete(PATCH).findings("MP061"))
                .containsExactly("MP061 ERROR CustomerPatch: 'src/main/java/" + PATCH
                        + "' is missing; run mvn migrate:generate");
        assertThat(project().delete(WRITE).delete(READ).findings("MP061"))
                .hasSize(3)
                .allMatch(finding -> finding.contains("is missing"));
    }

    @Test
    void mp062EditedByHand() {
        Project project = project().generate();
        project.own(READ, project.text(READ).replace("Integer points", "Integer points, String emial"));
        assertThat(project.findings("MP062", "MP061"))
                .singleElement()
                .asString()
                .startsWith("MP062 ERROR CustomerRead: 'src/main/java/" + READ + "' was edited by hand")
                .contains("interface of your own", "git checkout", "remove the marker's lines");
        assertThat(project.findings("MP012")).hasSize(1);
    }

    @Test
    void mg001ChangeWithoutMigration() {
        Project project = revisions(schema(), List.of(), List.of("20260101000000"), List.of());
        assertThat(project.findings("MG001")).singleElement().asString().contains("customer", "mvn migrate:generate");
        Project recorded = revisions(schema(customer()).physical(), List.of(), List.of("20260101000000"), List.of());
        assertThat(recorded.check().findings()).isEmpty();
    }

    @Test
    void mg002SeveralHeads() {
        Schema fold = schema(customer());
        Project project = revisions(fold, List.of(), List.of("20260101000000", "20260102000000"), List.of());
        assertThat(project.findings("MG002"))
                .containsExactly("MG002 ERROR revisions: found 2 heads (20260101000000, 20260102000000), expected one;"
                        + " run mvn migrate:merge");
    }

    @Test
    void mg003To005And008AreTheRevisionsProblems() {
        List<String> rules = List.of("MG003", "MG004", "MG005", "MG008");
        List<RevisionProblem> problems = rules.stream()
                .map(rule -> new RevisionProblem(
                        rule, "20260101000000", base.resolve("db/V20260101000000__a.json"), "broken by " + rule))
                .toList();
        Project project = revisions(null, problems, List.of(), List.of());
        assertThat(project.check().findings())
                .extracting(finding -> finding + " in " + finding.file())
                .containsExactlyElementsOf(rules.stream()
                        .map(rule ->
                                rule + " ERROR 20260101000000: broken by " + rule + " in db/V20260101000000__a.json")
                        .toList());
    }

    @Test
    void mg006ScriptMissing() {
        Project project = revisions(
                schema(customer()),
                List.of(),
                List.of("20260101000000"),
                List.of(script(true, "select 1;\n", null), script(false, null, null)));
        assertThat(project.check().findings())
                .extracting(Finding::toString)
                .containsExactly("MG006 ERROR 20260101000000: its rollback script 'db/U.sql' is missing; bring it back:"
                        + " git checkout -- \"db/U.sql\"");
    }

    @Test
    void mg007ScriptDoesNotDoWhatItsChangesSay() {
        List<ScriptState> scripts = List.of(
                script(true, "\uFEFFa\r\nb\r\n", "a\nb\n"), script(true, "a\nb\n", "a\nc\n"), script(false, "x", "y"));
        Project project = revisions(schema(customer()), List.of(), List.of("20260101000000"), scripts);
        assertThat(project.check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.toString())
                    .startsWith("MG007 ERROR 20260101000000: 'db/V.sql' does not do what its changes say, from line 2");
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void severityCanBeConfigured() {
        Project project = project().generate().delete(WRITE);
        assertThat(Rules.check(project.state(), Map.of("MP001", Severity.WARNING))
                        .hasErrors())
                .isFalse();
        assertThat(Rules.check(project.state(), Map.of("MP001", Severity.OFF)).findings())
                .isEmpty();
        assertThatThrownBy(() -> Rules.check(project.state(), Map.of("MP100", Severity.OFF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no rule 'MP100'");
    }

    @Test
    void mp064EntityDependsOnAGeneratedType() {
        Project project = project().generate().annotations();
        String entity = "package com.acme.shop;\n@jakarta.persistence.Entity\npublic class Customer {\n"
                + "    private java.util.List<com.acme.shop.read.CustomerRead> seen;\n}\n";
        project.own(READ, OWN_READ).own("com/acme/shop/Customer.java", entity);
        Finding found = project.check().findings().stream()
                .filter(finding -> finding.ruleId().equals("MP064"))
                .findFirst()
                .orElseThrow();
        assertThat(found)
                .hasToString(
                        "MP064 ERROR Customer.seen: its type 'com.acme.shop.read.CustomerRead' is generated from the"
                                + " entities, so the class can't be compiled before it is; give the field a type of your own");
        assertThat(found.file()).isEqualTo("src/main/java/com/acme/shop/Customer.java");
        assertThat(found.line()).isEqualTo(4);
        project.own("com/acme/shop/Customer.java", entity.replace("com.acme.shop.read.CustomerRead", "String"));
        assertThat(project.findings("MP064")).isEmpty();
    }

    @Test
    void columnsOfOneSideAreLeftOutOfTheOther() {
        Schema json = access(schema(customer()), "email", Access.WRITE_ONLY, "points", Access.READ_ONLY);
        Project project = project().json(json).entities(json).generate();
        assertThat(project.text(WRITE)).contains("email").doesNotContain("points");
        assertThat(project.text(PATCH)).contains("email").doesNotContain("points");
        assertThat(project.text(READ)).contains("points").doesNotContain("email");
        assertThat(project.check().findings()).isEmpty();

        Project owned = project().json(json).entities(json).generate();
        owned.own(WRITE, OWN_WRITE).own(READ, OWN_READ.replace("String email, ", ""));
        assertThat(owned.check().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "MP013 ERROR CustomerWrite.points: column 'points' of customer.json is read-only by its JSON;"
                                + " remove the field from 'src/main/java/" + WRITE + "'");
    }

    @Test
    void tablesOfOneSideHaveOneModel() {
        Schema json = access(schema(customer()), Access.READ_ONLY);
        Project project = project().json(json).entities(json).generate();
        assertThat(project.check().findings()).isEmpty();
        assertThat(base.resolve("src/main/java").resolve(READ)).exists();
        assertThat(base.resolve("src/main/java").resolve(WRITE)).doesNotExist();
        assertThat(base.resolve("src/main/java").resolve(PATCH)).doesNotExist();

        Schema other = access(schema(customer()), Access.WRITE_ONLY);
        assertThat(project.json(other).entities(other).findings("MP061"))
                .as("what nobody wants any more goes")
                .anyMatch(line ->
                        line.startsWith("MP061 ERROR CustomerRead:") && line.contains("is not what the schema asks"));
    }

    @Test
    void modelsMayInheritAndMayBeInterfaces() {
        Project project = owned(
                OWN_WRITE,
                "package com.acme.shop.read;\npublic interface CustomerRead extends CustomerBase {\n"
                        + "    String getEmail();\n    Integer points();\n    Address address();\n"
                        + "    java.math.BigDecimal getCredit();\n    Integer getVersion();\n"
                        + "    default int shouting() { return 1; }\n    record Address(String street) {}\n}\n"
                        + "interface CustomerBase {\n    Long getId();\n}\n");
        assertThat(project.findings("MP010", "MP012", "MP020", "MP021"))
                .extracting(line -> line.split(":")[0])
                .isSubsetOf("MP010 ERROR CustomerRead.address.street", "MP012 ERROR CustomerRead.address");
        Project classes = owned(
                "package com.acme.shop.write;\npublic class CustomerWrite extends CustomerWriteBase {\n"
                        + "    private Integer points;\n    private Address address;\n"
                        + "    public static class Address {\n        private String street;\n    }\n}\n"
                        + "class CustomerWriteBase {\n    private String email;\n    private java.math.BigDecimal credit;\n}\n",
                OWN_READ);
        assertThat(classes.check().findings()).isEmpty();
    }

    @Test
    void aMapperHasNoFieldsToCheck() {
        Project project =
                project().options(ModelOptions.plain().withMappers(true)).generate();
        assertThat(project.check().findings()).isEmpty();
        project.write(
                "com/acme/shop/CustomerModelMapper.java",
                "package com.acme.shop;\npublic interface CustomerModelMapper {}\n");
        assertThat(project.check().findings()).as("a person's own").isEmpty();
        project.delete("com/acme/shop/CustomerModelMapper.java");
        assertThat(project.findings("MP061"))
                .containsExactly(
                        "MP061 ERROR CustomerModelMapper: 'src/main/java/com/acme/shop/CustomerModelMapper.java' is missing;"
                                + " run mvn migrate:generate");
    }

    @Test
    void anInterfaceBesideAModelGivesItMethods() {
        Project project = project()
                .options(ModelOptions.plain().withExtensions(Set.of("com.acme.shop.read.CustomerReadExtension")));
        project.generate();
        assertThat(project.text(READ)).contains("implements CustomerReadExtension {");
        assertThat(project.text(WRITE)).doesNotContain("Extension");
        project.write(
                "com/acme/shop/read/CustomerReadExtension.java",
                "package com.acme.shop.read;\npublic interface CustomerReadExtension {\n    String email();\n"
                        + "    default boolean isKnown() { return email() != null; }\n}\n");
        assertThat(project.check().findings()).isEmpty();
        assertThat(new SourceTree(base.resolve("src/main/java")).extensions())
                .containsExactly("com.acme.shop.read.CustomerReadExtension");
    }

    private static Schema access(Schema schema, Access access) {
        return schema.withTables(schema.tables().values().stream()
                .map(table -> table.toBuilder().access(access).build())
                .toList());
    }

    private static Schema access(Schema schema, String one, Access first, String other, Access second) {
        return schema.withTables(schema.tables().values().stream()
                .map(table -> table.toBuilder()
                        .columns(table.columns().stream()
                                .map(column -> column.name().text().equals(one)
                                        ? column.toBuilder().access(first).build()
                                        : column.name().text().equals(other)
                                                ? column.toBuilder()
                                                        .access(second)
                                                        .build()
                                                : column)
                                .toList())
                        .build())
                .toList());
    }

    private Project project() {
        return new Project(base, schema(customer()));
    }

    private Project note(String writeComponent) {
        Schema schema = schema(table("note", "Note")
                .columns(id(), column("title", "title", "String").notNull().length(50)));
        return new Project(base, schema)
                .generate()
                .annotations()
                .own(
                        "com/acme/shop/write/NoteWrite.java",
                        "package com.acme.shop.write;\npublic record NoteWrite(" + writeComponent + ") {}\n")
                .own(
                        "com/acme/shop/read/NoteRead.java",
                        "package com.acme.shop.read;\npublic record NoteRead(Long id, String title) {}\n");
    }

    private static TableSpec ticket(boolean ordinal, String... constants) {
        return table("ticket", "Ticket")
                .columns(
                        id(),
                        column("state", "state", "com.acme.shop.State")
                                .length(6)
                                .constants(ordinal, constants));
    }

    private static TableSpec ticket(String type, String... constants) {
        return table("ticket", "Ticket")
                .columns(
                        id(),
                        column("state", "state", "com.acme.shop.State")
                                .physical(type)
                                .constants(false, constants));
    }

    private static Schema withType(Schema schema, String... values) {
        return Schema.of(
                schema.namespaces(),
                schema.tables().values(),
                schema.sequences().values(),
                List.of(new EnumType(QualifiedName.of("state_of"), List.of(values))),
                schema.source());
    }

    private Project owned(String write, String read) {
        return project().generate().own(WRITE, write).own(READ, read);
    }

    private Project revisions(
            Schema fold, List<RevisionProblem> problems, List<String> heads, List<ScriptState> scripts) {
        RevisionState state = new RevisionState(base.resolve("db"), fold, problems, heads, new ArrayList<>(scripts));
        return project().generate().revisions(state);
    }

    private ScriptState script(boolean forward, String text, String expected) {
        Path file = base.resolve(forward ? "db/V.sql" : "db/U.sql");
        return new ScriptState("20260101000000", forward, file, text, expected);
    }

    private static TableSpec customer() {
        return table("customer", "Customer")
                .columns(
                        id(),
                        column("email", "email", "String"),
                        column("points", "points", "Integer").physical("integer"),
                        column("street", "address.street", "String"),
                        column("credit", "credit", "BigDecimal").decimal(10, 2),
                        column("version", "version", "int").version());
    }
}
