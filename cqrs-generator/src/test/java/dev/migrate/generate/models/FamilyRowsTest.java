package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.DerivedRowsTest.Database;
import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random rows of hierarchies and of an entity in two tables come back as the records of their classes, on each database. */
class FamilyRowsTest {

    private static final int ROWS = 40;

    private final Random random = new Random(20260719);
    private final List<String> expected = new ArrayList<>();

    @TempDir
    private Path classes;

    @ParameterizedTest
    @EnumSource
    void inOneTable(Database database) throws Exception {
        try (Connection connection = connect(database, Vehicles.singleTableWithView())) {
            insert(connection, "depot (id, town)", 1L, "Ulm");
            for (long id = 1; id <= ROWS; id++) {
                Long depot = random.nextBoolean() ? 1L : null;
                String text = text();
                Long number = random.nextBoolean() ? random.nextLong() : null;
                String common = "id=" + id + ", name=m, depotId=" + depot;
                String town = ", town=" + (depot == null ? null : "Ulm") + "]";
                switch (random.nextInt(3)) {
                    case 0 -> {
                        insert(
                                connection,
                                "machine (kind, id, name, depot_id, hoist_rope, crane_code)",
                                "CRANE",
                                id,
                                "m",
                                depot,
                                text,
                                "c");
                        expected.add("FleetCraneRead[" + common + ", hoist="
                                + (text == null ? null : "Hoist[load=null, rope=" + text + "]") + ", code=c" + town);
                    }
                    case 1 -> {
                        insert(
                                connection,
                                "machine (kind, id, name, depot_id, arm, digger_code)",
                                "DIGGER",
                                id,
                                "m",
                                depot,
                                text,
                                number);
                        expected.add("FleetDiggerRead[" + common + ", arm=" + text + ", code=" + number + town);
                    }
                    default -> {
                        insert(
                                connection,
                                "machine (kind, id, name, depot_id, bucket, digger_code)",
                                "BIG",
                                id,
                                "m",
                                depot,
                                text,
                                number);
                        expected.add("FleetBigDiggerRead[" + common + ", arm=null, bucket=" + text + ", code=" + number
                                + town);
                    }
                }
            }
            comesBack(connection, Vehicles.singleTable(), "FleetMachine");
            comesBack(connection, Tables.onAllDatabases(Vehicles.singleTableWithView()), "FleetMachine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void inJoinedTables(Database database) throws Exception {
        try (Connection connection = connect(database, Vehicles.joined())) {
            for (long id = 1; id <= ROWS; id++) {
                String plate = text();
                String common = "id=" + id + ", plate=" + plate;
                insert(connection, "vehicle (id, plate)", id, plate);
                int type = random.nextInt(4);
                int tons = random.nextInt();
                if (type == 0) {
                    expected.add("PlainFleetVehicleRead[" + common + "]");
                } else if (type == 1) {
                    insert(connection, "bus (id, seats, bus_permit)", id, tons, plate);
                    expected.add("FleetBusRead[" + common + ", seats=" + tons + ", permit=" + plate + "]");
                } else {
                    insert(connection, "truck (truck_id, tons)", id, tons);
                    if (type == 3) {
                        insert(connection, "heavy_truck (truck_id, permit)", id, "p" + id);
                    }
                    expected.add((type == 2 ? "FleetTruckRead[" : "FleetHeavyTruckRead[") + common + ", tons=" + tons
                            + (type == 2 ? "]" : ", permit=p" + id + "]"));
                }
            }
            comesBack(connection, Vehicles.joined(), "FleetVehicle");
        }
    }

    @ParameterizedTest
    @EnumSource
    void inATableForEachClass(Database database) throws Exception {
        try (Connection connection = connect(database, Vehicles.tablePerClass())) {
            for (long id = 1; id <= ROWS; id++) {
                String label = text();
                double size = random.nextInt(1000) / 4.0;
                String common = "id=" + id + ", label=" + label;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        insert(connection, "circle (id, label, radius)", id, label, size);
                        expected.add("FleetCircleRead[" + common + ", radius=" + size + "]");
                    }
                    case 1 -> {
                        insert(connection, "square (id, label, side)", id, label, size);
                        expected.add("FleetSquareRead[" + common + ", side=" + size + "]");
                    }
                    default -> {
                        insert(connection, "oblong (id, label, side)", id, label, size);
                        expected.add("FleetOblongRead[" + common + ", side=" + size + ", height=null]");
                    }
                }
            }
            comesBack(connection, Vehicles.tablePerClass(), "FleetShape");
        }
    }

    @ParameterizedTest
    @EnumSource
    void inTwoTables(Database database) throws Exception {
        try (Connection connection = connect(database, Vehicles.secondaryTable())) {
            for (long id = 1; id <= ROWS; id++) {
                boolean second = random.nextBoolean();
                String summary = second ? text() : null;
                insert(connection, "article (id, title)", id, "t" + id);
                if (second) {
                    insert(connection, "article_text (article_id, body, summary_short)", id, "b", summary);
                }
                expected.add("FleetArticleRead[id=" + id + ", title=t" + id + ", body=" + (second ? "b" : null)
                        + ", summary=" + (summary == null ? null : "Summary[brief=" + summary + "]") + "]");
            }
            comesBack(connection, Vehicles.secondaryTable(), "FleetArticle");
        }
    }

    private void comesBack(Connection connection, Schema schema, String root) throws Exception {
        try (GeneratedRows rows = GeneratedRows.of(schema, classes, Map.of())) {
            assertThat(rows.bySql(connection, root))
                    .extracting(Object::toString)
                    .isEqualTo(expected);
        }
    }

    private static Connection connect(Database database, Schema schema) throws SQLException {
        Connection connection = database.connect();
        DerivedRowsTest.migrate(connection, database, ReadModels.withViews(Tables.onAllDatabases(schema)));
        return connection;
    }

    private static void insert(Connection connection, String table, Object... values) throws SQLException {
        String places = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private String text() {
        return random.nextInt(3) == 0 ? null : "x" + random.nextInt(1000);
    }
}
