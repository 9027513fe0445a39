package dev.migrate.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.migrate.schema.RandomSchemas;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Hierarchy.Subclass;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PartOf;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What we write is what we published, by another's reading of it. */
class PublishedJsonSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema TABLE = load("table.schema.json");
    private static final JsonSchema SCHEMA = load("schema.schema.json");

    @Provide
    Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }

    @Property
    void everyFileIsValid(@ForAll("schemas") Schema schema) throws IOException {
        for (Map.Entry<Path, String> file : SchemaDirectory.texts(schema).entrySet()) {
            JsonSchema published = file.getKey().toString().equals(SchemaDirectory.SCHEMA_FILE) ? SCHEMA : TABLE;
            assertThat(published.validate(MAPPER.readTree(file.getValue()))).isEmpty();
        }
    }

    @Test
    void everyKeyOfATableThatUsesAllIsPublishedAndNoOther() throws IOException {
        Column column = Column.of(Identifier.of("state"), Map.of("h2", "varchar(9)")).toBuilder()
                .nullable(false)
                .defaultValue("'A'")
                .computed("1")
                .identity(true)
                .identityDatabases(List.of("h2"))
                .collation("c")
                .comment("text")
                .options("invisible")
                .variants(Map.of("h2", new Column.Variant(true, "'B'", "2", "d")))
                .databases(List.of("h2", "postgresql"))
                .attribute(new Attribute(
                        "a.state",
                        "com.acme.State",
                        9,
                        2,
                        1,
                        Attribute.Generation.DATABASE,
                        true,
                        false,
                        false,
                        new Attribute.Enumeration(true, List.of("A")),
                        "Sub"))
                .access(Access.READ_ONLY)
                .build();
        Table table = new Table.Builder(QualifiedName.of("s.t"))
                .columns(List.of(column))
                .comment("text")
                .entity(new Entity(
                        "T",
                        "p",
                        new Hierarchy(
                                Strategy.SINGLE_TABLE,
                                "p.R",
                                true,
                                Identifier.of("state"),
                                "T",
                                List.of(new Subclass("U", "p", "p.T", true, "U")))))
                .partOf(new PartOf(QualifiedName.of("s.r"), "ts"))
                .idSequence(QualifiedName.of("t_seq"))
                .metadata(new TableMetadata("T", "T", "d", "m"))
                .build();
        JsonNode written = MAPPER.readTree(SchemaJson.write(table));

        assertThat(TABLE.validate(written)).isEmpty();
        assertThat(SchemaJson.read(SchemaJson.write(table), null)).isEqualTo(table);
        assertThat(keys(written.at("/inheritance")))
                .isEqualTo(keys(TABLE.getSchemaNode().at("/properties/inheritance/properties")));
        assertThat(keys(written.at("/inheritance/subclasses/0")))
                .isEqualTo(keys(
                        TABLE.getSchemaNode().at("/properties/inheritance/properties/subclasses/items/properties")));
        assertThat(keys(written.at("/part_of")))
                .isEqualTo(keys(TABLE.getSchemaNode().at("/properties/part_of/properties")));
        // a column is on one side at most
        Set<String> columnKeys = keys(written.at("/columns/0"));
        columnKeys.add("write_only");
        assertThat(columnKeys).isEqualTo(keys(TABLE.getSchemaNode().at("/$defs/column/properties")));
    }

    @Test
    void anUnknownKeyIsNotValid() throws IOException {
        assertThat(
                        TABLE.validate(
                                MAPPER.readTree(
                                        "{\"table_name\": \"t\", \"columns\": [{\"name\": \"a\", \"type\": \"int\", \"nulable\": true}]}")))
                .isNotEmpty();
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonSchema load(String name) {
        try (InputStream text = SchemaJson.class.getResourceAsStream("/dev/migrate/schema/" + name)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
