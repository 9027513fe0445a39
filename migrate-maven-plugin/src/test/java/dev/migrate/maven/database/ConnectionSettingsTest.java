package dev.migrate.maven.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "MIGRATE_URL", "jdbc:postgresql://variable/db", "MIGRATE_USER", "someone", "MIGRATE_PASSWORD", "secret");

    @Test
    void propertiesComeFirst() throws MojoExecutionException {
        ConnectionSettings found = of(new ConnectionSettings("jdbc:h2:mem:x", "me", null, ""), VARIABLES, null);
        assertThat(found).isEqualTo(new ConnectionSettings("jdbc:h2:mem:x", "me", "secret", "migrate.url"));
    }

    @Test
    void thenTheVariablesThenTheEnvironmentThenTheEmbeddedDatabase() throws MojoExecutionException {
        assertThat(of(nothing(), VARIABLES, "staging").url()).isEqualTo("jdbc:postgresql://variable/db");
        assertThat(of(nothing(), Map.of("DATABASE_URL", "postgres://x/y"), "staging")
                        .url())
                .isEqualTo("postgres://x/y");
        assertThat(of(nothing(), Map.of(), "staging").url()).isEqualTo("jdbc:postgresql://staging/db");
        assertThat(of(nothing(), Map.of(), null).isEmbedded()).isTrue();
    }

    @Test
    void anUnknownEnvironmentIsAnErrorThatNamesTheKnownOnes() {
        assertThatThrownBy(() -> of(nothing(), Map.of(), "production"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("'production'")
                .hasMessageContaining("[staging]");
    }

    @Test
    void thePasswordIsNeverPrinted() throws MojoExecutionException {
        assertThat(of(nothing(), VARIABLES, null).toString()).doesNotContain("secret");
    }

    private static ConnectionSettings nothing() {
        return new ConnectionSettings(null, null, null, "");
    }

    private static ConnectionSettings of(ConnectionSettings properties, Map<String, String> variables, String chosen)
            throws MojoExecutionException {
        Environment staging = new Environment();
        staging.setName("staging");
        staging.setUrl("jdbc:postgresql://staging/db");
        return ConnectionSettings.of(properties, variables, chosen, List.of(staging), Path.of("target"));
    }
}
