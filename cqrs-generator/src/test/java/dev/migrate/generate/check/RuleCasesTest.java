package dev.migrate.generate.check;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.field;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.readModel;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.check.RevisionState.ScriptState;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.ReadModels;
import dev.migrate.generate.models.Tables.TableSpec;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.RevisionProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule has a project that breaks it, and one that differs in that alone and keeps it. */
class RuleCasesTest {

    private static final String WRITE = "com/acme/shop/write/NoteWrite.java";
    private static final String READ = "com/acme/shop/read/NoteRead.java";
    private static final String PATCH = "com/acme/shop/write/NotePatch.java";
    private static final String ENTITY = "com/acme/shop/Note.java";
    private static final String NOT_NULL = "@jakarta.validation.constraints.NotNull ";
    private static final String NULLABLE = ", @org.jspecify.annotations.Nullable Integer points,"
            + " java.math.@org.jspecify.annotations.Nullable BigDecimal credit";
    private static final String DIGITS = "@jakarta.validation.constraints.Digits(integer = %s, fraction = 2) ";
    private static final String WRITTEN = "String title, Integer points, java.math.BigDecimal credit";

    @TempDir
    private Path base;

    /** What the models of a case are: the generator's, or a person's, whose fields are read from class files. */
    enum Models {
        GENERATED,
        OWNED
    }

    enum Case {
        MP001(
                in -> note(in).generate().delete(WRITE),
                in -> ofAccess(in, Access.READ_ONLY).generate()),
        MP002(
                in -> note(in).generate().delete(READ),
                in -> ofAccess(in, Access.WRITE_ONLY).generate()),
        MP003(in -> note(in).generate().json(schema()).entities(schema()), in -> note(in).generate()),
        MP004(in -> note(in).generate().entities(schema()), in -> note(in).generate()),
        MP005(in -> copied(in, "com/acme/old/NoteRead.java"), in -> copied(in, READ)),
        MP006(
                in -> note(in).generate().entities(schema(note(), tag())),
                in -> new Project(in, schema(note(), tag())).generate()),
        MP007(in -> note(in).generate().write(READ, read("Long id, " + WRITTEN)), in -> owned(in, WRITTEN, WRITTEN)),
        MP008(in -> named(in, "title"), in -> named(in, "other")),
        MP010(Models.OWNED, in -> owned(in, WRITTEN, without("Integer points, ")), Case::fits),
        MP011(Models.OWNED, in -> owned(in, without("Integer points, "), WRITTEN), Case::fits),
        MP012(Models.OWNED, in -> owned(in, WRITTEN, WRITTEN + ", String titel"), Case::fits),
        MP013(Models.OWNED, in -> owned(in, "Long id, " + WRITTEN, WRITTEN), Case::fits),
        MP014(Models.OWNED, in -> patched(in, "Long id"), in -> patched(in, "String title")),
        MP015(Models.OWNED, in -> owned(in, WRITTEN, WRITTEN.replace("title", "ti_tle")), Case::fits),
        MP020(Models.OWNED, in -> owned(in, WRITTEN.replace("Integer", "Boolean"), WRITTEN), Case::fits),
        MP021(Models.OWNED, in -> owned(in, WRITTEN.replace("Integer", "Long"), WRITTEN), Case::fits),
        MP022(Models.OWNED, in -> owned(in, WRITTEN, WRITTEN.replace("Integer", "Long")), Case::fits),
        MP023(in -> states(in, 4, "'OPEN'"), in -> states(in, 4, "'OPEN','DONE'")),
        MP024(in -> states(in, 3, "'OPEN','DONE'"), in -> states(in, 4, "'OPEN','DONE'")),
        MP030(Models.OWNED, in -> owned(in, WRITTEN, WRITTEN.replace("Integer", "int")), Case::fits),
        MP031(
                Models.OWNED,
                in -> nonNull(in, "String title"),
                in -> nonNull(in, "@org.jspecify.annotations.Nullable String title")),
        MP032(Models.OWNED, in -> required(in, ""), in -> required(in, NOT_NULL)),
        MP033(Models.OWNED, in -> defaulted(in, NOT_NULL), in -> defaulted(in, "")),
        MP040(Models.OWNED, in -> sized(in, 51), in -> sized(in, 50)),
        MP041(Models.OWNED, in -> digits(in, 9), in -> digits(in, 8)),
        MP050(
                in -> derived(in, field("x", Kind.PATH, "parent.titel")),
                in -> derived(in, field("x", Kind.PATH, "parent.title"))),
        MP051(in -> derived(in, field("x", Kind.COUNT, "notes")), in -> derived(in, field("x", Kind.COUNT, "note"))),
        MP052(in -> viewed(in, false), in -> viewed(in, true)),
        MP053(in -> altered(in, "varchar(80)"), in -> altered(in, "varchar(50)")),
        MP060(
                in -> note(in).generate().entities(schema(note().columns(column("vat", "vat", "String")))),
                in -> note(in).generate()),
        MP061(in -> note(in).generate().delete(PATCH), in -> note(in).generate()),
        MP062(in -> edited(in, "// mine\n"), in -> edited(in, "")),
        MP064(in -> referring(in, "com.acme.shop.read.NoteRead"), in -> referring(in, "String")),
        MG001(in -> recorded(in, schema()), in -> recorded(in, schema(note()).physical())),
        MG002(in -> heads(in, "20260101000000", "20260102000000"), in -> heads(in, "20260101000000")),
        MG003(in -> broken(in, "MG003"), in -> heads(in, "20260101000000")),
        MG004(in -> broken(in, "MG004"), in -> heads(in, "20260101000000")),
        MG005(in -> broken(in, "MG005"), in -> heads(in, "20260101000000")),
        MG006(in -> scripted(in, null, null), in -> scripted(in, "select 1;\n", null)),
        MG007(in -> scripted(in, "select 1;\n", "select 2;\n"), in -> scripted(in, "select 1;\n", "select 1;\n")),
        MG008(in -> broken(in, "MG008"), in -> heads(in, "20260101000000"));

        private final Models models;
        private final Function<Path, Project> breaks;
        private final Function<Path, Project> keeps;

        Case(Function<Path, Project> breaks, Function<Path, Project> keeps) {
            this(Models.GENERATED, breaks, keeps);
        }

        Case(Models models, Function<Path, Project> breaks, Function<Path, Project> keeps) {
            this.models = models;
            this.breaks = breaks;
            this.keeps = keeps;
        }

        private static Project fits(Path in) {
            return owned(in, WRITTEN, WRITTEN);
        }
    }

    @Test
    void everyRuleHasACase() {
        assertThat(Rules.catalogue())
                .extracting(RuleInfo::id)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Case.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void breaks(Case rule) {
        Project project = rule.breaks.apply(base);
        assertThat(project.findings(rule.name())).isNotEmpty();
        assertModels(rule, project);
    }

    @ParameterizedTest
    @EnumSource
    void keeps(Case rule) {
        Project project = rule.keeps.apply(base);
        assertThat(project.findings(rule.name())).isEmpty();
        assertModels(rule, project);
    }

    /** A rule that looks at nothing finds nothing: a person's models are there and their class files are read. */
    private static void assertModels(Case rule, Project project) {
        if (rule.models == Models.OWNED) {
            assertThat(new ModuleFacts(project.state()).readable()).isNotEmpty();
            assertThat(project.findings("MP007")).isEmpty();
        }
    }

    private static TableSpec note() {
        return table("note", "Note")
                .columns(
                        id(),
                        column("title", "title", "String")
                                .physical("varchar(50)")
                                .length(50),
                        column("points", "points", "Integer"),
                        column("credit", "credit", "BigDecimal").decimal(10, 2));
    }

    private static TableSpec tag() {
        return table("tag", "Tag").columns(id());
    }

    private static Project note(Path in) {
        return new Project(in, schema(note()));
    }

    private static Project ofAccess(Path in, Access access) {
        Schema all = schema(note());
        return new Project(
                in,
                all.withTables(all.tables().values().stream()
                        .map(table -> table.toBuilder().access(access).build())
                        .toList()));
    }

    private static Project copied(Path in, String path) {
        Project project = note(in).generate();
        return project.write(path, project.text(READ));
    }

    private static Project named(Path in, String attribute) {
        return new Project(in, schema(note().columns(column("other", attribute, "String"))));
    }

    private static String without(String component) {
        return WRITTEN.replace(component, "");
    }

    private static String read(String components) {
        return "package com.acme.shop.read;\npublic record NoteRead(" + components + ") {}\n";
    }

    private static String write(String components) {
        return "package com.acme.shop.write;\npublic record NoteWrite(" + components + ") {}\n";
    }

    /** A project whose two models a person wrote. */
    private static Project owned(Path in, String written, String queried) {
        return note(in).generate().annotations().own(WRITE, write(written)).own(READ, read("Long id, " + queried));
    }

    private static Project patched(Path in, String field) {
        return note(in).generate()
                .own(
                        PATCH,
                        "package com.acme.shop.write;\npublic final class NotePatch {\n    private " + field
                                + ";\n}\n");
    }

    private static Project states(Path in, int length, String accepted) {
        return new Project(
                in,
                schema(table("ticket", "Ticket")
                        .columns(
                                id(),
                                column("state", "state", "com.acme.shop.State")
                                        .length(length)
                                        .constants(false, "OPEN", "DONE"))
                        .check("state", "state in (" + accepted + ")")));
    }

    private static Project nonNull(Path in, String title) {
        return owned(in, WRITTEN, WRITTEN)
                .own(
                        READ,
                        read("Long id, " + title + NULLABLE)
                                .replace("public record", "@org.jspecify.annotations.NullMarked public record"));
    }

    private static Project required(Path in, String annotation) {
        Schema schema = schema(table("note", "Note")
                .columns(id(), column("title", "title", "String").notNull()));
        return new Project(in, schema)
                .options(new ModelOptions(true, false))
                .annotations()
                .generate()
                .own(WRITE, write(annotation + "String title"));
    }

    private static Project defaulted(Path in, String annotation) {
        Schema schema = schema(table("note", "Note")
                .columns(id(), column("title", "title", "String").notNull().defaultValue("'x'")));
        return new Project(in, schema).annotations().generate().own(WRITE, write(annotation + "String title"));
    }

    private static Project sized(Path in, int max) {
        return owned(in, "@jakarta.validation.constraints.Size(max = " + max + ") " + WRITTEN, WRITTEN);
    }

    private static Project digits(Path in, int integer) {
        return owned(in, WRITTEN.replace("java.math", String.format(DIGITS, integer) + "java.math"), WRITTEN);
    }

    private static Schema tree(String titleType, String view, ReadField... fields) {
        Schema schema = schema(table("note", "Note")
                .columns(
                        id(),
                        column("title", "title", "String").physical(titleType),
                        column("parent_id", "parent.id", "Long"))
                .foreignKey("parent_id", "note", "id"));
        return schema.withReadModels(List.of(readModel("note", view, fields)));
    }

    private static Project derived(Path in, ReadField field) {
        return new Project(in, tree("varchar(50)", null, field));
    }

    private static Project viewed(Path in, boolean recorded) {
        Schema schema = tree("varchar(50)", "note_overview", field("x", Kind.PATH, "parent.title"));
        return new Project(in, recorded ? ReadModels.withViews(schema) : schema);
    }

    private static Project altered(Path in, String titleType) {
        ReadField title = field("x", Kind.PATH, "parent.title");
        Schema before = ReadModels.withViews(tree("varchar(50)", "note_overview", title));
        return new Project(in, ReadModels.withViews(tree(titleType, "note_overview", title)))
                .revisions(state(in, before.physical(), List.of("20260101000000")));
    }

    private static Project edited(Path in, String added) {
        Project project = note(in).generate();
        return project.write(READ, project.text(READ) + added);
    }

    private static Project referring(Path in, String type) {
        return owned(in, WRITTEN, WRITTEN)
                .own(
                        ENTITY,
                        "package com.acme.shop;\n@jakarta.persistence.Entity\npublic class Note {\n    private " + type
                                + " seen;\n}\n");
    }

    private static RevisionState state(Path in, Schema fold, List<String> heads) {
        return new RevisionState(in.resolve("db"), fold, List.of(), heads, List.of());
    }

    private static Project recorded(Path in, Schema fold) {
        return note(in).generate().revisions(state(in, fold, List.of("20260101000000")));
    }

    private static Project heads(Path in, String... heads) {
        return note(in).generate().revisions(state(in, schema(note()).physical(), List.of(heads)));
    }

    private static Project broken(Path in, String rule) {
        RevisionProblem problem =
                new RevisionProblem(rule, "20260101000000", in.resolve("db/V20260101000000__a.json"), "broken");
        return note(in).generate()
                .revisions(new RevisionState(in.resolve("db"), null, List.of(problem), List.of(), List.of()));
    }

    private static Project scripted(Path in, String text, String expected) {
        ScriptState script = new ScriptState("20260101000000", true, in.resolve("db/V.sql"), text, expected);
        return note(in).generate()
                .revisions(new RevisionState(
                        in.resolve("db"),
                        schema(note()).physical(),
                        List.of(),
                        List.of("20260101000000"),
                        List.of(script)));
    }
}
