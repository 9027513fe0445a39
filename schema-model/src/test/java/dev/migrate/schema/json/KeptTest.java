package dev.migrate.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final String WRITTEN = """
            {
              "table_name": "account",
              "class_name": "Account",
              "columns": [
                { "name": "id", "type": "Long", "primary_key": true },
                { "name": "secret", "type": "String", "write_only": true },
                { "name": "score", "type": "Integer", "read_only": true }
              ],
              "read_only": true,
              "_metadata": { "object_model_name": "Ledger", "description": "Ours.", "module": "old" }
            }
            """;

    @Test
    void whatPeopleWroteSurvivesExtraction() {
        Table written = SchemaJson.read(WRITTEN, null);
        Table extracted = SchemaJson.read(
                        WRITTEN.replace(", \"write_only\": true", "")
                                .replace(", \"read_only\": true", "")
                                .replace("  \"read_only\": true,\n", ""),
                        null)
                .toBuilder()
                .metadata(new TableMetadata("Account", "ACCOUNT", null, "new"))
                .build();
        Table kept = only(Kept.in(Schema.ofTables(List.of(extracted)), Schema.ofTables(List.of(written))));
        assertThat(kept.metadata()).isEqualTo(new TableMetadata("Ledger", "ACCOUNT", "Ours.", "new"));
        assertThat(kept.access()).isEqualTo(Access.READ_ONLY);
        assertThat(kept.columns())
                .extracting(column -> column.access())
                .containsExactly(Access.READ_WRITE, Access.WRITE_ONLY, Access.READ_ONLY);
        assertThat(SchemaJson.read(SchemaJson.write(kept), null)).isEqualTo(kept);
        assertThat(SchemaDiff.between(Schema.ofTables(List.of(extracted)), Schema.ofTables(List.of(kept)))
                        .isEmpty())
                .as("no migration follows")
                .isTrue();
    }

    @Test
    void namesOfAnotherClassAndARepeatedCommentAreNobodysWords() {
        Table written =
                SchemaJson.read(WRITTEN, null).toBuilder().comment("Ours.").build();
        Table extracted = SchemaJson.read(WRITTEN.replace("\"Account\"", "\"Konto\""), null).toBuilder()
                .metadata(new TableMetadata("Konto", "KONTO", null, "new"))
                .build();
        Table kept = only(Kept.in(Schema.ofTables(List.of(extracted)), Schema.ofTables(List.of(written))));
        assertThat(kept.metadata()).isEqualTo(new TableMetadata("Konto", "KONTO", null, "new"));
    }

    @Test
    void bothAtOnceIsNothing() {
        assertThatThrownBy(() -> SchemaJson.read(
                        WRITTEN.replace("\"write_only\": true", "\"write_only\": true, \"read_only\": true"), null))
                .hasMessageContaining("found both \"read_only\" and \"write_only\", expected one of them");
    }

    private static Table only(Schema schema) {
        return schema.tables().values().iterator().next();
    }
}
