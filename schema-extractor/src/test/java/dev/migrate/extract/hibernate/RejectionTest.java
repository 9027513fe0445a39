package dev.migrate.extract.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.TargetDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionTest {

    private static final MappingRequest REQUEST = new MappingRequest(
            List.of("a.One"), List.of(), List.of(), Map.of(), TargetDatabase.of("h2"), DomainRule.byLastSegment());

    /** Seen with an old JBoss Logging on the class path of HAPI FHIR's model. */
    @Test
    void librariesThatDoNotFitAreNoFaultOfTheMapping() {
        Finding finding = Rejection.of(
                new IllegalStateException(
                        new NoSuchMethodError("'Object org.jboss.logging.Logger.getMessageLogger()'")),
                REQUEST);
        assertThat(finding.message()).contains("don't fit").contains("org.jboss.logging.Logger");
        assertThat(finding.fix()).contains("dependency:tree");
    }
}
