package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {

    @Test
    void distances() {
        assertThat(Similar.distance("fooBar", "foobar")).isZero();
        assertThat(Similar.distance("emial", "email")).isEqualTo(1);
        assertThat(Similar.distance("", "abc")).isEqualTo(3);
        assertThat(Similar.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void nearestNameOrNone() {
        assertThat(Similar.hint("custmerId", List.of("customer", "customerId", "id")))
                .isEqualTo(" Did you mean 'customerId'?");
        assertThat(Similar.hint("total", List.of("customer", "id"))).isEmpty();
        assertThat(Similar.to("ab", List.of("ac", "aa"))).contains("aa");
    }
}
