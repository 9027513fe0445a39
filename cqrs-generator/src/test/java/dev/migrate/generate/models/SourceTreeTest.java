package dev.migrate.generate.models;

import static dev.migrate.generate.models.Tables.column;
import static dev.migrate.generate.models.Tables.id;
import static dev.migrate.generate.models.Tables.schema;
import static dev.migrate.generate.models.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.generate.models.SourcePlan.Action;
import dev.migrate.schema.files.FilesNotWritten;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    private static final String TAG_READ = "com/acme/shop/read/TagRead.java";
    private static final String TAG_WRITE = "com/acme/shop/write/TagWrite.java";
    private static final List<SourceFile> TAG = files(tag("name"));
    private static final List<SourceFile> CHANGED = files(tag("label"));
    private static final List<SourceFile> NONE = List.of();

    @TempDir
    private Path root;

    private SourceTree tree;

    @BeforeEach
    void create() {
        tree = new SourceTree(root);
    }

    @Test
    void createsMissingFilesAndFolders() {
        SourceTree below = new SourceTree(root.resolve("src/main/java"));
        assertThat(below.plan(TAG).describe()).containsExactly("create " + TAG_READ, "create " + TAG_WRITE);
        below.plan(TAG).apply();
        assertThat(below.text(TAG_READ)).contains(TAG.get(0).text());
    }

    @Test
    void planWritesNothing() throws IOException {
        tree.plan(TAG);
        assertThat(snapshot()).isEmpty();
    }

    @Test
    void secondRunChangesNothing() throws IOException {
        tree.plan(TAG).apply();
        Path file = root.resolve(TAG_READ);
        var written = Files.getLastModifiedTime(file);
        SourcePlan second = tree.plan(TAG);
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.describe()).isEmpty();
        second.apply();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    /** Before layout was left out of it, the hash was that of the very text. */
    @Test
    void anOlderHashIsNoEdit() throws Exception {
        tree.plan(TAG).apply();
        Path file = root.resolve(TAG_READ);
        String text = Files.readString(file);
        int body = text.indexOf('\n', text.indexOf("// migrate:hash ")) + 1;
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.substring(body).getBytes(StandardCharsets.UTF_8));
        String older = text.replaceFirst(
                "migrate:hash \\w+", "migrate:hash " + HexFormat.of().formatHex(digest));
        assertThat(older).isNotEqualTo(text);
        Files.writeString(file, older);
        assertThat(tree.plan(TAG).isEmpty()).isTrue();
        assertThat(tree.plan(CHANGED).edited()).isEmpty();
        Files.writeString(file, older.replace("name", "nome"));
        assertThat(tree.plan(TAG).edited()).hasSize(1);
    }

    @Test
    void updatesOnlyWhatChanges() {
        List<SourceFile> both = files(tag("name"), table("note", "Note").columns(id()));
        tree.plan(both).apply();
        List<SourceFile> changed = files(tag("label"), table("note", "Note").columns(id()));
        assertThat(tree.plan(changed).describe()).containsExactly("update " + TAG_READ, "update " + TAG_WRITE);
        tree.plan(changed).apply();
        assertThat(tree.plan(changed).isEmpty()).isTrue();
    }

    @Test
    void deletesStaleFiles() throws IOException {
        tree.plan(TAG).apply();
        write("com/acme/shop/write/Mine.java", "class Mine {}\n");
        assertThat(tree.plan(NONE).describe()).containsExactly("delete " + TAG_READ, "delete " + TAG_WRITE);
        tree.plan(NONE).apply();
        assertThat(snapshot()).containsOnlyKeys("com/acme/shop/write/Mine.java");
    }

    /** Many builds format what they compile. */
    @Test
    void aFormattersLayoutIsNoEdit() throws IOException {
        tree.plan(TAG).apply();
        for (SourceFile file : TAG) {
            write(file.path(), formatted(file.text()));
        }
        assertThat(tree.marked()).hasSize(2).allMatch(file -> file.marker().intact());
        assertThat(tree.plan(TAG).isEmpty()).isTrue();
        assertThat(tree.plan(CHANGED).describe()).containsExactly("update " + TAG_READ, "update " + TAG_WRITE);
        assertThat(tree.plan(NONE).edited()).isEmpty();
    }

    @Test
    void whatAFormatterDoesNotDoIsAnEdit() throws IOException {
        tree.plan(TAG).apply();
        for (Map.Entry<String, String> edit : Map.of(
                        "A row of", "The row of",
                        "String name", "Integer name",
                        "record TagRead(", "recordTagRead(",
                        ") {", ") { //")
                .entrySet()) {
            String text = TAG.get(0).text();
            assertThat(text).contains(edit.getKey());
            write(TAG_READ, formatted(text.replace(edit.getKey(), edit.getValue())));
            assertThat(tree.plan(CHANGED).edited()).containsExactly(TAG_READ);
        }
    }

    /** As one would that has tabs, and opinions on comments, arguments and imports. */
    private static String formatted(String text) {
        List<String> imports = text.lines()
                .filter(line -> line.startsWith("import "))
                .sorted(Comparator.reverseOrder())
                .toList();
        String rest =
                text.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        return rest.replaceFirst("(?m)^(package .*)$", "$1\n\n" + String.join("\n\n", imports))
                .replaceAll("(?m)^( +)", "\t")
                .replaceAll("/\\*\\* (.*) \\*/", "/**\n\t * $1\n\t */")
                .replace("(", "(\n\t\t\t")
                .replace(", ", ",\n\t\t\t");
    }

    @Test
    void lineEndsAndByteOrderMarkAreNoEdit() throws IOException {
        tree.plan(TAG).apply();
        write(TAG_READ, "\uFEFF" + text(TAG_READ).replace("\n", "\r\n"));
        assertThat(tree.plan(TAG).isEmpty()).isTrue();
        assertThat(tree.plan(CHANGED).edited()).isEmpty();
    }

    @Test
    void licenceBeforeTheMarkerStays() throws IOException {
        tree.plan(TAG).apply();
        write(TAG_READ, "// Copyright Acme\n" + text(TAG_READ));
        assertThat(tree.plan(TAG).isEmpty()).isTrue();
        tree.plan(CHANGED).apply();
        assertThat(text(TAG_READ))
                .isEqualTo("// Copyright Acme\n" + CHANGED.get(0).text());
    }

    @Test
    void refusesEditedFilesAndChangesNothing() throws IOException {
        tree.plan(TAG).apply();
        write(TAG_READ, text(TAG_READ).replace("Long id", "long id"));
        Map<String, String> before = snapshot();
        for (SourcePlan plan : List.of(tree.plan(TAG), tree.plan(CHANGED), tree.plan(NONE))) {
            assertThatThrownBy(plan::apply)
                    .isInstanceOfSatisfying(
                            EditedSourcesException.class,
                            edited -> assertThat(edited.paths()).containsExactly(TAG_READ))
                    .hasMessageContaining(TAG_READ)
                    .hasMessageContaining("interface of your own")
                    .hasMessageContaining("remove the marker")
                    .hasMessageContaining("-Dmigrate.force=true");
            assertThat(snapshot()).isEqualTo(before);
        }
        assertThat(tree.plan(NONE).describe())
                .containsExactly("delete " + TAG_READ + " (edited by hand: refused)", "delete " + TAG_WRITE);
    }

    @Test
    void forcedPlanThrowsEditsAway() throws IOException {
        tree.plan(TAG).apply();
        write(TAG_READ, text(TAG_READ) + "// mine\n");
        tree.plan(TAG).forced().apply();
        assertThat(text(TAG_READ)).isEqualTo(TAG.get(0).text());
        write(TAG_READ, text(TAG_READ) + "// mine\n");
        tree.plan(NONE).forced().apply();
        assertThat(snapshot()).isEmpty();
    }

    @Test
    void fileWithoutMarkerIsTheUsers() throws IOException {
        write(TAG_READ, "package com.acme.shop.read; record TagRead(Long id) {}\n");
        SourcePlan plan = tree.plan(TAG);
        assertThat(plan.steps()).extracting(SourcePlan.Step::action).containsExactly(Action.OWNED, Action.CREATE);
        plan.apply();
        tree.plan(NONE).forced().apply();
        assertThat(snapshot()).containsOnlyKeys(TAG_READ);
        assertThat(text(TAG_READ)).startsWith("package");
    }

    @Test
    void sourceThatMerelyQuotesAMarkerIsTheUsers() throws IOException {
        write("a/Quoting.java", "class Quoting { String s = \"// migrate:model tag read\\n// migrate:hash 0\"; }\n");
        Files.write(root.resolve("a/Latin.java"), "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tree.plan(NONE).steps()).isEmpty();
    }

    @Test
    void markerNamesTableAndRole() {
        List<SourceFile> odd = files(table("`a\\u000a */ b`", "Odd").columns(id()));
        tree.plan(odd).apply();
        assertThat(tree.marked())
                .extracting(file -> file.marker().table() + "/" + file.marker().role() + "/" + file.className())
                .containsExactly("`a\\u000a */ b`/READ/OddRead", "`a\\u000a */ b`/WRITE/OddWrite");
    }

    @Test
    void failureBeforeTheFirstMoveLeavesAllAsItWas() throws IOException {
        write("com/acme/shop/write", "a file in place of the folder\n");
        Map<String, String> before = snapshot();
        assertThatThrownBy(() -> tree.plan(TAG).apply())
                .isInstanceOf(FilesNotWritten.class)
                .hasMessageContaining("com/acme/shop/write")
                .hasMessageContaining("no file was changed");
        assertThat(snapshot()).isEqualTo(before);
        assertThat(root.resolve("com/acme/shop/read")).doesNotExist();
    }

    @Test
    void failureBetweenMovesBringsOldFilesBack() throws IOException {
        List<SourceFile> withNote = files(tag("label"), table("note", "Note").columns(id()));
        tree.plan(TAG).apply();
        SourcePlan plan = tree.plan(withNote);
        Path obstacle = root.resolve("com/acme/shop/write/.TagWrite.java.migrate-old/full");
        Files.createDirectories(obstacle);
        Map<String, String> before = snapshot();
        assertThatThrownBy(plan::apply).isInstanceOf(FilesNotWritten.class).hasMessageContaining("TagWrite.java");
        assertThat(snapshot()).isEqualTo(before);
        assertThat(root.resolve("com/acme/shop/read/NoteRead.java")).doesNotExist();
    }

    @Test
    void aModelThatAPersonOwnsMayStandUnderAnotherRoot() throws IOException {
        Path committed = root.resolve("src/main/java");
        SourceTree generated = new SourceTree(root.resolve("target/generated"), List.of(committed));
        generated.plan(TAG).apply();
        write("src/main/java/" + TAG_READ, "package mine;");
        assertThat(generated.plan(TAG).describe()).containsExactly("delete " + TAG_READ);
        generated.plan(TAG).apply();
        assertThat(generated.plan(TAG).isEmpty()).isTrue();
        assertThat(generated.text(TAG_READ)).contains("package mine;");
    }

    @Test
    void modelsMoveToANewRoot() throws IOException {
        Path committed = root.resolve("src/main/java");
        new SourceTree(committed).plan(TAG).apply();
        SourceTree generated = new SourceTree(root.resolve("target/generated"), List.of(committed));
        assertThat(generated.plan(TAG).belowRoot().describe())
                .containsExactly("create " + TAG_READ, "create " + TAG_WRITE);
        generated.plan(TAG).apply();
        assertThat(snapshot().keySet())
                .containsExactlyInAnyOrder("target/generated/" + TAG_READ, "target/generated/" + TAG_WRITE);
    }

    @Test
    void aRootWithinAnotherOneIsNoMove() {
        SourceTree within = new SourceTree(root.resolve("src/main/java/gen"), List.of(root.resolve("src/main/java")));
        within.plan(TAG).apply();
        assertThat(within.plan(TAG).isEmpty()).isTrue();
    }

    private static Tables.TableSpec tag(String column) {
        return table("tag", "Tag").columns(id(), column(column, column, "String"));
    }

    private static List<SourceFile> files(Tables.TableSpec... tables) {
        Schema schema = schema(tables);
        return ModelGenerator.generate(schema, ModelOptions.plain()).stream()
                .filter(file -> file.role() == ModelRole.WRITE || file.role() == ModelRole.READ)
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private Map<String, String> snapshot() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
