package dev.migrate.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person declares of a read model lies beside the table and is never rewritten. */
class ReadModelFileTest {

    private static final String ORDER = """
            {
              "table_name": "sales_order",
              "view": "order_overview",
              "fields": [
                { "name": "customerName", "path": "customer.name" },
                { "name": "lines", "count": "order_line" },
                { "name": "total", "sum": "order_line.amount", "by": "order" },
                { "name": "least", "min": "order_line.amount" },
                { "name": "most", "max": "order_line.amount" }
              ]
            }
            """;

    private static final ReadModel MODEL = new ReadModel(
            QualifiedName.of("sales_order"),
            QualifiedName.of("order_overview"),
            List.of(
                    new ReadField("customerName", Kind.PATH, "customer.name", null),
                    new ReadField("lines", Kind.COUNT, "order_line", null),
                    new ReadField("total", Kind.SUM, "order_line.amount", "order"),
                    new ReadField("least", Kind.MIN, "order_line.amount", null),
                    new ReadField("most", Kind.MAX, "order_line.amount", null)));

    @TempDir
    private Path folder;

    @Test
    void isReadAndWrittenInOneForm() {
        assertThat(SchemaJson.TEXT.read(ORDER, ReadModel.class, null)).isEqualTo(MODEL);
        assertThat(SchemaJson.TEXT.write(MODEL)).isEqualTo(ORDER);
    }

    @Test
    void isPartOfTheSchemaAndLeftAloneByExtract() throws IOException {
        write("sales/sales_order.read.json", ORDER);
        assertThat(SchemaDirectory.read(folder).readModels()).containsExactly(Map.entry(MODEL.table(), MODEL));
        SchemaDirectory.changes(folder, Schema.empty()).apply();
        assertThat(folder.resolve("sales/sales_order.read.json")).hasContent(ORDER);
    }

    @Test
    void isWhatThePublishedJsonSchemaAllows() throws IOException {
        assertThat(published().validate(new ObjectMapper().readTree(ORDER))).isEmpty();
        assertThat(published().validate(new ObjectMapper().readTree(ORDER.replace("\"by\"", "\"buy\""))))
                .isNotEmpty();
        assertThat(published().validate(new ObjectMapper().readTree(ORDER.replace("\"by\"", "\"max\""))))
                .isNotEmpty();
    }

    @Test
    void anUnknownKeyIsNamedWithLineAndColumn() {
        refuses(
                ORDER.replace("\"path\"", "\"paht\""),
                "line 5, column 31: unknown key 'paht' at 'fields[0].paht', expected one of [by, count, max, min, name,"
                        + " path, sum]");
    }

    @Test
    void aFieldIsOneThing() {
        refuses(ORDER.replace("\"by\"", "\"max\""), "the field 'total' has several of \"path\", \"count\"");
        refuses(ORDER.replace(", \"path\": \"customer.name\"", ""), "the field 'customerName' has none of \"path\"");
        refuses(ORDER.replace("\"lines\"", "\"total\""), "the field 'total' is there twice");
        refuses(
                ORDER.replace("\"customer.name\"", "\"customer.name\", \"by\": \"x\""),
                "the field 'customerName' has \"by\", which only an aggregate can have; remove it");
        refuses("{ \"table_name\": \"t\" }", "neither \"view\" nor \"fields\" is there");
    }

    @Test
    void twoFilesOfOneTableAreAnError() throws IOException {
        write("a/one.read.json", ORDER);
        write("b/two.read.json", ORDER);
        assertThatThrownBy(() -> SchemaDirectory.read(folder))
                .isInstanceOf(BrokenJson.class)
                .hasMessageContaining("two.read.json")
                .hasMessageContaining("declares the read model of table 'sales_order' which")
                .hasMessageContaining("one.read.json");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> SchemaJson.TEXT.read(text, ReadModel.class, null))
                .isInstanceOf(BrokenJson.class)
                .hasMessageContaining(message);
    }

    private static JsonSchema published() throws IOException {
        try (InputStream text = SchemaJson.class.getResourceAsStream("/dev/migrate/schema/read.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
