package dev.migrate.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDirectoryTest {

    private static final String PROCESS = """
            {
              "table_name": "scor_processes",
              "class_name": "SCORProcess",
              "columns": [
                { "name": "id", "type": "String", "primary_key": true, "nullable": false },
                { "name": "process_code", "type": "String", "primary_key": false, "nullable": false }
              ],
              "_metadata": {
                "object_model_name": "SCOR Process",
                "object_model_code": "SCOR_PROCESS",
                "description": "Supply Chain Operations Reference Process",
                "module": "ASCM_SCOR"
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theSpecifiedFormIsCanonical() {
        Table table = SchemaJson.read(PROCESS, null);
        assertThat(SchemaJson.write(table)).isEqualTo(PROCESS);
    }

    /** Of an entity's key, a partition key alone is written again: the JSON says so. */
    @Test
    void thePartOfAnEntitysKeyThatIsUpdatableSaysSo() {
        String text = "{\"table_name\": \"stay\", \"class_name\": \"Stay\", \"columns\": ["
                + "{\"name\": \"id\", \"type\": \"long\", \"primary_key\": true},"
                + "{\"name\": \"house\", \"type\": \"int\", \"primary_key\": true, \"updatable\": true}]}";
        Table stay = SchemaJson.read(text, null);
        assertThat(stay.columns())
                .extracting(column -> column.attribute().updatable())
                .containsExactly(false, true);
        assertThat(SchemaJson.read(SchemaJson.write(stay), null)).isEqualTo(stay);
    }

    @Test
    void filesAreWrittenOnceAndThenLeftAlone() {
        Schema schema = schema();
        SchemaDirectory.changes(folder, schema).apply();
        assertThat(folder.resolve("ASCM_SCOR/scor_processes.json")).hasContent(PROCESS);
        assertThat(SchemaDirectory.changes(folder, schema).isEmpty()).isTrue();
        assertThat(SchemaDirectory.read(folder)).isEqualTo(schema);
    }

    @Test
    void onlyExtractedTablesAreRemoved() throws IOException {
        write("a/written.json", PROCESS);
        write(
                "a/extracted.json",
                PROCESS.replace("scor_", "old_")
                        .replace(
                                "\"nullable\"",
                                "\"database_types\": {\"h2\": \"x\"}, \"attribute\": \"a\", \"nullable\""));
        write(
                "a/of_a_database.json",
                PROCESS.replace("scor_", "known_")
                        .replace("\"nullable\"", "\"database_types\": {\"h2\": \"x\"}, \"nullable\""));
        assertThat(SchemaDirectory.changes(folder, Schema.empty()).list())
                .extracting(FileChanges.FileChange::kind, FileChanges.FileChange::file)
                .contains(tuple(FileChanges.Kind.DELETE, folder.resolve("a/extracted.json")))
                .noneMatch(tuple -> tuple.toString().contains("written"))
                .noneMatch(tuple -> tuple.toString().contains("of_a_database"));
    }

    @Test
    void aTableThatMovesToAnotherDomainLeavesNoSecondFile() throws IOException {
        write("a/written.json", PROCESS);
        Schema moved = schema();
        assertThat(SchemaDirectory.changes(folder, moved).list())
                .extracting(FileChanges.FileChange::kind, FileChanges.FileChange::file)
                .contains(tuple(FileChanges.Kind.DELETE, folder.resolve("a/written.json")));
    }

    @Test
    void theFolderIsTheDomainOfATableThatNamesNone() throws IOException {
        write("sales/item.json", "{\"table_name\": \"item\", \"columns\": [{\"name\": \"id\", \"type\": \"Long\"}]}");
        Table item = SchemaDirectory.read(folder).tables().values().iterator().next();
        assertThat(item.metadata().module()).isEqualTo("sales");
        assertThat(SchemaDirectory.file(item)).isEqualTo(Path.of("sales", "item.json"));
    }

    @Test
    void anUnknownKeyIsNamedWithLineAndColumn() {
        BrokenJson broken = broken(PROCESS.replace("\"nullable\": false }\n", "\"nulable\": false }\n"));
        assertThat(broken.line()).isEqualTo(6);
        assertThat(broken.column()).isPositive();
        assertThat(broken)
                .hasMessageContaining("unknown key 'nulable' at 'columns[1].nulable'")
                .hasMessageContaining("nullable");
    }

    @Test
    void anUnknownKeyOfATableIsNamedWhereItStands() {
        BrokenJson broken = broken(PROCESS.replace("\"columns\": [", "\"colums\": ["));
        assertThat(broken.line()).isEqualTo(4);
        assertThat(broken.column()).isEqualTo(3);
    }

    @Test
    void aBrokenFileIsNotOverwritten() throws IOException {
        write("ASCM_SCOR/scor_processes.json", PROCESS.replace("\"columns\": [", "\"colums\": ["));
        assertThat(catchThrowableOfType(BrokenJson.class, () -> SchemaDirectory.changes(folder, schema())))
                .hasMessageContaining("unknown key 'colums'");
    }

    @Test
    void aWrongTypeIsNamedWithLineAndColumn() {
        BrokenJson broken = broken(PROCESS.replace("\"primary_key\": true", "\"primary_key\": \"yes\""));
        assertThat(broken.line()).isEqualTo(5);
        assertThat(broken)
                .hasMessageContaining("'columns[0].primary_key'")
                .hasMessageContaining("expected true or false");
    }

    @Test
    void aNumberIsNoName() {
        assertThat(broken(PROCESS.replace("\"process_code\"", "7"))).hasMessageContaining("expected a text");
    }

    @Test
    void brokenSyntaxIsNamedWithLine() {
        BrokenJson broken = broken(PROCESS.replace("  ],\n", "  },\n"));
        assertThat(broken.line()).isEqualTo(7);
        assertThat(broken).hasMessageNotContaining("Source");
    }

    @Test
    void aDoubledKeyAndADoubledColumnAreErrors() {
        assertThat(broken(PROCESS.replace("\"class_name\"", "\"table_name\""))).hasMessageContaining("table_name");
        assertThat(broken(PROCESS.replace("process_code", "id"))).hasMessageContaining("column 'id' is there twice");
    }

    @Test
    void twoFilesForOneTableAreAnError() throws IOException {
        write("a/one.json", PROCESS);
        write("b/two.json", PROCESS);
        BrokenJson broken = catchThrowableOfType(BrokenJson.class, () -> SchemaDirectory.read(folder));
        assertThat(broken).hasMessageContaining("two.json").hasMessageContaining("one.json");
    }

    private static BrokenJson broken(String text) {
        return catchThrowableOfType(BrokenJson.class, () -> SchemaJson.read(text, null));
    }

    private static Schema schema() {
        return Schema.ofTables(List.of(SchemaJson.read(PROCESS, null)));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
