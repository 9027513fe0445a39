package dev.migrate.maven.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetDatabasesTest {

    @Test
    void whatTheProjectSaysComesFirst() {
        assertThat(TargetDatabases.of("postgresql:16, h2", "jdbc:mariadb://x/y", List.of("org.postgresql:postgresql")))
                .containsExactly("postgresql:16", "h2");
    }

    @Test
    void thenTheUrl() {
        assertThat(TargetDatabases.of(null, "jdbc:postgresql://x/y", List.of("com.h2database:h2")))
                .containsExactly("postgresql");
        assertThat(TargetDatabases.of(" ", "postgres://u:p@x/y", List.of())).containsExactly("postgresql");
    }

    @Test
    void thenTheOneDriver() {
        assertThat(TargetDatabases.of(null, null, List.of("a:b", "org.mariadb.jdbc:mariadb-java-client")))
                .containsExactly("mariadb");
        assertThat(TargetDatabases.of(null, null, List.of("org.postgresql:postgresql", "com.h2database:h2")))
                .containsExactly("postgresql");
    }

    @Test
    void elseH2() {
        assertThat(TargetDatabases.of(null, null, List.of())).containsExactly("h2");
        assertThat(TargetDatabases.of(null, null, List.of("org.postgresql:postgresql", "com.mysql:mysql-connector-j")))
                .containsExactly("h2");
    }
}
