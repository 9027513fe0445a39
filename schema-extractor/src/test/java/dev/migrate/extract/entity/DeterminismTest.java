package dev.migrate.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    @Test
    void extractingTwiceGivesTheSame() {
        Path shop = TestModel.compiled("shop");
        EntityExtraction extraction = EntityExtraction.of(
                List.of(shop),
                ClassPaths.of(List.of(shop), ClassPaths.hibernate("7.4")),
                List.of(TargetDatabase.of("postgresql"), TargetDatabase.of("h2")));
        Extraction first = new InProcessExtractor().extract(extraction);
        Extraction second = new InProcessExtractor().extract(extraction);
        assertThat(Extractions.schema(first).tables()).hasSize(20);
        assertThat(second).isEqualTo(first);
        assertThat(second).hasToString(first.toString());
    }

    /** Its ids hold associations, which Hibernate 7 binds in a random order. */
    @Test
    void associationsInIdsKeepTheirPlaces() {
        List<Path> entities = ClassPaths.keycloak();
        EntityExtraction extraction = EntityExtraction.of(
                entities,
                ClassPaths.of(entities, ClassPaths.hibernate("7.4")),
                List.of(TargetDatabase.of("postgresql")));
        Schema first = Extractions.schema(new InProcessExtractor().extract(extraction));
        for (int i = 0; i < 5; i++) {
            assertThat(Extractions.schema(new InProcessExtractor().extract(extraction)))
                    .isEqualTo(first);
        }
    }
}
