package dev.migrate.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PgDumpTest {
    private static final String OLDER = "14";

    @Test
    void readsAServerThatIsNotNewer() throws SQLException {
        assumeTrue(PgDump.forServer(OLDER).isPresent(), () -> PgDump.reasonAgainst(OLDER));
        try (PostgreSql server = PostgreSql.start(OLDER);
                Connection connection = server.connect(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id int constraint t_pk primary key)");

            assertThat(server.dumper()).startsWith("pg_dump (PostgreSQL) ");
            assertThat(server.dump(server.url())).isEqualTo("""
                            CREATE TABLE public.t (
                                id integer NOT NULL
                            );
                            ALTER TABLE ONLY public.t
                                ADD CONSTRAINT t_pk PRIMARY KEY (id);
                            """);
        }
    }

    @Test
    void refusesAServerThatIsNewer() {
        assertThat(PgDump.forServer("999.1")).isEmpty();
        assertThat(PgDump.reasonAgainst("999.1")).contains("pg_dump").endsWith("the server needs 999 or later");
    }

    @Test
    void normalisingKeepsStatementsOnly() {
        String dump = """
                --
                -- PostgreSQL database dump
                --
                \\restrict sEcReT

                SET lock_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE SEQUENCE public.s
                    START WITH 1;
                \\unrestrict sEcReT
                """;

        assertThat(PgDump.normalise(dump)).isEqualTo("CREATE SEQUENCE public.s\n    START WITH 1;\n");
    }
}
