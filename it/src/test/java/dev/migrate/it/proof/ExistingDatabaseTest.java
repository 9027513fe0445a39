package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.extract.database.DatabaseReader;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that people made is read with all that migrations can make again; what else is there is named. */
class ExistingDatabaseTest {

    private static final Map<Engine, List<String>> MADE = Map.of(
            Engine.POSTGRESQL,
            List.of(
                    "create table customer (id bigint primary key, email text, city text, gone timestamp, tags text[])",
                    "create unique index ux_email on customer (lower(email), city desc) include (gone)"
                            + " with (fillfactor = 70) where gone is null and city <> ')'::text",
                    "create index ix_tags on customer using gin (tags)",
                    "create index ix_city on customer (city text_pattern_ops)",
                    "create function audit() returns trigger language plpgsql as 'begin return new; end'",
                    "create trigger audit before insert on customer for each row execute function audit()",
                    "create materialized view cities as select distinct city from customer"),
            Engine.SQLITE_FILE,
            List.of(
                    "create table customer (id integer primary key, email text, city text, gone text)",
                    "create unique index ux_email on customer (lower(email), city desc) where gone is null and city <> ')'",
                    "create trigger audit after insert on customer begin select 1; end"),
            Engine.MARIADB,
            List.of(
                    "create table customer (id bigint primary key, email varchar(90), city varchar(90), notes text)",
                    "create index ix_email on customer (email(20), city)",
                    "create fulltext index ix_notes on customer (notes)",
                    "create trigger audit before insert on customer for each row set new.city = new.city"));

    private static final Map<Engine, List<String>> NAMED = Map.of(
            Engine.POSTGRESQL,
            List.of(
                    "index 'ix_city' of 'customer'",
                    "index 'ix_tags' of 'customer'",
                    "materialized view 'cities' of 'cities'",
                    "trigger 'audit' of 'customer'"),
            Engine.SQLITE_FILE,
            List.of("trigger 'audit' of 'customer'"),
            Engine.MARIADB,
            List.of("index 'ix_notes' of 'customer'", "trigger 'audit' of 'customer'"));

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE_FILE", "MARIADB"})
    void isMadeAgainButForWhatIsNamed(Engine engine, @TempDir Path folder) throws SQLException {
        Database existing = engine.fresh();
        List<String> named = new ArrayList<>();
        Schema schema;
        try (Connection connection = existing.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : MADE.get(engine)) {
                statement.execute(sql);
            }
            schema = new DatabaseReader(connection, name -> false, named::add).read(List.of());
        }
        assertThat(named).isEqualTo(NAMED.get(engine));

        Project project = new Project(folder);
        project.generate(schema, Decisions.none()).orElseThrow();
        Database ours = engine.fresh();
        project.migrator(ours).apply("head");
        assertThat(Readings.changes(existing, ours, schema)).isEmpty();
        assertThat(Readings.of(ours, schema).tables().values())
                .singleElement()
                .satisfies(table -> assertThat(table.indexes()).hasSize(1));
    }
}
