package dev.migrate.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.RandomSchemas;
import dev.migrate.schema.json.SchemaJson;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.RevisionJson;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the architecture, over random pairs of schemas. */
class SchemaDiffLawsTest {

    @Provide
    Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }

    @Property
    void aSchemaDoesNotDifferFromItself(@ForAll("schemas") Schema schema) {
        assertThat(SchemaDiff.between(schema, schema, Decisions.none()).list()).isEmpty();
    }

    @Property
    void theChangesLeadFromOneSchemaToTheOther(@ForAll("schemas") Schema a, @ForAll("schemas") Schema b) {
        Schema reached = SchemaDiff.between(a, b).applyTo(a);

        assertThat(SchemaDiff.between(reached, b).list()).isEmpty();
        assertThat(SchemaDiff.between(b, reached).list()).isEmpty();
        assertThat(reached.tables().keySet()).isEqualTo(b.tables().keySet());
    }

    @Property
    void theInverseBringsTheFirstSchemaBack(@ForAll("schemas") Schema a, @ForAll("schemas") Schema b) {
        Changes changes = SchemaDiff.between(a, b);
        Schema back = changes.inverse().applyTo(changes.applyTo(a));

        assertThat(SchemaDiff.between(a, back).list()).isEmpty();
        assertThat(SchemaDiff.between(back, a).list()).isEmpty();
        assertThat(changes.inverse().inverse()).isEqualTo(changes);
    }

    @Property
    void whatOneDatabaseSeesOfTheChangesLeadsToWhatItSeesOfTheResult(
            @ForAll("schemas") Schema a, @ForAll("schemas") Schema b) {
        Changes changes = SchemaDiff.between(a, b);
        Schema reached = changes.applyTo(a);
        for (String database : List.of("h2", "postgresql", "unheard-of")) {
            Changes seen = changes.in(database, a);

            assertThat(unordered(seen.applyTo(a.in(database)))).isEqualTo(unordered(reached.in(database)));
            assertThat(unordered(changes.inverse().in(database, reached))).isEqualTo(unordered(seen.inverse()));
            assertThat(seen.in(database, a.in(database))).isEqualTo(seen);
        }
    }

    @Property
    void tablesSurviveTheirJson(@ForAll("schemas") Schema schema) {
        schema.tables()
                .values()
                .forEach(table -> assertThat(SchemaJson.read(SchemaJson.write(table), null))
                        .isEqualTo(table));
    }

    @Property
    void changesSurviveTheirJson(@ForAll("schemas") Schema a, @ForAll("schemas") Schema b) {
        Revision revision = new Revision(
                "20260101000000", List.of(), List.of(), "m", SchemaSource.unknown(), SchemaDiff.between(a, b));

        assertThat(RevisionJson.read(RevisionJson.write(revision), null)).isEqualTo(revision);
    }

    /** What a database gets later than others stands behind them: the order of keys and columns says nothing. */
    private static String unordered(Object value) {
        return value.toString()
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
