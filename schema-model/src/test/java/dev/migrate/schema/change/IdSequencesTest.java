package dev.migrate.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.RevisionJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdSequencesTest {

    private static final Schema CUSTOMER_BY_A = schema(table("customer", "a"), table("item", "b"));
    private static final Schema CUSTOMER_BY_B = schema(table("customer", "b"), table("item", "b"));

    @Test
    void theRecordedStateSaysWhichSequenceNumbersATable() {
        Schema recorded = SchemaDiff.between(Schema.empty(), CUSTOMER_BY_A).applyTo(Schema.empty());

        assertThat(SchemaDiff.between(recorded, CUSTOMER_BY_A)).isEmpty();
        assertThat(SchemaDiff.between(recorded, CUSTOMER_BY_B).describe())
                .containsExactly("number table customer by sequence b instead of a");
    }

    @Test
    void aRecordedStateThatDoesNotSayItDiffersFromNothing() {
        Schema unknowing = schema(table("customer", null), table("item", null)).physical();

        assertThat(SchemaDiff.between(unknowing, CUSTOMER_BY_A)).isEmpty();
    }

    @Test
    void theRollbackNamesTheSequenceThatItHad() {
        Schema before = CUSTOMER_BY_A.physical();
        Changes changes = SchemaDiff.between(before, CUSTOMER_BY_B);

        assertThat(changes.inverse().applyTo(changes.applyTo(before))).isEqualTo(before);
    }

    @Test
    void whatTwoBranchesFindOutIsNoContradiction() {
        Schema before = schema(table("customer", null), table("item", "b")).physical();
        Changes found = SchemaDiff.between(before, CUSTOMER_BY_B);

        assertThat(found.describe()).containsExactly("number table customer by sequence b");
        assertThat(found.applyTo(found.applyTo(before))).isEqualTo(CUSTOMER_BY_B.physical());
    }

    @Test
    void itSurvivesItsJson() {
        Changes changes = new Changes(List.of(
                new Change.SetIdSequence(name("t"), List.of(Identifier.of("id")), null, name("`A`")),
                new Change.SetIdSequence(name("t"), List.of(), name("s.b"), null)));
        Revision revision = new Revision("20260101000000", List.of(), List.of(), "m", SchemaSource.unknown(), changes);

        assertThat(RevisionJson.read(RevisionJson.write(revision), null)).isEqualTo(revision);
    }

    private static Schema schema(Table... tables) {
        return Schema.of(
                List.of(),
                List.of(tables),
                Stream.of("a", "b").map(s -> new Sequence(name(s), 1, 50)).toList(),
                List.of(),
                SchemaSource.unknown());
    }

    private static Table table(String name, String sequence) {
        Attribute.Generation generation = sequence == null ? Attribute.Generation.NONE : Attribute.Generation.SEQUENCE;
        Column id = Column.of(Identifier.of("id"), Map.of("postgresql", "bigint")).toBuilder()
                .nullable(false)
                .attribute(new Attribute("id", "Long", null, null, null, generation, false, true, false, null, null))
                .build();
        return new Table.Builder(name(name))
                .columns(List.of(id))
                .primaryKey(new PrimaryKey(null, List.of(id.name())))
                .idSequence(sequence == null ? null : name(sequence))
                .build();
    }

    private static QualifiedName name(String text) {
        return QualifiedName.of(text);
    }
}
