package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.DerivedRowsTest.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Spring's JdbcClient takes {@code mapRow} as a method reference, of a single class and of a hierarchy. */
class SpringRowsTest {

    /** What a project would write. */
    private static final String VEHICLES = """
            package com.acme.shop;
            import com.acme.shop.read.FleetVehicleRead;
            import com.acme.shop.read.FleetVehicleRows;
            import java.util.List;
            import java.util.function.Function;
            import org.springframework.jdbc.core.RowMapper;
            import org.springframework.jdbc.core.simple.JdbcClient;
            public class Vehicles implements Function<JdbcClient, List<FleetVehicleRead>> {
                public static final RowMapper<FleetVehicleRead> MAPPER = FleetVehicleRows::mapRow;
                @Override
                public List<FleetVehicleRead> apply(JdbcClient client) {
                    return client.sql(FleetVehicleRows.SQL + " where e.plate = :plate order by e.id")
                            .param("plate", "U")
                            .query(FleetVehicleRows::mapRow)
                            .list();
                }
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void jdbcClientReadsRecords() throws Exception {
        try (Connection connection = Database.H2.connect();
                GeneratedRows rows =
                        GeneratedRows.of(Vehicles.joined(), classes, Map.of("com/acme/shop/Vehicles.java", VEHICLES))) {
            DerivedRowsTest.migrate(connection, Database.H2, Tables.onAllDatabases(Vehicles.joined()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into vehicle values (1, 'U'), (2, 'U'), (3, 'X')");
                statement.execute("insert into truck values (2, 7)");
            }
            Class<?> type = rows.type("Vehicles");
            @SuppressWarnings("unchecked")
            Function<JdbcClient, List<Object>> query = (Function<JdbcClient, List<Object>>)
                    type.getDeclaredConstructor().newInstance();
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(query.apply(client))
                    .hasToString("[PlainFleetVehicleRead[id=1, plate=U], FleetTruckRead[id=2, plate=U, tons=7]]");
            assertThat(type.getField("MAPPER").get(null)).isInstanceOf(RowMapper.class);
        }
    }
}
